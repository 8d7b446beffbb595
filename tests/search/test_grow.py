"""Copies of the site are as long as the site and speak of other things."""

from __future__ import annotations

from typing import Any

import pytest

from tests.search.grow import grow

_HEADS: dict[str, Any] = {
    "at": ["guide/legal/"],
    "kinds": ["guide"],
    "ids": [["payment-order", "one-thing-today"]],
    "levels": [2, 3],
    "pages": ["收到法院文书"],
    "pageAsked": ["打官司"],
    "titles": ["支付令", "今天做一件事"],
    "asked": ["督促程序", ""],
}
_OTHER: dict[str, Any] = {
    "pages": ["Court papers"],
    "pageAsked": ["sue"],
    "titles": ["A payment order", "One thing today"],
    "asked": ["", ""],
}
_BODIES: dict[str, Any] = {"texts": ["写下收到支付令的日期。", "打电话。"], "answers": ["先核实。"], "other": _OTHER}


@pytest.mark.parametrize("locale", ["zh", "zh-TW", "zh-HK", "en"])
def test_everything_that_has_a_row_gets_as_many_rows_more(locale: str) -> None:
    heads, bodies = grow(_HEADS, _BODIES, locale, copies=3)
    pages, sections = 4, 8
    assert {len(heads[name]) for name in ("at", "kinds", "ids", "pages", "pageAsked")} == {pages}
    assert {len(heads[name]) for name in ("levels", "titles", "asked")} == {sections}
    assert len(bodies["texts"]) == len(bodies["other"]["titles"]) == len(bodies["other"]["asked"]) == sections
    assert len(bodies["answers"]) == len(bodies["other"]["pages"]) == pages


def test_the_site_itself_stays_and_no_heading_of_a_copy_is_one_of_its_headings() -> None:
    heads, bodies = grow(_HEADS, _BODIES, "zh", copies=9)
    assert heads["titles"][:2] == _HEADS["titles"] and bodies["texts"][:2] == _BODIES["texts"]
    assert not set(heads["titles"][2:]) & set(_HEADS["titles"])
    assert not [title for title in heads["titles"][2:] if "支付令" in title]
    assert len({name for names in heads["ids"] for name in names}) == 20
    assert not any(heads["asked"][2:]) and len(set(heads["at"])) == 10


def test_the_same_copies_every_time() -> None:
    assert grow(_HEADS, _BODIES, "en") == grow(_HEADS, _BODIES, "en")
