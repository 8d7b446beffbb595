"""Interest on a sum for some days: simple, at the penalty rate, compared with compounding; the cost of waiting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from scripts.reckon.kinds import Count, DayBasis, Days, Entries, Fen, Rate, Share, Times
from scripts.reckon.money import half_up, interest, places, plain


@dataclass(frozen=True, slots=True)
class Interest:
    """Interest in fen."""

    interest: Fen


@dataclass(frozen=True, slots=True)
class Penalty:
    """The daily rate after the due date, and the interest at it."""

    penalty_daily_rate: Rate
    interest: Fen


@dataclass(frozen=True, slots=True)
class PenaltyOnBoth:
    """Penalty interest on the principal, and on the interest that was not paid."""

    penalty_on_principal: Fen
    compound_on_interest: Fen
    total: Fen


@dataclass(frozen=True, slots=True)
class SimpleBesideCompound:
    """The same rate without and with interest on interest every day."""

    simple: Fen
    daily_compound: Fen


@dataclass(frozen=True, slots=True)
class MinimumPayment:
    """What is paid now, what stays, and its interest."""

    min_payment: Fen
    carried: Fen
    interest: Fen


@dataclass(frozen=True, slots=True)
class OverdueCost:
    """What being late costs to date; a month is 30 days; the annual rate is 365 daily ones, simple."""

    interest: Fen
    per_day: Fen
    per_month: Fen
    total: Fen
    annual_rate: Rate


@dataclass(frozen=True, slots=True)
class Wait:
    """What `days` more days add, and the total by then."""

    days: int
    extra: Fen
    total: Fen


@dataclass(frozen=True, slots=True)
class Waiting:
    """One row for each horizon, in the order asked."""

    rows: tuple[Wait, ...]


def simple_overdue_interest(principal: Fen, daily_rate: Rate, days: Days) -> Interest:
    """I = P · d · n, half-up to the fen. Interest bears no interest."""
    return Interest(interest(principal, daily_rate, days))


def simple_interest_from_annual(principal: Fen, annual_rate: Rate, day_basis: DayBasis, days: Days) -> Interest:
    """I = P · R · n / B, half-up to the fen. Which basis holds is in the contract."""
    return Interest(half_up(principal * Fraction(annual_rate) * days / day_basis))


def penalty_interest(overdue_principal: Fen, contract_daily_rate: Rate, multiplier: Times, days: Days) -> Penalty:
    """I = P · (d · m) · n. The penalty rate is the contract's times m (银发〔2003〕251号: 30 to 50 % more)."""
    rate = plain(Fraction(contract_daily_rate) * Fraction(multiplier))
    return Penalty(rate, interest(overdue_principal, rate, days))


def penalty_with_interest_on_interest(
    overdue_principal: Fen, overdue_regular_interest: Fen, penalty_daily_rate: Rate, days: Days
) -> PenaltyOnBoth:
    """P · d · n and I₀ · d · n, each half-up. Only where the contract has 复利 (银发〔2003〕251号)."""
    on_principal = interest(overdue_principal, penalty_daily_rate, days)
    on_interest = interest(overdue_regular_interest, penalty_daily_rate, days)
    return PenaltyOnBoth(on_principal, on_interest, on_principal + on_interest)


def compare_simple_compound(
    principal: Fen, daily_rate: Share, days: Annotated[int, Count(0, 3650)]
) -> SimpleBesideCompound:
    """P · d · n beside P · ((1 + d)ⁿ − 1), each rounded once from the exact value."""
    grown = (1 + Fraction(daily_rate)) ** days - 1
    return SimpleBesideCompound(interest(principal, daily_rate, days), half_up(principal * grown))


def minimum_payment_interest(bill: Fen, min_ratio: Share, daily_rate: Rate, days: Days) -> MinimumPayment:
    """Minimum = bill · ratio, half-up; the rest is carried and bears P · d · n."""
    paid = half_up(bill * Fraction(min_ratio))
    return MinimumPayment(paid, bill - paid, interest(bill - paid, daily_rate, days))


def overdue_cost(principal: Fen, days: Days, daily_rate: Rate, fees: Fen) -> OverdueCost:
    """P · d · n, a day P · d, a month P · d · 30, each half-up; total = P + interest + fees; a year 365 · d."""
    so_far = interest(principal, daily_rate, days)
    a_year = places(Fraction(daily_rate) * 365, 6)
    a_day, a_month = (interest(principal, daily_rate, count) for count in (1, 30))
    return OverdueCost(so_far, a_day, a_month, principal + so_far + fees, a_year)


def cost_of_waiting(
    principal: Fen, days: Days, daily_rate: Rate, fees: Fen, horizons: Annotated[Sequence[Days], Entries(1, 50)]
) -> Waiting:
    """For each horizon h: P · d · (n + h) less P · d · n, each half-up, and the total by then."""
    so_far = interest(principal, daily_rate, days)
    return Waiting(tuple(_wait(principal, days + more, daily_rate, fees, so_far, more) for more in horizons))


def _wait(principal: Fen, days: int, daily_rate: Decimal, fees: Fen, so_far: Fen, more: int) -> Wait:
    then = interest(principal, daily_rate, days)
    return Wait(more, then - so_far, principal + then + fees)
