"""Follow an overdue debt through payments of any size on any day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from scripts.reckon.errors import ReckonError
from scripts.reckon.kinds import Entries, Fen, Rate
from scripts.reckon.money import interest

Order = Literal["interest-first", "principal-first"]


@dataclass(frozen=True, slots=True)
class Paid:
    """A payment."""

    date: date
    amount: Fen


@dataclass(frozen=True, slots=True)
class Step:
    """Where a payment went, and what was left after it."""

    date: date
    to_interest: Fen
    to_principal: Fen
    principal_left: Fen
    interest_left: Fen


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every payment, and what is left at the end; `surplus` is what was paid beyond the debt."""

    steps: tuple[Step, ...]
    principal_left: Fen
    interest_left: Fen
    total_left: Fen
    surplus: Fen


class _Account:
    """Principal and unpaid interest up to the last posting."""

    def __init__(self, principal: Fen, daily_rate: Decimal, day: date):
        self.principal, self.interest, self.surplus = principal, 0, 0
        self._rate, self._day = daily_rate, day

    def post(self, day: date) -> None:
        """Count interest up to `day`."""
        self.interest += interest(self.principal, self._rate, (day - self._day).days)
        self._day = day

    def pay(self, payment: Paid, order: Order) -> Step:
        """Set a payment against the two, one after the other."""
        self.post(payment.date)
        if order == "interest-first":
            to_interest = min(payment.amount, self.interest)
            to_principal = min(payment.amount - to_interest, self.principal)
        else:
            to_principal = min(payment.amount, self.principal)
            to_interest = min(payment.amount - to_principal, self.interest)
        self.principal -= to_principal
        self.interest -= to_interest
        self.surplus += payment.amount - to_principal - to_interest
        return Step(payment.date, to_interest, to_principal, self.principal, self.interest)


def overdue_timeline(
    principal: Fen,
    daily_rate: Rate,
    due_date: date,
    payments: Annotated[Sequence[Paid], Entries(0, 600)],
    as_of: date,
    order: Order,
) -> Timeline:
    """Each span between postings bears P left · d · n, half-up; interest bears none (民法典 561: interest first).

    Raises ReckonError `wrong-order` for dates that do not follow one another.
    """
    if as_of < due_date:
        raise ReckonError("wrong-order", "as_of")
    days = [due_date, *(payment.date for payment in payments), as_of]
    if days != sorted(days):
        raise ReckonError("wrong-order", "payments")
    account = _Account(principal, daily_rate, due_date)
    steps = tuple(account.pay(payment, order) for payment in payments)
    account.post(as_of)
    left = account.principal + account.interest
    return Timeline(steps, account.principal, account.interest, left, account.surplus)
