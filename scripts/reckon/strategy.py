"""In which order to pay several debts off, and how long each order takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Literal, NamedTuple

from scripts.reckon.kinds import MOST_PAYMENTS, Entries, Fen, PositiveFen, Rate
from scripts.reckon.money import half_up
from scripts.reckon.share import in_proportion, refuse_twins

Mode = Literal["avalanche", "snowball", "pro-rata"]


@dataclass(frozen=True, slots=True)
class Debt:
    """One debt and the least it takes each month."""

    id: str
    balance: PositiveFen
    annual_rate: Rate
    min_payment: Fen


class PaidOff(NamedTuple):
    """Which debt ended in which month, counted from 1."""

    id: str
    month: int


@dataclass(frozen=True, slots=True)
class Strategy:
    """How one order ends; without an end only the reason."""

    feasible: bool
    reason: Literal["below-minimums", "never"] | None = None
    months: int | None = None
    total_interest: Fen | None = None
    total_paid: Fen | None = None
    payoff_order: tuple[PaidOff, ...] | None = None


@dataclass(frozen=True, slots=True)
class Orders:
    """The same debts and budget, each way."""

    avalanche: Strategy
    snowball: Strategy
    pro_rata: Strategy


Debts = Annotated[Sequence[Debt], Entries(1, 50)]
Pay = Callable[[Sequence[Debt], list[int], Fen], None]


def debt_strategy(debts: Debts, monthly_budget: Fen, mode: Mode) -> Strategy:
    """Each month: interest B · R / 12 on every debt, half-up; every minimum; the rest by the order.

    Avalanche the highest rate first, snowball the smallest balance, pro-rata in proportion. Raises ReckonError `twice`.
    """
    refuse_twins([debt.id for debt in debts], "debts")
    if monthly_budget < sum(debt.min_payment for debt in debts):
        return Strategy(False, "below-minimums")
    balances, total, ended = [debt.balance for debt in debts], 0, list[PaidOff]()
    for month in range(1, MOST_PAYMENTS + 1):
        before = [balance > 0 for balance in balances]
        total += _month(debts, balances, monthly_budget, _PAY[mode])
        ended += [PaidOff(d.id, month) for d, was, now in zip(debts, before, balances, strict=True) if was and not now]
        if not any(balances):
            paid = total + sum(debt.balance for debt in debts)
            return Strategy(True, None, month, total, paid, tuple(ended))
    return Strategy(False, "never")


def compare_pay_off(debts: Debts, monthly_budget: Fen) -> Orders:
    """`debt_strategy` by each order."""
    return Orders(
        debt_strategy(debts, monthly_budget, "avalanche"),
        debt_strategy(debts, monthly_budget, "snowball"),
        debt_strategy(debts, monthly_budget, "pro-rata"),
    )


def _month(debts: Sequence[Debt], balances: list[int], budget: Fen, pay: Pay) -> Fen:
    """One month: changes the balances, returns the interest."""
    added = [half_up(balance * Fraction(debt.annual_rate) / 12) for debt, balance in zip(debts, balances, strict=True)]
    for at, debt in enumerate(debts):
        balances[at] += added[at]
        least = min(debt.min_payment, balances[at])
        balances[at] -= least
        budget -= least
    pay(debts, balances, budget)
    return sum(added)


def _highest_rate(debts: Sequence[Debt], balances: list[int], rest: Fen) -> None:
    _one_by_one(sorted(range(len(debts)), key=lambda at: (-debts[at].annual_rate, balances[at])), balances, rest)


def _smallest_first(debts: Sequence[Debt], balances: list[int], rest: Fen) -> None:
    _one_by_one(sorted(range(len(debts)), key=lambda at: (balances[at], -debts[at].annual_rate)), balances, rest)


def _one_by_one(order: Sequence[int], balances: list[int], rest: Fen) -> None:
    for at in order:
        paid = min(rest, balances[at])
        balances[at] -= paid
        rest -= paid


def _to_all(debts: Sequence[Debt], balances: list[int], rest: Fen) -> None:
    if any(balances):
        for at, paid in enumerate(in_proportion(rest, balances)):
            balances[at] -= paid


_PAY: Mapping[Mode, Pay] = {"avalanche": _highest_rate, "snowball": _smallest_first, "pro-rata": _to_all}
