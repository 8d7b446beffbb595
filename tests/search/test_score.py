"""The judge judges as it says."""

from __future__ import annotations

import pytest

from tests.search.query_files import Query
from tests.search.score import ALL, rank, scores

_SECTION = Query("zh", "exact", "支付令", ("guide/legal/#payment-order",))
_PAGE = Query("zh", "synonym", "被催", ("guide/collection/",))


@pytest.mark.parametrize(
    ("query", "found", "place"),
    [
        (_SECTION, ["guide/legal/#payment-order"], 1),
        (_SECTION, ["guide/legal/#evidence", "guide/legal/#payment-order"], 2),
        (_SECTION, ["guide/legal/", "guide/legal/#payment-order"], 1),
        (_SECTION, ["guide/legal/", "guide/legal/#evidence"], 0),
        (_SECTION, [], 0),
        (_PAGE, ["guide/costs/", "guide/collection/"], 1),
        (_PAGE, ["guide/collection/#keep-a-record"], 1),
    ],
)
def test_the_first_answer_counts_and_a_page_is_the_heading_of_its_sections(
    query: Query, found: list[str], place: int
) -> None:
    assert rank(query, found) == place


def test_shares_are_of_all_queries_of_a_class() -> None:
    answers = [["guide/legal/#payment-order"], ["guide/costs/#a", "guide/collection/#b"], []]
    told = scores([_SECTION, _PAGE, _PAGE], answers)
    assert (told["exact"].first, told["synonym"].first, told["synonym"].five) == (1, 0, 0.5)
    assert told["synonym"].nothing == 0.5
    assert told[ALL].reciprocal == pytest.approx((1 + 1 / 2) / 3)
