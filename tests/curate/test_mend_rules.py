"""Every row of the tables of `mend` catches its own example and leaves its near miss alone."""

from __future__ import annotations

import re

import pytest

from scripts.curate.mends.commas import commas
from scripts.curate.mends.edges import edges
from scripts.curate.mends.frames import frames, hits
from scripts.curate.mends.gaps import find
from scripts.curate.mends.tables import reason
from scripts.curate.spam.rows import read_rows

_FRAMES = ("censor_frames", "spun_frames", "topic_frames")
_TABLES = (*_FRAMES, "comma_frames", "edge_frames", "gap_frames")
_GENRE = "\n逾期\n"


def _rows(*tables: str) -> list[tuple[str, dict[str, str]]]:
    return [(table, row) for table in tables for row in read_rows(f"{table}.tsv")]


def _id(value: str | dict[str, str]) -> str:
    return value if isinstance(value, str) else value["rule"]


def _page(line: str) -> str:
    return _GENRE + line + "\n"


def _frame_fires(table: str, rule: str, line: str) -> bool:
    text = _page(line)
    return any(
        one.fits(text, at.start(), at.end())
        for one in frames(table)
        if one.rule == rule and one.allowed(text)
        for at in re.finditer(re.escape(one.find), text)
    )


@pytest.mark.parametrize(("table", "row"), _rows(*_FRAMES), ids=_id)
def test_a_row_catches_its_example_and_leaves_its_near_miss(table: str, row: dict[str, str]) -> None:
    assert _frame_fires(table, row["rule"], row["catches"])
    assert not _frame_fires(table, row["rule"], row["leaves"])


def _gap_rules(line: str) -> set[str]:
    return {filler.frame.rule for gap in find(_page(line)) for filler in gap.fillers}


@pytest.mark.parametrize("row", [row for _, row in _rows("gap_frames")], ids=_id)
def test_a_gap_row_fills_its_example_and_leaves_its_near_miss(row: dict[str, str]) -> None:
    rules = {gap.fillers[0].frame.put for gap in find(_page(row["catches"])) if gap.fillers}
    assert row["put"] in rules
    assert row["rule"] in _gap_rules(row["catches"])
    assert row["rule"] not in _gap_rules(row["leaves"])


@pytest.mark.parametrize("row", [row for _, row in _rows("comma_frames")], ids=_id)
def test_a_comma_row_parts_its_example_and_leaves_its_near_miss(row: dict[str, str]) -> None:
    assert row["rule"] in {change.rule for change in commas(f"\n{row['catches']}\n")}
    assert row["rule"] not in {change.rule for change in commas(f"\n{row['leaves']}\n")}


@pytest.mark.parametrize("row", [row for _, row in _rows("edge_frames")], ids=_id)
def test_an_edge_row_completes_its_example_and_leaves_its_near_miss(row: dict[str, str]) -> None:
    for cell, expected in (("catches", True), ("leaves", False)):
        text = "\n" + row[cell].replace(" / ", "\n") + "\n"
        assert (row["rule"] in {change.rule for change in edges(text, {"电话", "方法", "客服"})}) is expected


@pytest.mark.parametrize("table", _TABLES)
def test_rows_are_sorted_and_every_rule_stands_once_and_has_a_reason(table: str) -> None:
    rules = [row["rule"] for row in read_rows(f"{table}.tsv")]
    assert rules == sorted(set(rules))
    assert all(reason(rule) for rule in rules)


def test_a_word_that_stands_right_is_met_by_no_row_twice() -> None:
    text = _page("协商进展中，应对疑惑要冷静")
    assert [hit.frame.rule for hit in hits("spun_frames", text)] == ["spun-process", "spun-solve"]
