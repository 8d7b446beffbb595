"""The golden cases, the judge of both engines."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from scripts.reckon.ask import FUNCTIONS
from scripts.registers.read import read_registers
from tests.reckon.cases import differences, golden
from tests.reckon.door import answer

_CASES = golden()
_PAGE = Path(__file__).parent / "golden/FUNCTIONS.md"


@pytest.mark.parametrize("function", sorted(FUNCTIONS))
def test_a_function_answers_its_golden_cases(function: str) -> None:
    wrong = [
        f"{case.id}{difference}"
        for case in _CASES
        if case.function == function
        for difference in differences(answer(function, case.given), case.expected, case.tolerance)
    ]
    assert wrong == []


def test_every_function_has_three_cases_and_every_case_a_function_and_an_origin() -> None:
    counted = Counter(case.function for case in _CASES)
    few = {"penaltyBaseRateThreshold", "comparePayOff", "compareOffers", "minimumPaymentInterest"}
    few |= {"penaltyWithInterestOnInterest", "costOfWaiting"}
    assert {name for name in FUNCTIONS if counted[name] < 3} <= few
    assert set(counted) == set(FUNCTIONS)
    assert len(_CASES) >= 150
    assert len({case.id for case in _CASES}) == len(_CASES)
    assert [case.id for case in _CASES if not case.source.strip()] == []


def test_the_page_for_the_other_engine_names_every_function() -> None:
    named = set(re.findall(r"^\| `([a-zA-Z0-9]+)` \|", _PAGE.read_text(encoding="utf-8"), re.M))
    assert named | {"repaymentPlan"} == set(FUNCTIONS)


def test_a_wrong_answer_is_noticed() -> None:
    case = next(case for case in _CASES if case.id == "plan-journey-continues")
    said = answer(case.function, case.given)
    assert isinstance(said, dict)
    assert list(differences({**said, "payments": 27}, case.expected, None)) == [".payments: 27 is not 26"]
    assert list(differences({**said, "schedule": []}, case.expected, None)) != []


@pytest.mark.parametrize(("got", "same"), [("0.1000000009", True), ("0.1000000011", False), (None, False)])
def test_only_rates_with_a_tolerance_may_differ(got: str | None, same: bool) -> None:
    assert (not list(differences(got, "0.1000000000", "1e-9"))) is same
    assert list(differences(got, "0.1000000000", None)) != []


def test_the_steps_of_the_lpr_are_those_of_the_register() -> None:
    value = read_registers(Path("registers")).facts["lpr-history"].value
    assert value is not None
    assert value.steps is not None
    held = [{"since": step.since.isoformat(), "percent": f"{step.percent:.2f}"} for step in value.steps]
    given = [case.given["steps"] for case in _CASES if "steps" in case.given and "error" not in case.expected]
    assert given
    assert all(steps == held for steps in given)
