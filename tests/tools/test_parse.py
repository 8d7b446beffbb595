"""What people type is read as they mean it, or refused with a reason."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

_ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "typed.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def test_what_is_typed_is_read_as_the_table_says(open_page: Callable[[str], Page]) -> None:
    rows = json.dumps([row[:3] for row in _ROWS])
    said = open_page("words.js").evaluate("rows => JSON.parse(rows).map((row) => words.typed(...row))", rows)
    assert [f"{row} not: {got}" for row, got in zip(_ROWS, said, strict=True) if got != row[3]] == []


def test_the_table_knows_every_kind_and_every_reason() -> None:
    assert {row[0] for row in _ROWS} == {"amount", "rate", "days", "count", "date"}
    reasons = {row[3].removeprefix("error: ") for row in _ROWS if row[3].startswith("error: ")}
    assert reasons == {
        *("not-a-number", "not-positive", "negative", "too-large"),
        *("days-range", "range", "not-a-date"),
    }


def test_numbers_are_said_as_people_read_them(open_page: Callable[[str], Page]) -> None:
    said = open_page("words.js").evaluate("words.said()")
    assert said == ["18.25", "0.05", "1,234,567.80", "-0.05", "-12.34", "null"]
