"""What a repayment plan is made of: what was agreed, its payments, its sums."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from scripts.reckon.kinds import MOST_PAYMENTS, Count, Fen, Rate

Relief = Literal["none", "stopped"]
Outcome = Literal["done", "never", "too-long"]


@dataclass(frozen=True, slots=True)
class Agreed:
    """A debt and how it is to be paid. `interest_so_far` is counted up to `interest_from`; `as_of` is the plan's today.

    `defer` moves every payment not yet made by so many months; `paid_count` payments were made, in order.
    """

    principal: Fen
    daily_rate: Rate
    interest_so_far: Fen
    fees: Fen
    interest_from: date
    first_date: date
    waived_fees: Fen
    defer: Annotated[int, Count(0, 120)]
    lump_sum: Fen
    paid_count: Annotated[int, Count(0, MOST_PAYMENTS)]
    as_of: date


@dataclass(frozen=True, slots=True)
class Row:
    """One payment: pay = fees + interest + principal; `balance` is all that is left. The lump sum has n = 0."""

    n: int
    date: date
    pay: Fen
    fees: Fen
    interest: Fen
    principal: Fen
    balance: Fen


@dataclass(frozen=True, slots=True)
class Summary:
    """A plan without its rows; None where it has no end."""

    outcome: Outcome
    monthly: Fen
    payments: int | None
    last_payment: Fen | None
    last_date: date | None
    total_paid: Fen | None
    total_interest: Fen | None
    total_fees: Fen | None
    paid_so_far: Fen
    month_interest: Fen


@dataclass(frozen=True, slots=True)
class Plan(Summary):
    """A plan with its rows, oldest first; none where it has no end."""

    schedule: tuple[Row, ...]
