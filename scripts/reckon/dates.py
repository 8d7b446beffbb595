"""Count days and months by the calendar."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scripts.reckon.kinds import Count


@dataclass(frozen=True, slots=True)
class Overdue:
    """How many days late."""

    days: int


@dataclass(frozen=True, slots=True)
class Day:
    """One date."""

    date: date


def months_after(day: date, months: int) -> date:
    """The same day `months` later, or the last day of a month that has no such day.

    >>> months_after(date(2026, 1, 31), 1), months_after(date(2024, 2, 29), 12)
    (datetime.date(2026, 2, 28), datetime.date(2025, 2, 28))
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_months(date: date, months: Annotated[int, Count(0, 1200)]) -> Day:
    """`date` plus whole months, or the last day of a month that is too short (民法典 202)."""
    return Day(months_after(date, months))


def overdue_days(due_date: date, pay_date: date) -> Overdue:
    """Days from the due date to the payment, never below 0: the due date is not late, the day of payment counts."""
    return Overdue(max(0, (pay_date - due_date).days))
