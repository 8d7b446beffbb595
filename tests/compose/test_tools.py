"""A tool stands on a page in the page's language, and a letter with its blanks as places to fill in."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.compose.fill import Desk
from scripts.compose.letters import letter, letter_alone
from scripts.compose.tools import form, results
from scripts.registers.document import RegisterError
from scripts.registers.models import Locale
from scripts.registers.read import read_registers

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


@pytest.mark.parametrize(("locale", "word"), [("zh", "逾期的本金（元）"), ("en", "Overdue principal (yuan)")])
def test_a_form_speaks_the_language_of_the_page(locale: Locale, word: str) -> None:
    desk = Desk(read_registers(ROOT / "registers"), locale, "tools/overdue-cost.md")
    said = form(desk, "overdue-cost")
    assert word in said and 'data-tool="overdue-cost"' in said
    assert "\n\n" not in said


def test_what_a_result_rests_on_is_remembered() -> None:
    desk = Desk(read_registers(ROOT / "registers"), "zh", "tools/overdue-cost.md")
    assert 'data-w="ceiling" hidden>24<' in results(desk, "overdue-cost")
    assert "fafa-2017-22-24pct" in desk.facts


def test_an_unknown_tool_is_refused_by_its_nearest_name() -> None:
    desk = Desk(read_registers(ROOT / "registers"), "zh", "tools/plan.md")
    with pytest.raises(RegisterError, match=r"there is no tool 'plam\.form'"):
        form(desk, "plam")


def test_a_blank_is_a_place_with_the_name_of_its_value() -> None:
    said = letter(DOCS, "zh", "call-script", "explain")
    assert '<span data-slot="principal">&#95;&#95;&#95;&#95;（本金）</span>' in said
    assert 'class="say" lang="zh-Hans" translate="no"' in said


def test_the_english_meaning_and_the_sound_have_the_same_blanks() -> None:
    said = letter(DOCS, "en", "call-script", "explain")
    assert said.count('data-slot="principal"') == 3
    assert "(principal)</span>" in said


def test_a_section_without_words_to_say_is_refused() -> None:
    with pytest.raises(RegisterError, match="no words to say or send under #when-to-use"):
        letter_alone(DOCS, "call-script", "when-to-use")
