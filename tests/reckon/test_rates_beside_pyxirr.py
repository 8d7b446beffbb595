"""Rates and annuities beside pyxirr, which computes them in another language and another way."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
import pyxirr

from tests.reckon.cases import Case, golden
from tests.reckon.door import answer

_CASES = [case for case in golden() if "error" not in case.expected]
_CLOSE = 1e-9


def _said(case: Case) -> dict[str, Any]:
    said = answer(case.function, case.given)
    assert isinstance(said, dict)
    return said


def _named(*functions: str) -> list[Any]:
    return [pytest.param(case, id=case.id) for case in _CASES if case.function in functions]


def _agrees(ours: str, theirs: float) -> bool:
    return abs(float(ours) - theirs) <= _CLOSE * max(1.0, abs(theirs))


@pytest.mark.parametrize("case", _named("irrAnnualise", "instalmentRate"))
def test_the_internal_rate_of_return(case: Case) -> None:
    said = _said(case)
    flows = [float(flow) for flow in said.get("cashflows", case.given.get("cashflows"))]
    rate = pyxirr.irr(flows)
    assert rate is not None
    assert _agrees(said["irrPerPeriod"], rate)
    assert _agrees(said["aprNominal"], 12 * rate)
    assert _agrees(said["earCompound"], (1 + rate) ** 12 - 1)


@pytest.mark.parametrize("case", _named("compareOffer"))
def test_the_rate_of_an_offer(case: Case) -> None:
    first = float(case.given["balance"]) - float(case.given["upfront"])
    flows = [first] + [-float(case.given["monthly"])] * case.given["periods"]
    rate = pyxirr.irr(flows) if min(flows) < 0 < max(flows) else None
    said = _said(case)["irrPerPeriod"]
    assert (said is None) is (rate is None)
    assert rate is None or _agrees(said, rate)


@pytest.mark.parametrize("case", _named("xirr"))
def test_the_rate_by_dates(case: Case) -> None:
    days = [date.fromisoformat(day) for day in case.given["dates"]]
    rate = pyxirr.xirr(days, [float(amount) for amount in case.given["amounts"]])
    assert rate is not None
    assert _agrees(_said(case)["xirr365"], rate)


@pytest.mark.parametrize("case", _named("equalInstalment"))
def test_the_annuity(case: Case) -> None:
    rate, count = float(case.given["annualRate"]) / 12, case.given["periods"]
    exact = -pyxirr.pmt(rate, count, float(case.given["principal"]))
    assert Decimal(_said(case)["payment"]) == Decimal(repr(exact)).quantize(Decimal("0.01"), ROUND_HALF_UP)
