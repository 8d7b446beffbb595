"""The browser engine answers as the golden files say and as the Python engine does, to the fen."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.reckon.cases import differences, golden
from tests.reckon.random_cases import cases
from tests.tools.rates import near

_GOLDEN = golden()
_RANDOM = 10_000


@pytest.fixture(scope="module")
def ask(open_page: Callable[[str], Page]) -> Callable[[list[dict[str, Any]]], list[Any]]:
    """Puts cases to the engine, all in one go."""
    page = open_page("door.js")
    words = "text => JSON.stringify(door.ask(JSON.parse(text)))"
    return lambda rows: json.loads(page.evaluate(words, json.dumps(rows)))


def test_every_golden_case_is_answered(ask: Callable[[list[dict[str, Any]]], list[Any]]) -> None:
    said = ask([{"function": case.function, "input": case.given} for case in _GOLDEN])
    wrong = [
        f"{case.function} {case.id}{difference}"
        for case, got in zip(_GOLDEN, said, strict=True)
        for difference in differences(got, case.expected, case.tolerance)
    ]
    assert wrong == []


def test_every_function_is_there(open_page: Callable[[str], Page]) -> None:
    assert set(open_page("door.js").evaluate("door.functions")) == {case.function for case in _GOLDEN}


def test_ten_thousand_random_cases_come_out_alike(ask: Callable[[list[dict[str, Any]]], list[Any]]) -> None:
    rows: list[dict[str, Any]] = cases(_RANDOM)
    said = ask([{"function": row["function"], "input": row["input"]} for row in rows])
    wrong = [
        f"{row['function']} {row['id']}{difference}"
        for row, got in zip(rows, said, strict=True)
        for difference in differences(near(got, row["expected"]), row["expected"], None)
    ]
    assert wrong == []
