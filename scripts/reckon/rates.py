"""Turn a rate for one span of time into a rate for another."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Literal

from scripts.reckon.kinds import DayBasis, Number, Percent, Rate, Share
from scripts.reckon.money import places, plain

Span = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class DailyRate:
    """A fraction a day."""

    daily_rate: Rate


@dataclass(frozen=True, slots=True)
class Annualised:
    """A daily rate over a year: simple with 360 and 365 days, and with interest on interest every day."""

    nominal360: Rate
    nominal365: Rate
    compound365: Rate


@dataclass(frozen=True, slots=True)
class BaseRate:
    """A fraction a year."""

    base_annual_rate: Rate


def daily_rate_from(percent: Percent, per: Span, day_basis: DayBasis) -> DailyRate:
    """A percentage as people read it in a contract, as a daily fraction to 18 places: a year / B, a month · 12 / B."""
    fraction = Fraction(percent) / 100
    daily = {"day": fraction, "month": fraction * 12 / day_basis, "year": fraction / day_basis}
    return DailyRate(plain(daily[per]))


def annualise_daily(daily_rate: Share) -> Annualised:
    """d · 360, d · 365 (simple, and to be called so: 央行公告〔2021〕第3号), and (1 + d)³⁶⁵ − 1 to compare."""
    rate = Fraction(daily_rate)
    return Annualised(places(rate * 360, 6), places(rate * 365, 6), places((1 + rate) ** 365 - 1, 10))


def penalty_base_rate_threshold(
    cap_annual_rate: Rate, multiplier: Annotated[Rate, Number(zero=False, percent=False)]
) -> BaseRate:
    """Above cap / m a contract's penalty rate alone passes the cap: 24 % / 1.5 = 16 %."""
    return BaseRate(plain(Fraction(cap_annual_rate) / Fraction(multiplier)))
