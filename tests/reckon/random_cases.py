"""Random cases for the browser engine, with the answers of the Python engine: the same for the same count and seed.

`python -m tests.reckon.random_cases [COUNT] [SEED]` prints them as one JSON list.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from scripts.reckon.words import Json
from tests.reckon.door import answer

COUNT, SEED = 10_000, 20261121
_FIRST_DAY = date(2024, 1, 1)
_STEPS = (("2019-08-20", "4.25"), ("2020-04-20", "3.85"), ("2022-01-20", "3.70"), ("2025-05-20", "3.00"))


@dataclass(frozen=True, slots=True)
class Draw:
    """Draws inputs, every one within the limits, with more of the awkward ones than chance would give."""

    chance: Random

    def fen(self, most: int = 5_000_000) -> int:
        """Money: often zero, one fen, a round sum; sizes spread evenly from small to large."""
        awkward = (0, 1, 50, 10_000, 1_840_000)
        if self.chance.random() < 0.15:
            return min(most, self.chance.choice(awkward))
        return self.chance.randint(0, min(most, 10 ** self.chance.randint(1, len(str(most)))))

    def money(self, most: int = 5_000_000) -> str:
        """Money in words."""
        return _yuan(self.fen(most))

    def some(self, most: int = 5_000_000) -> str:
        """Money above zero."""
        return _yuan(max(1, self.fen(most)))

    def daily(self) -> str:
        """A daily rate: none, a common one, or one with many places."""
        common = ("0", "0.0005", "0.0004", "0.00035", "0.0006", "0.00015")
        drawn = f"0.{self.chance.randint(0, 10**12):018d}"
        return self.chance.choice((*common, drawn, f"0.000{self.chance.randint(0, 99999):05d}"))

    def annual(self) -> str:
        """An annual rate."""
        return self.chance.choice(("0", "0.24", "0.1825", "0.146", f"0.{self.chance.randint(0, 9999):04d}"))

    def ratio(self) -> str:
        """A part of a whole."""
        return self.chance.choice(("0", "1", "0.1", f"0.{self.chance.randint(0, 99999):05d}"))

    def day(self, after: date = _FIRST_DAY, span: int = 1800) -> date:
        """A date, often the end of a month or a leap day."""
        drawn = after + timedelta(self.chance.randint(0, span))
        if self.chance.random() < 0.25:
            end = (drawn.replace(day=1) + timedelta(32)).replace(day=1) - timedelta(1)
            return max(after, end)
        return drawn

    def days(self) -> int:
        """A number of days."""
        return self.chance.choice((0, 1, 30, 47, 365, self.chance.randint(0, 3650)))

    def one_of(self, *words: Any) -> Any:
        """One of them."""
        return self.chance.choice(words)

    def several(self, make: Callable[[], Json], least: int, most: int) -> list[Json]:
        """A list."""
        return [make() for _ in range(self.chance.randint(least, most))]

    def named(self, make: Callable[[], dict[str, Json]], most: int) -> list[Json]:
        """A list whose entries have ids."""
        return [{"id": f"d{at}", **make()} for at in range(self.chance.randint(1, most))]


def _yuan(fen: int) -> str:
    """Money as people would type it: without places where they are zero.

    >>> _yuan(1_840_000), _yuan(5)
    ('18400', '0.05')
    """
    return f"{fen // 100}" if fen % 100 == 0 else f"{fen // 100}.{fen % 100:02d}"


def _agreed(d: Draw) -> dict[str, Json]:
    start = d.day()
    as_of = d.day(start, 400) if d.chance.random() < 0.3 else start
    fees = d.fen(100_000)
    return {
        "principal": d.money(),
        "dailyRate": d.daily(),
        "interestSoFar": d.money(300_000),
        "fees": _yuan(fees),
        "waivedFees": _yuan(d.chance.randint(0, fees)),
        "interestFrom": start.isoformat(),
        "asOf": as_of.isoformat(),
        "firstDate": d.day(start, 60).isoformat(),
        "defer": d.one_of(0, 0, 0, 1, 3),
        "lumpSum": d.one_of("0", "0", d.money(500_000)),
        "paidCount": d.one_of(0, 0, d.chance.randint(0, 6)),
    }


def _amount(d: Draw) -> dict[str, Json]:
    return {"months": d.chance.randint(6, 60)} if d.chance.random() < 0.2 else {"monthly": d.some(500_000)}


def _plan(d: Draw) -> dict[str, Json]:
    return {**_agreed(d), **_amount(d), "relief": d.one_of("none", "none", "stopped")}


def _flows(d: Draw) -> dict[str, Json]:
    count, lent = d.chance.randint(1, 36), d.chance.randint(10_000, 5_000_000)
    back = [-d.chance.randint(lent // count // 2, 2 * lent // count) - 1 for _ in range(count)]
    sign = d.one_of(1, -1)
    return {"cashflows": [_signed(sign * flow) for flow in (lent, *back)], "periodsPerYear": d.one_of(12, 4, 52)}


def _signed(fen: int) -> str:
    return f"{'-' if fen < 0 else ''}{_yuan(abs(fen))}"


def _dated(d: Draw) -> dict[str, Json]:
    amounts = _flows(d)["cashflows"]
    assert isinstance(amounts, list)
    first = d.day()
    later = sorted(d.day(first + timedelta(20), 900) for _ in amounts[1:])
    return {"dates": [day.isoformat() for day in (first, *later)], "amounts": amounts}


def _timeline(d: Draw) -> dict[str, Json]:
    due = d.day()
    days = sorted(d.day(due, 400) for _ in range(d.chance.randint(0, 6)))
    paid: list[Json] = [{"date": day.isoformat(), "amount": d.money(300_000)} for day in days]
    order = d.one_of("interest-first", "principal-first")
    as_of = d.day(days[-1] if days else due, 200).isoformat()
    return {
        **{"principal": d.money(), "dailyRate": d.daily(), "dueDate": due.isoformat()},
        **{"payments": paid, "asOf": as_of, "order": order},
    }


def _line(d: Draw) -> dict[str, Json]:
    return {"amount": d.money(), "period": d.one_of("day", "week", "month", "quarter", "year")}


def _budget(d: Draw) -> dict[str, Json]:
    spent = d.several(lambda: {**_line(d), "essential": d.one_of(True, False)}, 0, 8)
    comes, owed = (d.several(lambda: _line(d), 0, 4) for _ in range(2))
    return {"income": comes, "spending": spent, "debts": owed, "bufferRatio": d.ratio()}


def _debts(d: Draw) -> dict[str, Json]:
    debts = d.named(lambda: {"balance": d.some(), "annualRate": d.annual(), "minPayment": d.money(50_000)}, 6)
    return {"debts": debts, "monthlyBudget": d.some(1_000_000)}


def _owed(d: Draw) -> dict[str, Json]:
    def one() -> dict[str, Json]:
        return {
            **{"amount": d.money(), "annualRate": d.one_of("0.18", "0.24"), "due": d.one_of(True, True, False)},
            **{"secured": d.one_of("0", "0", "500"), "dueDate": d.one_of("2026-09-10", "2026-10-10", "2027-03-10")},
        }

    return {"payment": d.money(), "debts": d.named(one, 6), **d.one_of({}, {"designate": "d0"})}


def _segments(d: Draw) -> dict[str, Json]:
    held = d.several(lambda: {"outstandingPrincipal": d.money(), "days": d.days()}, 1, 4)
    return {"segments": held, "chargedTotal": d.money(500_000), "dayBasis": d.one_of(360, 365)}


def _ceiling(d: Draw) -> dict[str, Json]:
    steps: list[Json] = [{"since": since, "percent": percent} for since, percent in _STEPS]
    day = d.day(date(2019, 1, 1), 3000).isoformat()
    return {**_segments(d), "lender": d.one_of("licensed", "private"), "contractDate": day, "steps": steps}


def _lpr(d: Draw) -> dict[str, Json]:
    return {name: value for name, value in _ceiling(d).items() if name in ("contractDate", "steps")}


def _fee(d: Draw) -> dict[str, Json]:
    most = d.chance.randint(1_000, 5_000_000)
    paid = {"periods": d.chance.randint(1, 36), "totalFee": _yuan(d.chance.randint(0, most // 4))}
    return {"principal": _yuan(most), **paid, "charged": d.one_of("spread", "first", "deducted")}


def _offer(d: Draw) -> dict[str, Json]:
    return {"upfront": d.money(100_000), "monthly": d.some(200_000), "periods": d.chance.randint(1, 36)}


def _loan(d: Draw) -> dict[str, Json]:
    return {"principal": d.some(), "annualRate": d.annual(), "periods": d.chance.randint(1, 60)}


_MAKERS: Mapping[str, Callable[[Draw], dict[str, Json]]] = {
    "overdueDays": lambda d: {"dueDate": d.day().isoformat(), "payDate": d.day().isoformat()},
    "addMonths": lambda d: {"date": d.day().isoformat(), "months": d.chance.randint(0, 1200)},
    "simpleOverdueInterest": lambda d: {"principal": d.money(), "dailyRate": d.daily(), "days": d.days()},
    "simpleInterestFromAnnual": lambda d: {
        **{"principal": d.money(), "annualRate": d.annual(), "dayBasis": d.one_of(360, 365), "days": d.days()}
    },
    "dailyRateFrom": lambda d: {
        **{"percent": f"{d.chance.randint(0, 40)}.{d.chance.randint(0, 9999):04d}"},
        **{"per": d.one_of("day", "month", "year"), "dayBasis": d.one_of(360, 365)},
    },
    "annualiseDaily": lambda d: {"dailyRate": d.daily()},
    "penaltyInterest": lambda d: {
        **{"overduePrincipal": d.money(), "contractDailyRate": d.daily()},
        **{"multiplier": d.one_of("1", "1.3", "1.5", "1.4567"), "days": d.days()},
    },
    "penaltyWithInterestOnInterest": lambda d: {
        **{"overduePrincipal": d.money(), "overdueRegularInterest": d.money(100_000)},
        **{"penaltyDailyRate": d.daily(), "days": d.days()},
    },
    "compareSimpleCompound": lambda d: {
        **{"principal": d.money(), "dailyRate": d.daily(), "days": d.chance.randint(0, 400)}
    },
    "minimumPaymentInterest": lambda d: {
        **{"bill": d.money(), "minRatio": d.ratio(), "dailyRate": d.daily(), "days": d.days()}
    },
    "overdueCost": lambda d: {
        **{"principal": d.money(), "days": d.days(), "dailyRate": d.daily(), "fees": d.money(100_000)}
    },
    "costOfWaiting": lambda d: {
        **{"principal": d.money(), "days": d.days(), "dailyRate": d.daily(), "fees": d.money(100_000)},
        **{"horizons": d.several(d.days, 1, 4)},
    },
    "overdueTimeline": _timeline,
    "equalInstalment": _loan,
    "equalPrincipal": _loan,
    "irrAnnualise": _flows,
    "xirr": _dated,
    "instalmentRate": _fee,
    "compareOffer": lambda d: {"balance": d.money(), **_offer(d)},
    "compareOffers": lambda d: {"balance": d.money(), "offers": d.named(lambda: _offer(d), 3)},
    "settlementDiscount": lambda d: {
        **{"principal": d.money(), "interestAndPenalty": d.money(), "offerLumpSum": d.money()}
    },
    "frozenPlanMonths": lambda d: {"balance": d.some(), "monthly": d.some(500_000)},
    "monthsToPayOff": lambda d: {"balance": d.some(), "annualRate": d.annual(), "monthly": d.some(500_000)},
    "repaymentPlan": _plan,
    "compareRelief": lambda d: {**_agreed(d), **_amount(d)},
    "longestPlan": lambda d: {
        **{**_agreed(d), "relief": d.one_of("none", "stopped"), "maxMonths": d.chance.randint(6, 60)}
    },
    "missedPayment": _plan,
    "monthlyAmount": _line,
    "budget": _budget,
    "checkOffer": lambda d: {
        **{"offer": d.money(), "income": d.money(), "spending": d.money(), "bufferRatio": d.ratio()}
    },
    "affordability": lambda d: {
        **{"netIncome": d.money(), "essentialExpenses": d.money(), "dependentSupport": d.money()},
        **{"bufferRatio": d.ratio(), "totalDuePerMonth": d.money(), "livingFloor": d.money()},
    },
    "shareOut": lambda d: {"amount": d.money(), "debts": d.named(lambda: {"balance": d.money()}, 8)},
    "debtStrategy": lambda d: {**_debts(d), "mode": d.one_of("avalanche", "snowball", "pro-rata")},
    "comparePayOff": _debts,
    "allocatePayment": lambda d: {
        **{"payment": d.money(), "fees": d.money(), "interest": d.money(), "principal": d.money()},
        **{"order": d.chance.sample(["fees", "interest", "principal"], 3)},
    },
    "allocateAcrossDebtsSameCreditor": _owed,
    "checkQuote": lambda d: {
        **{"quotedTotal": d.money(), "principal": d.money(), "days": d.days()},
        **{"dailyRate": d.daily(), "fees": d.money(100_000)},
    },
    "capTest": lambda d: {**_segments(d), "capAnnualRate": d.annual()},
    "ceilingTest": _ceiling,
    "penaltyBaseRateThreshold": lambda d: {"capAnnualRate": d.annual(), "multiplier": d.one_of("1.5", "1.3", "0.7")},
    "lpr1yOn": _lpr,
    "limitationEnd": lambda d: {**{"lastDueOrInterruptionDate": d.day().isoformat(), "years": d.chance.randint(1, 20)}},
    "creditRecordEarliestRemoval": lambda d: {"settledDate": d.one_of(None, d.day().isoformat())},
    "courtAcceptanceFee": lambda d: {"claim": d.some(5_000_000_000)},
    "enforcementFee": lambda d: {"amount": d.some(5_000_000_000)},
    "doubleDelayInterest": lambda d: {**{"judgmentMoneyExcludingGeneralInterest": d.money(), "days": d.days()}},
}


def inputs(count: int, seed: int) -> Iterator[tuple[str, dict[str, Json]]]:
    """`count` functions with their inputs, each function in turn."""
    draw, names = Draw(Random(seed)), list(_MAKERS)
    for at in range(count):
        name = names[at % len(names)]
        yield name, _MAKERS[name](draw)


def cases(count: int = COUNT, seed: int = SEED) -> list[dict[str, Json]]:
    """`count` cases as `{id, function, input, expected}`."""
    return [
        {"id": f"random-{at}", "function": name, "input": given, "expected": answer(name, given)}
        for at, (name, given) in enumerate(inputs(count, seed), 1)
    ]


if __name__ == "__main__":
    json.dump(cases(*(int(word) for word in sys.argv[1:3])), sys.stdout, ensure_ascii=False)
