"""What is left each month, and whether an offer fits into it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from scripts.reckon.kinds import Entries, Fen, Rate, Share, SignedFen
from scripts.reckon.money import half_up, places

Period = Literal["day", "week", "month", "quarter", "year"]
Level = Literal["safe", "tight", "not-possible"]
#: A year has 365 days and 12 months; a week is 7 of those days.
_PER_MONTH: dict[Period, Fraction] = {
    "day": Fraction(365, 12),
    "week": Fraction(365, 84),
    "month": Fraction(1),
    "quarter": Fraction(1, 3),
    "year": Fraction(1, 12),
}


@dataclass(frozen=True, slots=True)
class Monthly:
    """An amount a month."""

    monthly: Fen


@dataclass(frozen=True, slots=True)
class Line:
    """So much in so long."""

    amount: Fen
    period: Period


@dataclass(frozen=True, slots=True)
class Spent(Line):
    """Spending, and whether life depends on it."""

    essential: bool


@dataclass(frozen=True, slots=True)
class Budget:
    """Sums a month. `safe` keeps a buffer, `tight` is all that is left, above that an offer is not possible."""

    income: Fen
    essential: Fen
    can_cut: Fen
    spending: Fen
    debts: Fen
    left: SignedFen
    left_after_cuts: SignedFen
    short: Fen
    safe: Fen
    tight: Fen


@dataclass(frozen=True, slots=True)
class Check:
    """Whether an offer fits: what is left, what is short, what to offer at most."""

    left: SignedFen
    short: Fen
    suggested: Fen
    level: Level


@dataclass(frozen=True, slots=True)
class Affordability:
    """A payment that leaves a buffer, beside what is due; the floor is a reference, not a right."""

    disposable: SignedFen
    safe_payment: Fen
    debt_service_ratio: Rate | None
    can_cover_due: bool
    gap: Fen
    below_living_floor: bool


Lines = Annotated[Sequence[Line], Entries(0, 100)]


def monthly_amount(amount: Fen, period: Period) -> Monthly:
    """A day · 365 / 12, a week · 365 / 84, a quarter / 3, a year / 12; half-up to the fen."""
    return Monthly(half_up(amount * _PER_MONTH[period]))


def budget(
    income: Lines, spending: Annotated[Sequence[Spent], Entries(0, 100)], debts: Lines, buffer_ratio: Share
) -> Budget:
    """Every line a month, half-up, then summed: left = income − spending − debts; safe = left · (1 − b)."""
    comes, owed = _sum(income), _sum(debts)
    essential = _sum(line for line in spending if line.essential)
    can_cut = _sum(line for line in spending if not line.essential)
    left = comes - essential - can_cut - owed
    tight = max(0, left)
    safe = _safe(tight, buffer_ratio)
    return Budget(
        comes, essential, can_cut, essential + can_cut, owed, left, left + can_cut, max(0, -left), safe, tight
    )


def check_offer(offer: Fen, income: Fen, spending: Fen, buffer_ratio: Share) -> Check:
    """left = income − spending; at most max(0, left) is suggested; an offer above that is `short` by the difference."""
    left = income - spending
    suggested = max(0, left)
    level: Level = "not-possible"
    if offer <= suggested:
        level = "safe" if offer <= _safe(suggested, buffer_ratio) else "tight"
    return Check(left, max(0, offer - suggested), suggested, level)


def affordability(
    net_income: Fen,
    essential_expenses: Fen,
    dependent_support: Fen,
    buffer_ratio: Share,
    total_due_per_month: Fen,
    living_floor: Fen,
) -> Affordability:
    """Disposable = net − essential − support; safe = max(0, disposable · (1 − b)); ratio = due / net (6 places)."""
    disposable = net_income - essential_expenses - dependent_support
    safe = _safe(max(0, disposable), buffer_ratio)
    ratio = places(Fraction(total_due_per_month, net_income), 6) if net_income else None
    gap = max(0, total_due_per_month - safe)
    below = net_income - total_due_per_month < living_floor
    return Affordability(disposable, safe, ratio, gap == 0, gap, below)


def _sum(lines: Iterable[Line]) -> Fen:
    return sum(monthly_amount(line.amount, line.period).monthly for line in lines)


def _safe(left: Fen, buffer_ratio: Decimal) -> Fen:
    return half_up(left * (1 - Fraction(buffer_ratio)))
