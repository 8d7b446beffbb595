"""The rate that flows of money hold inside: internal rate of return, by period and by date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import pairwise
from typing import Annotated

from scripts.reckon.errors import ReckonError
from scripts.reckon.kinds import Count, Entries, Rate, SignedFen
from scripts.reckon.money import places

#: The lowest and the highest rate that is looked for.
_LOWEST, _HIGHEST = Decimal("-0.99"), Decimal(100)
_PRECISION = 50
_CLOSE = Decimal("1e-30")


@dataclass(frozen=True, slots=True)
class Irr:
    """The rate of a period, that times the periods of a year (simple), and with interest on interest."""

    irr_per_period: Rate
    apr_nominal: Rate
    ear_compound: Rate


@dataclass(frozen=True, slots=True)
class Xirr:
    """The compound rate of a year of 365 days."""

    xirr365: Rate


@dataclass(frozen=True, slots=True)
class _Term:
    """`amount` times v to the power of `power`."""

    power: int
    amount: int


Flows = Annotated[Sequence[SignedFen], Entries(2, 601)]


def irr_annualise(cashflows: Flows, periods_per_year: Annotated[int, Count(1, 366)]) -> Irr:
    """r with Σ CFₖ / (1 + r)ᵏ = 0; r · p; (1 + r)ᵖ − 1.

    央行公告〔2021〕第3号 allows the internal rate of return, or a simple rate that is called so.
    Raises ReckonError `no-single-rate`.
    """
    return rates_inside(cashflows, periods_per_year, "cashflows")


def rates_inside(flows: Sequence[int], periods_per_year: int, field: str) -> Irr:
    """The same for flows that come from another input: a ReckonError names `field`."""
    with localcontext(prec=_PRECISION):
        rate = _rate([_Term(*term) for term in enumerate(flows)], 1, field)
        compound = (1 + rate) ** periods_per_year - 1
    return Irr(_ten(rate), _ten(rate * periods_per_year), _ten(compound))


def xirr(dates: Annotated[Sequence[date], Entries(2, 601)], amounts: Flows) -> Xirr:
    """r with Σ Aₖ / (1 + r)^(daysₖ / 365) = 0, days from the first date. Amounts of one day are added first.

    Raises ReckonError `no-single-rate`, or `wrong-order` for a date before the first.
    """
    if len(dates) != len(amounts):
        raise ReckonError("too-many", "dates" if len(dates) > len(amounts) else "amounts")
    if min(dates) < dates[0]:
        raise ReckonError("wrong-order", "dates")
    days: dict[int, int] = {}
    for day, amount in sorted(zip(dates, amounts, strict=True), key=lambda flow: flow[0]):
        days[(day - dates[0]).days] = days.get((day - dates[0]).days, 0) + amount
    with localcontext(prec=_PRECISION):
        return Xirr(_ten(_rate([_Term(*term) for term in days.items()], 365, "amounts")))


def _rate(terms: Sequence[_Term], periods: int, field: str) -> Decimal:
    """The r with Σ amount · (1 + r)^(−power / periods) = 0. Raises ReckonError `no-single-rate`."""
    flows = [term for term in terms if term.amount]
    turns = sum((one.amount < 0) != (next_.amount < 0) for one, next_ in pairwise(flows))
    low, high = ((1 + rate) ** (Decimal(-1) / periods) for rate in (_HIGHEST, _LOWEST))
    if turns != 1 or (_value(flows, low)[0] < 0) == (_value(flows, high)[0] < 0):
        raise ReckonError("no-single-rate", field)
    return _root(flows, low, high) ** -periods - 1


def _root(terms: Sequence[_Term], low: Decimal, high: Decimal) -> Decimal:
    """The v between `low` and `high` where the terms add up to 0: Newton's steps, halving where one would leave."""
    rising, guess = _value(terms, high)[0] > 0, Decimal(1)
    while high - low > _CLOSE * high:
        value, slope = _value(terms, guess)
        if value == 0:
            return guess
        low, high = (low, guess) if (value > 0) == rising else (guess, high)
        better = guess - value / slope if slope else low
        if abs(better - guess) <= _CLOSE * guess:
            return better
        guess = better if low < better < high else (low + high) / 2
    return guess


def _value(terms: Sequence[_Term], v: Decimal) -> tuple[Decimal, Decimal]:
    """The sum of the terms at `v`, and its slope."""
    value, slope, power, at = Decimal(0), Decimal(0), Decimal(1), 0
    for term in terms:
        power *= v ** (term.power - at)
        at = term.power
        value += term.amount * power
        slope += term.amount * at * power / v
    return value, slope


def _ten(rate: Decimal) -> Decimal:
    return places(Fraction(rate), 10)
