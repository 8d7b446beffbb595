"""The course of a debt under a plan: its days, and what becomes of each payment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from scripts.reckon.dates import months_after
from scripts.reckon.errors import ReckonError
from scripts.reckon.kinds import MOST_FEN, MOST_PAYMENTS, Fen
from scripts.reckon.money import interest
from scripts.reckon.plans import Agreed, Outcome, Plan, Relief, Row

#: Four years hold one leap day, so that no month counts for more than it is.
_FOUR_YEARS_MONTHS, _FOUR_YEARS_DAYS = 48, 1461


class _Debt:
    """What is owed while payments are made: fees, interest and principal up to the last posting."""

    def __init__(self, agreed: Agreed, relief: Relief):
        self.fees, self.interest = agreed.fees - agreed.waived_fees, agreed.interest_so_far
        self.principal, self._day = agreed.principal, agreed.interest_from
        self._agreed, self._runs = agreed, relief == "none"

    @property
    def owed(self) -> Fen:
        return self.fees + self.interest + self.principal

    def pay(self, n: int, day: date, amount: Fen) -> Row:
        """Count interest up to `day`, then set the amount against fees, interest and principal, in that order."""
        if self._runs:
            self.interest += interest(self.principal, self._agreed.daily_rate, max(0, (day - self._day).days))
        self._day = max(self._day, day)
        fees = min(amount, self.fees)
        on_interest = min(amount - fees, self.interest)
        principal = min(amount - fees - on_interest, self.principal)
        self.fees, self.interest = self.fees - fees, self.interest - on_interest
        self.principal -= principal
        return Row(n, day, fees + on_interest + principal, fees, on_interest, principal, self.owed)


class Course:
    """The days of a plan, and what happens on them for any amount a month."""

    def __init__(self, agreed: Agreed, relief: Relief):
        """Raises ReckonError for a waiver above the fees, or a plan seen before its interest was counted."""
        if agreed.waived_fees > agreed.fees:
            raise ReckonError("waived-more-than-fees", "waived_fees")
        if agreed.as_of < agreed.interest_from:
            raise ReckonError("wrong-order", "as_of")
        self._agreed, self._relief = agreed, relief
        self._first_open = _first_open(agreed)
        self._days = tuple(self._calendar())

    def run(self, monthly: Fen) -> Plan:
        """The plan at that much a month."""
        debt = _Debt(self._agreed, self._relief)
        rows = tuple(self._rows(debt, monthly))
        early = [row for row in rows if row.n <= self._agreed.paid_count]
        paid = sum(row.pay for row in early if row.n)
        a_month = self._month_interest(self._agreed.principal - sum(row.principal for row in early))
        if debt.owed:
            outcome = self._endless(debt.principal, monthly)
            return Plan(outcome, monthly, None, None, None, None, None, None, paid, a_month, ())
        made = [row for row in rows if row.n]
        last, day = (made[-1].pay, made[-1].date) if made else (0, self._agreed.as_of)
        total = sum(row.pay for row in rows)
        on_interest, on_fees = sum(row.interest for row in rows), sum(row.fees for row in rows)
        return Plan("done", monthly, len(made), last, day, total, on_interest, on_fees, paid, a_month, rows)

    def smallest(self, months: int) -> Fen:
        """The least amount a month, in fen and above 0, with which it is done in at most `months` payments.

        More a month never takes longer: at every payment less is left. Raises ReckonError when more were made already.
        """
        if self._agreed.paid_count > months:
            raise ReckonError("too-large", "paid_count")
        first = next((row for row in self._rows(_Debt(self._agreed, self._relief), MOST_FEN**2) if row.n), None)
        low, high = 1, max(1, first.pay if first else 1)
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if self._enough(middle, months) else (middle + 1, high)
        return low

    def _enough(self, monthly: Fen, months: int) -> bool:
        debt = _Debt(self._agreed, self._relief)
        return all(row.n <= months for row in self._rows(debt, monthly)) and not debt.owed

    def _rows(self, debt: _Debt, monthly: Fen) -> Iterator[Row]:
        for n, day in self._days:
            if not debt.owed:
                return
            yield debt.pay(n, day, monthly if n else self._agreed.lump_sum)

    def _calendar(self) -> Iterator[tuple[int, date]]:
        """Payments made, the lump sum as n = 0, payments to come."""
        agreed = self._agreed
        for n in range(1, agreed.paid_count + 1):
            yield n, min(agreed.as_of, months_after(agreed.first_date, n - 1))
        if agreed.lump_sum:
            yield 0, agreed.as_of
        for n in range(agreed.paid_count + 1, MOST_PAYMENTS + 1):
            yield n, months_after(agreed.first_date, self._first_open + n - agreed.paid_count - 1)

    def _month_interest(self, principal: Fen) -> Fen:
        if self._relief == "stopped":
            return 0
        first, then = (months_after(self._agreed.first_date, self._first_open + more) for more in (0, 1))
        return interest(principal, self._agreed.daily_rate, (then - first).days)

    def _endless(self, principal: Fen, monthly: Fen) -> Outcome:
        a_cycle = principal * Fraction(self._agreed.daily_rate) * _FOUR_YEARS_DAYS
        return "never" if self._relief == "none" and _FOUR_YEARS_MONTHS * monthly <= a_cycle else "too-long"


def _first_open(agreed: Agreed) -> int:
    """How many months after the first date the next payment is: a date that passed unpaid is left out, then `defer`."""
    first, today = agreed.first_date, agreed.as_of
    gap = max(agreed.paid_count, (today.year - first.year) * 12 + today.month - first.month)
    return gap + (months_after(first, gap) < today) + agreed.defer
