"""What a page asks for is answered in its language, and a slip is answered with the nearest id."""

import pytest

from scripts.registers import lookup
from scripts.registers.document import RegisterError
from scripts.registers.held import Registers


def test_a_fact_is_told_in_each_language(held: Registers) -> None:
    assert lookup.fact(held, "change-needs-agreement", "zh").startswith("改合同，要双方谈妥。")
    assert lookup.fact(held, "change-needs-agreement", "en").startswith("A contract changes only if both sides agree.")


def test_a_statement_says_the_number_of_its_contact(held: Registers) -> None:
    assert "{" not in lookup.fact(held, "official-channel", "zh")
    assert lookup.contact(held, "alipay-95188") in lookup.fact(held, "official-channel", "zh")


def test_a_value_has_its_unit(held: Registers) -> None:
    assert lookup.value(held, "credit-5y", "zh") == "5年"
    assert lookup.value(held, "credit-5y", "en") == "5 years"


def test_the_value_of_a_channel_is_its_number(held: Registers) -> None:
    assert lookup.value(held, "channel-12356", "en") == lookup.contact(held, "mental-health-12356")


def test_a_term_is_said_in_each_language(held: Registers) -> None:
    assert lookup.term(held, "penalty-interest", "zh") == "罚息"
    assert lookup.term(held, "penalty-interest", "en") == "penalty interest"


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        (lookup.find_fact, "credit-6y", r"no fact 'credit-6y'\. Did you mean 'credit-5y'\? See `guide facts list`\."),
        (lookup.find_fact, "zzz", r"no fact 'zzz'\. See `guide facts list`\."),
        (lookup.find_fact, "psa-2026-other", r"no fact 'psa-2026-other'\. It was merged into 'psa-2026-home'"),
        (lookup.find_contact, "nfra-12387", r"no contact 'nfra-12387'\. Did you mean 'nfra-12378'\? See .*contacts"),
        (lookup.find_term, "penalty-intrest", r"no term 'penalty-intrest'\. Did you mean 'penalty-interest'\?"),
        (lookup.find_record, "alipay-95118", r"no fact or contact 'alipay-95118'\. Did you mean 'alipay-95188'\?"),
    ],
)
def test_an_unknown_id_is_answered_with_the_nearest(held: Registers, kind: object, name: str, said: str) -> None:
    with pytest.raises(RegisterError, match=said):
        kind(held, name)


def test_a_fact_without_a_value_cannot_be_asked_for_one(held: Registers) -> None:
    with pytest.raises(RegisterError, match=r"fact 'late-interest' has no value\. Use its statement: \{\{ fact"):
        lookup.value(held, "late-interest", "zh")
