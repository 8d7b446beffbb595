"""What an input or a result is: the type says the unit, and how far it may reach.

Money is in whole fen, a rate is an exact decimal fraction (0.0005 is 0.05 %), a day is a calendar date.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

#: 1,000,000,000.00 yuan: far above any household's debt, far below what would cost time.
MOST_FEN = 100_000_000_000
#: Fifty years of monthly payments: beyond that no date is shown.
MOST_PAYMENTS = 600
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)


@dataclass(frozen=True, slots=True)
class Money:
    """Whole fen from `low` to `high`; in words a decimal of yuan with at most two places."""

    low: int = 0
    high: int = MOST_FEN


@dataclass(frozen=True, slots=True)
class Number:
    """An exact decimal from 0 to `high`, at most 18 places. Where it says so, 0 is not allowed."""

    high: int = 100
    zero: bool = True
    percent: bool = True


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number from `low` to `high`."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Entries:
    """How many entries a list may have."""

    low: int
    high: int


Fen = Annotated[int, Money()]
PositiveFen = Annotated[int, Money(low=1)]
SignedFen = Annotated[int, Money(low=-MOST_FEN)]
#: A fraction a day, a month or a year, as the name of the argument says.
Rate = Annotated[Decimal, Number()]
#: A fraction of a whole: 0 to 1.
Share = Annotated[Decimal, Number(high=1)]
#: How many times; not said in percent.
Times = Annotated[Decimal, Number(percent=False)]
Percent = Annotated[Decimal, Number(high=10_000, percent=False)]
Days = Annotated[int, Count(0, 100_000)]
Payments = Annotated[int, Count(1, MOST_PAYMENTS)]
DayBasis = Literal[360, 365]
