"""Every row of the tables of `erase` and `drop` catches its own example and leaves its near miss alone."""

from __future__ import annotations

import re

import pytest

from scripts.curate.contacts import contacts_in
from scripts.curate.drop import drop
from scripts.curate.erase import erase
from scripts.curate.spam.cues import cue
from scripts.curate.spam.fold import fold
from scripts.curate.spam.judge import everything, judge
from scripts.curate.spam.lines import unmarked
from scripts.curate.spam.rows import read_rows
from scripts.curate.spam.rules import Rule, reason, rules_of
from scripts.curate.spam.wake import Stage, awake
from tests.curate.manuscripts import after, article

_TABLES = ("blocks", "calls", "cuts", "furniture")
_STAGE: dict[str, Stage] = {"blocks": "drop", "calls": "erase", "cuts": "drop", "furniture": "drop"}
_TITLE = "花呗逾期以后怎样和平台协商"
_TEXT = "先核对账单上的金额和日期，再想清楚每个月能还多少。写下来，说话的时候就不会慌。"
_PAGE = [_TITLE, _TEXT, "一、先看账单", _TEXT]


def _rows(*tables: str) -> list[tuple[Rule, dict[str, str]]]:
    return [pair for table in tables for pair in zip(rules_of(table), read_rows(f"{table}.tsv"), strict=True)]


def _id(value: object) -> str:
    return value.id if isinstance(value, Rule) else ""


def _fires(rule: Rule, line: str) -> bool:
    folded = unmarked(line).rstrip("。！？!?") if rule.table in ("furniture", "blocks") else fold(line)
    return rule.covers(folded) if rule.table in ("furniture", "blocks") else rule.meets(folded) is not None


def _wakes(rule: Rule, line: str) -> bool:
    woken = awake(article(line), _STAGE[rule.table]).values()
    return not rule.words or any(rule in rules for rules in woken)


@pytest.mark.parametrize(("rule", "row"), _rows(*_TABLES), ids=_id)
def test_a_row_meets_its_example_and_not_its_near_miss(rule: Rule, row: dict[str, str]) -> None:
    assert _fires(rule, row["catches"])
    assert not _fires(rule, row["leaves"])


@pytest.mark.parametrize(("rule", "row"), _rows(*_TABLES), ids=_id)
def test_the_words_of_a_row_wake_it_for_its_example(rule: Rule, row: dict[str, str]) -> None:
    assert _wakes(rule, row["catches"])


def _rules_used(stage: str, text: str, line: str) -> set[str]:
    """The rules that changed something in ``line`` of ``text``."""
    done = {"erase": erase, "drop": drop}[stage](article(text))
    changes = [change for passage in done.passages if passage.was == line for change in passage.changes]
    return {rule for change in changes for rule in (change.rule, *change.also)}


@pytest.mark.parametrize(("rule", "row"), _rows("calls"), ids=_id)
def test_the_example_of_an_advert_leaves_a_paragraph_and_the_near_miss_is_not_taken_for_it(
    rule: Rule, row: dict[str, str]
) -> None:
    assert after("erase", _TEXT + row["catches"]) == [_TEXT]
    assert rule.id not in _rules_used("erase", _TEXT + row["leaves"], _TEXT + row["leaves"])


@pytest.mark.parametrize(("rule", "row"), _rows("furniture"), ids=_id)
def test_the_example_of_furniture_leaves_the_page_and_the_near_miss_is_not_taken_for_it(
    rule: Rule, row: dict[str, str]
) -> None:
    assert after("drop", _with(rule, row["catches"])) == _PAGE
    assert rule.id not in _rules_used("drop", _with(rule, row["leaves"]), row["leaves"])


def _with(rule: Rule, line: str) -> str:
    """The page with a line where its rule expects it."""
    beside = {"company": ["返回顶部"], "above": ["本站内容仅供参考，不构成任何建议。"]}.get(rule.tag, [])
    if rule.tag == "head":
        return "\n".join([_TITLE, line, *_PAGE[1:]])
    if rule.tag in ("any", "passage", "sentence", "above"):
        return "\n".join([*_PAGE[:3], line, *beside, _TEXT])
    return "\n".join([*_PAGE, line, *beside])


@pytest.mark.parametrize(("rule", "row"), _rows("cuts"), ids=_id)
def test_a_label_is_cut_off_and_its_text_stays(rule: Rule, row: dict[str, str]) -> None:
    found = rule.meets(fold(row["catches"]))
    assert found is not None
    start, end = found.span("cut") if "cut" in found.re.groupindex else found.span()
    kept = row["catches"][:start] + row["catches"][end:]
    more = _TEXT if row["catches"].endswith("。") else ""
    page = [_TITLE, "返回首页", *([] if more else [_TEXT]), row["catches"] + more, _TEXT]
    assert after("drop", "\n".join(page))[-2:] == [kept + more, _TEXT]


@pytest.mark.parametrize("row", read_rows("cues.tsv"), ids=lambda row: row["catches"])
def test_a_cue_announces_an_account_and_its_near_miss_none(row: dict[str, str]) -> None:
    assert re.search(row["pattern"], fold(row["catches"]))
    assert row["kind"] in [contact.kind for contact in contacts_in(row["catches"])]
    assert row["kind"] in ("account", "qq", "telegram", "wechat") and row["pattern"] in cue(row["kind"])
    assert contacts_in(row["leaves"]) == []


@pytest.mark.parametrize("row", read_rows("official.tsv"), ids=lambda row: row["catches"])
def test_an_official_class_holds_its_example_and_not_its_near_miss(row: dict[str, str]) -> None:
    assert re.fullmatch(row["pattern"], row["catches"])
    assert not re.fullmatch(row["pattern"], row["leaves"])


@pytest.mark.parametrize("row", read_rows("warnings.tsv"), ids=lambda row: row["rule"])
def test_a_warning_meets_its_example_and_not_its_near_miss(row: dict[str, str]) -> None:
    assert re.search(row["pattern"], fold(row["catches"]))
    assert not re.search(row["pattern"], fold(row["leaves"]))


@pytest.mark.parametrize("row", read_rows("warnings.tsv"), ids=lambda row: row["rule"])
def test_a_sentence_that_warns_or_reports_is_no_advert_and_one_that_sells_all_the_same_is(row: dict[str, str]) -> None:
    advert = judge(row["catches"], everything(), row["catches"]).advert
    assert advert == (row["kind"] == "promo")


@pytest.mark.parametrize("rule", [rule for rule, _ in _rows(*_TABLES)], ids=_id)
def test_every_rule_tells_a_reader_why(rule: Rule) -> None:
    assert reason(rule.id)


@pytest.mark.parametrize("table", [*_TABLES, "cues", "official", "warnings"])
def test_rows_are_sorted_and_named_once(table: str) -> None:
    rows = read_rows(f"{table}.tsv")
    names = [row.get("rule") or row["kind"] for row in rows]
    assert names == sorted(names)
    assert table in ("cues", "official") or len(set(names)) == len(names)
