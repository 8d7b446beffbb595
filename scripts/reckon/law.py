"""Fees of courts, and days on which something ends by law."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from scripts.reckon.dates import months_after
from scripts.reckon.kinds import Count, Days, Fen, PositiveFen
from scripts.reckon.money import half_up, interest

_YUAN = 100
#: Up to 10,000 yuan both fees are the same sum (诉讼费用交纳办法, 国务院令第481号, articles 13 and 14).
_SMALLEST_CLAIM, _SMALLEST_FEE = 10_000 * _YUAN, 50 * _YUAN
#: Article 13 (1): up to so many yuan, so many tenths of a percent of the part; None is without end.
COURT = (
    *((100_000, 25), (200_000, 20), (500_000, 15), (1_000_000, 10), (2_000_000, 9)),
    *((5_000_000, 8), (10_000_000, 7), (20_000_000, 6), (None, 5)),
)
#: Article 14 (1).
ENFORCEMENT = ((500_000, 15), (5_000_000, 10), (10_000_000, 5), (None, 1))
#: 法释〔2014〕8号, article 1: 0.0175 % a day.
DOUBLE_DELAY = Decimal("0.000175")
#: 征信业管理条例, article 16.
_RECORD_YEARS = 5

_Bands = tuple[tuple[int | None, int], ...]


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day of limitation."""

    last_day: date


@dataclass(frozen=True, slots=True)
class Removal:
    """Until when an entry may be kept; None while the debt is not settled."""

    retained_through: date | None


@dataclass(frozen=True, slots=True)
class CourtFee:
    """The acceptance fee: full, halved (simple procedure, mediation, withdrawal), and of a payment order."""

    full: Fen
    halved: Fen
    payment_order_third: Fen


@dataclass(frozen=True, slots=True)
class Fee:
    """A fee."""

    fee: Fen


@dataclass(frozen=True, slots=True)
class DelayInterest:
    """Interest for late performance of a judgment."""

    interest: Fen


def limitation_end(last_due_or_interruption_date: date, years: Annotated[int, Count(1, 20)]) -> LastDay:
    """The same day `years` later, or the month's last (民法典 188, 195, 201 to 203): the first day is not counted.

    A demand, a promise or a part payment starts it anew. A last day on a holiday moves on, which is not counted.
    """
    return LastDay(months_after(last_due_or_interruption_date, 12 * years))


def credit_record_earliest_removal(settled_date: date | None) -> Removal:
    """Five years from the end of the bad conduct, which is when it is settled (征信业管理条例 article 16)."""
    return Removal(months_after(settled_date, 12 * _RECORD_YEARS) if settled_date else None)


def court_acceptance_fee(claim: PositiveFen) -> CourtFee:
    """By bands of the claim (article 13), halved (15, 16), a third (14); each half-up from the exact fee."""
    exact = _banded(claim, COURT)
    return CourtFee(half_up(exact), half_up(exact / 2), half_up(exact / 3))


def enforcement_fee(amount: PositiveFen) -> Fee:
    """By bands of the amount (article 14), half-up; the debtor in enforcement bears it."""
    return Fee(half_up(_banded(amount, ENFORCEMENT)))


def double_delay_interest(judgment_money_excluding_general_interest: Fen, days: Days) -> DelayInterest:
    """P · 0.0175 % · n on money of a judgment, its ordinary interest aside (民事诉讼法 264, 法释〔2014〕8号)."""
    return DelayInterest(interest(judgment_money_excluding_general_interest, DOUBLE_DELAY, days))


def _banded(amount: Fen, bands: _Bands) -> Fraction:
    fee, low = Fraction(_SMALLEST_FEE), _SMALLEST_CLAIM
    for top, per_mille in bands:
        high = amount if top is None else min(amount, top * _YUAN)
        fee += Fraction(max(0, high - low) * per_mille, 1000)
        low = max(low, high)
    return fee
