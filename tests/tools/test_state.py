"""Numbers travel in a link or a code, whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
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
}
#: What the plan's link puts into its fields.
TYPED = PLAN | {"principal": "18400", "days": "47", "rate": "0.05", "offer": "900"}
DEBTS = {
    "debts": [{"balance": {"fen": "1"}, "overdue": True, "ratePer": "year"}, {"rate": {"fen": "0"}, "secured": False}]
}
_NONE = {"balance": "", "rate": "", "minPayment": "", "overdue": False, "secured": False}
TYPED_DEBTS = {
    "debts": [_NONE | {"balance": "0.01", "overdue": True, "ratePer": "year"}, _NONE | {"rate": "0", "secured": False}]
}
_QUIET = [HealthCheck.function_scoped_fixture]

Say = Callable[..., Any]


@pytest.fixture(scope="module")
def say(open_page: Callable[[str], Page]) -> Say:
    """Calls one function of the words of the page; what comes as JSON is read."""
    page = open_page("words.js")

    def said(name: str, value: object) -> Any:
        text = value if isinstance(value, str) else json.dumps(value)
        got = page.evaluate("([name, text]) => words[name](text)", [name, text])
        return json.loads(got) if name in ("decode", "readCode") else got

    return said


@pytest.mark.parametrize(
    ("values", "typed"),
    [
        (PLAN, TYPED),
        (DEBTS, TYPED_DEBTS),
        ({"answers": [{"answer": 2}, {"answer": 0}]}, {"answers": [{"answer": "2"}, {"answer": "0"}]}),
    ],
)
def test_a_link_brings_the_numbers_as_one_would_type_them(
    say: Say, values: dict[str, Any], typed: dict[str, Any]
) -> None:
    link = say("encode", values)
    assert link.startswith("v1.")
    assert say("decode", f"#results~{link}") == {"section": "results", "values": typed}


def test_a_link_of_a_plan_is_short(say: Say) -> None:
    assert len(say("encode", PLAN)) <= 60


@pytest.mark.parametrize(("values", "typed"), [(PLAN, TYPED), (DEBTS, TYPED_DEBTS)])
def test_a_code_that_was_pasted_brings_the_same(say: Say, values: dict[str, Any], typed: dict[str, Any]) -> None:
    code = say("encode", values)
    said = (f"方案码：{code}\n(用完就删)", f"Plan code: {code} bye", f"{code}。", f"{code}.", code.replace(".", "．"))
    for pasted in (code, *said, f" {code} ", f"链接\n{code}\n"):
        assert say("readCode", pasted)["values"] == typed


def test_a_whole_link_can_be_pasted_for_the_code(say: Say) -> None:
    link = f"https://example.org/tools/plan/#results~{say('encode', PLAN)}"
    assert say("readCode", link)["values"] == TYPED


@pytest.mark.parametrize("worn", ["#results%7E{}", "#results~{}?from=singlemessage", "#results~{}。", "results~{}"])
def test_what_chat_apps_do_to_a_link_does_no_harm(say: Say, worn: str) -> None:
    assert say("decode", worn.format(say("encode", PLAN))) == {"section": "results", "values": TYPED}


def test_a_link_or_code_that_was_cut_says_so(say: Say) -> None:
    link = say("encode", PLAN)
    cut = [say("decode", f"#results~{link[:length]}") for length in range(len(link))]
    assert cut == [{"section": "results", "error": "cut"}] * len(link)
    assert {say("readCode", link[:length])["error"] for length in range(3, len(link))} == {"cut"}


def test_one_wrong_sign_is_noticed(say: Say) -> None:
    link = say("encode", PLAN)
    for at in range(3, len(link)):
        for other in "azZ29._-":
            got = say("decode", f"#a~{link[:at]}{other}{link[at + 1 :]}")
            assert got.get("values") in (None, TYPED)


@pytest.mark.parametrize("hash_", ["", "#", "#results", "#a~b", "#v1.abc"])
def test_an_address_without_numbers_is_none(say: Say, hash_: str) -> None:
    got = say("decode", hash_)
    assert got is None or got == {"section": "a", "error": "cut"}


def test_a_newer_link_or_code_says_so(say: Say) -> None:
    assert say("decode", "#results~v2.abc") == {"section": "results", "error": "newer"}
    assert say("readCode", "v2.abc")["error"] == "newer"


@pytest.mark.parametrize(
    ("pasted", "error"), [("", "empty"), (" ", "empty"), ("方案", "broken"), ("HELLO", "broken"), ("v1.", "cut")]
)
def test_what_is_no_code_says_so(say: Say, pasted: str, error: str) -> None:
    assert say("readCode", pasted)["error"] == error


def test_a_field_that_came_later_makes_a_link_newer(say: Say) -> None:
    assert say("decode", f"#a~v1.{summed('y1')}") == {"section": "a", "error": "newer"}


@pytest.mark.parametrize("text", ["d", "8d", "d9", "dABC"])
def test_what_is_none_of_the_choices_is_left_out(say: Say, text: str) -> None:
    assert say("decode", f"#a~v1.{summed(text)}")["values"] == {}


@pytest.mark.parametrize("text", ["aABC", "a9ABC", "e2026ABC", "u_ABC_"])
def test_no_word_of_anybody_travels(say: Say, text: str) -> None:
    got = say("decode", f"#a~v1.{summed(text)}").get("values", {})
    assert "ABC" not in json.dumps(got)


def test_a_row_has_what_its_cells_say(say: Say) -> None:
    debts = say("decode", f"#a~v1.{summed('u1__9_1.5__1_7u')}")["values"]["debts"]
    assert debts == [_NONE | {"balance": "1", "minPayment": "1.5", "secured": True}, _NONE]


def summed(text: str) -> str:
    total = 1
    for sign in text:
        total = (total * 37 + ord(sign)) % 89989
    return f"{text}z{total + 10000}"


def test_nothing_but_numbers_days_and_choices_is_taken_along(say: Say) -> None:
    wild = {
        "principal": {"fen": "-1"},
        "days": "tomorrow",
        "asOf": "on Monday",
        "ratePer": "all",
        "months": None,
        "x": "1",
    }
    assert say("encode", wild) == ""
    assert say("encode", {**wild, "days": 47}) == say("encode", {"days": 47})


_FEN = st.integers(0, 10**11).map(lambda fen: {"fen": str(fen)})
#: As exact as rates are typed: ten places of a percent.
_RATE = st.integers(0, 10**12).map(lambda rate: {"fen": str(rate * 10**6)})
_DEBT = st.fixed_dictionaries({"balance": _FEN, "secured": st.booleans()})
_VALUES = st.fixed_dictionaries(
    {},
    optional={
        "principal": _FEN,
        "rate": _RATE,
        "days": st.integers(0, 99_999),
        "dueDate": st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)).map(str),
        "ratePer": st.sampled_from(["day", "month", "year"]),
        "debts": st.lists(_DEBT, min_size=1, max_size=8),
    },
)


def _typed(name: str, value: Any) -> Any:
    """A value as a link brings it: sums and rates in their shortest decimals."""
    if isinstance(value, list):
        return [_NONE | {key: _typed(key, cell) for key, cell in row.items()} for row in value]
    if isinstance(value, dict):
        return f"{Decimal(value['fen']).scaleb(-16 if name == 'rate' else -2).normalize():f}"
    return value if isinstance(value, bool) else str(value)


@settings(max_examples=60, suppress_health_check=_QUIET, deadline=None)
@given(values=_VALUES)
def test_every_value_comes_back(say: Say, values: dict[str, Any]) -> None:
    link = say("encode", values)
    assert (link == "") is (values == {})
    if values:
        typed = {name: _typed(name, value) for name, value in values.items()}
        assert say("decode", f"#a~{link}")["values"] == typed
        assert say("readCode", link)["values"] == typed
