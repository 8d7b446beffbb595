"""Numbers travel in a link or a code, whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

PLAN = {
    "principal": {"fen": "1840000"},
    "days": 47,
    "rate": {"fen": str(5 * 10**14)},
    "ratePer": "day",
    "asOf": "2026-11-21",
    "offer": {"fen": "90000"},
    "firstDate": "2026-12-10",
    "relief": "stopped",
}
_FIRST = {"balance": {"fen": "1"}, "overdue": True, "ratePer": "year"}
DEBTS = {"debts": [_FIRST, {"rate": {"fen": "0"}, "secured": False}]}
_QUIET = [HealthCheck.function_scoped_fixture]

Say = Callable[..., Any]


@pytest.fixture(scope="module")
def say(open_page: Callable[[str], Page]) -> Say:
    """Calls one function of the words of the page; what comes as JSON is read."""
    page = open_page("words.js")

    def said(name: str, value: object) -> Any:
        text = value if isinstance(value, str) else json.dumps(value)
        got = page.evaluate("([name, text]) => words[name](text)", [name, text])
        return json.loads(got) if name in ("decode", "readPlanCode") else got

    return said


@pytest.mark.parametrize("values", [PLAN, DEBTS, {"answers": [{"answer": 2}, {"answer": 0}]}])
def test_a_link_brings_the_numbers(say: Say, values: dict[str, Any]) -> None:
    link = say("encode", values)
    assert link.startswith("v1.")
    assert say("decode", f"#results~{link}") == {"section": "results", "values": values}


def test_a_link_of_a_plan_is_short(say: Say) -> None:
    assert len(say("encode", PLAN)) <= 40
    assert len(say("planCode", PLAN)) <= 44


@pytest.mark.parametrize("values", [PLAN, DEBTS])
def test_a_code_brings_the_same(say: Say, values: dict[str, Any]) -> None:
    code = say("planCode", values)
    assert code.startswith("1")
    assert set(code) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ-")
    worn = "1" + code[1:].lower().replace("-", " ").replace("1", "l").replace("0", "o")
    said = (f"方案码：{code}\n(用完就删)", f"Plan code: {code} bye")
    for pasted in (code, worn, *said, code.replace("-", "—\n"), f" {code} "):
        assert say("readPlanCode", pasted) == {"values": values}


def test_a_whole_link_can_be_pasted_for_the_code(say: Say) -> None:
    link = f"https://example.org/tools/plan/#results~{say('encode', PLAN)}"
    assert say("readPlanCode", link)["values"] == PLAN


@pytest.mark.parametrize("worn", ["#results%7E{}", "#results~{}?from=singlemessage", "#results~{}。", "results~{}"])
def test_what_chat_apps_do_to_a_link_does_no_harm(say: Say, worn: str) -> None:
    assert say("decode", worn.format(say("encode", PLAN))) == {"section": "results", "values": PLAN}


def test_a_link_or_code_that_was_cut_says_so(say: Say) -> None:
    link, code = say("encode", PLAN), say("planCode", PLAN)
    cut = [say("decode", f"#results~{link[:length]}") for length in range(len(link))]
    assert cut == [{"section": "results", "error": "cut"}] * len(link)
    assert {say("readPlanCode", code[:length])["error"] for length in range(5, len(code))} == {"cut"}


def test_one_wrong_sign_is_noticed(say: Say) -> None:
    link, code = say("encode", PLAN), say("planCode", PLAN)
    for at in range(3, len(link)):
        other = "A" if link[at] != "A" else "B"
        got = say("decode", f"#a~{link[:at]}{other}{link[at + 1 :]}")
        assert got.get("values") in (None, PLAN)
    for at in range(1, len(code)):
        other = "2" if code[at] != "2" else "3"
        assert say("readPlanCode", code[:at] + other + code[at + 1 :]).get("values") in (None, PLAN)


@pytest.mark.parametrize("hash_", ["", "#", "#results", "#a~b", "#v1.abc"])
def test_an_address_without_numbers_is_none(say: Say, hash_: str) -> None:
    got = say("decode", hash_)
    assert got is None or got == {"section": "a", "error": "cut"}


def test_a_newer_link_or_code_says_so(say: Say) -> None:
    assert say("decode", "#results~v2.abc") == {"section": "results", "error": "newer"}
    assert say("readPlanCode", "2ABC-DEFG") == {"error": "newer"}


@pytest.mark.parametrize(
    ("pasted", "error"), [("", "empty"), (" ", "empty"), ("方案", "broken"), ("HELLO", "broken"), ("1A", "broken")]
)
def test_what_is_no_code_says_so(say: Say, pasted: str, error: str) -> None:
    assert say("readPlanCode", pasted) == {"error": error}


def test_a_field_that_came_later_makes_a_link_newer(say: Say) -> None:
    later = [3, 16 + 15, 15, 1]
    total = 1
    for sign in later:
        total = (total * 37 + sign + 1) % 32749
    signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    text = "".join(signs[sign] for sign in (*later, total >> 10, total >> 5 & 31, total & 31))
    assert say("decode", f"#a~v1.{text}") == {"section": "a", "error": "newer"}


def test_only_values_of_their_kind_are_taken_along(say: Say) -> None:
    wild = {"principal": {"fen": "-1"}, "days": 1.5, "asOf": "2026-02-30", "relief": "all", "months": 10**6, "x": "x"}
    assert say("encode", wild) == ""
    assert say("encode", {**wild, "days": 47}) == say("encode", {"days": 47})


_FEN = st.integers(0, 10**11).map(lambda fen: {"fen": str(fen)})
_RATE = st.integers(0, 10**20).map(lambda rate: {"fen": str(rate)})
_DEBT = st.fixed_dictionaries({"balance": _FEN, "secured": st.booleans()})
_VALUES = st.fixed_dictionaries(
    {},
    optional={
        "principal": _FEN,
        "rate": _RATE,
        "days": st.integers(0, 100_000),
        "dueDate": st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)).map(str),
        "relief": st.sampled_from(["none", "stopped", "waived"]),
        "debts": st.lists(_DEBT, min_size=1, max_size=8),
    },
)


@settings(max_examples=60, suppress_health_check=_QUIET, deadline=None)
@given(values=_VALUES)
def test_every_value_comes_back(say: Say, values: dict[str, Any]) -> None:
    link, code = say("encode", values), say("planCode", values)
    assert (link == "") is (values == {})
    if values:
        assert say("decode", f"#a~{link}")["values"] == values
        assert say("readPlanCode", code)["values"] == values
