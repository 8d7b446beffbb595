"""Say where a record stands on a day: how long its last check still holds, and when the next one is due."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from scripts.registers.held import Registers
from scripts.registers.models import Changes, Contact, Fact

Record = Fact | Contact
State = Literal["fresh", "soon", "past", "failed", "excused"]

# A page shows a band once the day has passed; the check fails when this much more has passed (E3 of the journeys).
PATIENCE = timedelta(days=30)
_MONTHLY = timedelta(days=30)
_MONTHS: dict[Changes, int] = {"half-yearly": 6, "yearly": 12, "static": 24}


@dataclass(frozen=True)
class Due:
    """A record whose check is over, or soon will be."""

    record: Record
    state: State
    days: int
    """Days left; below zero, days past."""


def next_check(checked: date, changes: Changes) -> date:
    """The day on which a record checked on `checked` is to be checked again.

    >>> next_check(date(2026, 11, 21), "monthly"), next_check(date(2026, 8, 31), "half-yearly")
    (datetime.date(2026, 12, 21), datetime.date(2027, 2, 28))
    """
    if changes == "monthly":
        return checked + _MONTHLY
    months = checked.month - 1 + _MONTHS[changes]
    year, month = checked.year + months // 12, months % 12 + 1
    return date(year, month, min(checked.day, monthrange(year, month)[1]))


def state_of(record: Record, day: date) -> State:
    """Where a record stands on `day`: fresh, soon due, past, failed, or past with a written excuse."""
    if day <= record.check_again_by - PATIENCE:
        return "fresh"
    if day <= record.check_again_by:
        return "soon"
    excuse = record.excused
    if excuse is not None and day <= excuse.until:
        return "excused"
    return "past" if day <= record.check_again_by + PATIENCE else "failed"


def due(registers: Registers, day: date) -> list[Due]:
    """Every fact and contact that is not fresh on `day`, the longest past first."""
    records: list[Record] = [*registers.facts.values(), *registers.contacts.values()]
    found = [Due(record, state_of(record, day), (record.check_again_by - day).days) for record in records]
    return sorted((one for one in found if one.state != "fresh"), key=lambda one: (one.days, one.record.id))
