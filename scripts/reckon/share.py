"""Divide a payment: among debts in proportion, within one debt, among debts to one lender."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Annotated, Literal

from scripts.reckon.errors import ReckonError
from scripts.reckon.kinds import Entries, Fen, Rate
from scripts.reckon.money import spread

Part = Literal["fees", "interest", "principal"]


@dataclass(frozen=True, slots=True)
class Balance:
    """What is owed on one debt."""

    id: str
    balance: Fen


@dataclass(frozen=True, slots=True)
class Shares:
    """What each debt gets, by id, and what is over when all are paid."""

    shares: Mapping[str, Fen]
    surplus: Fen


@dataclass(frozen=True, slots=True)
class Parts:
    """The three parts of a debt."""

    fees: Fen
    interest: Fen
    principal: Fen


@dataclass(frozen=True, slots=True)
class Allocation:
    """Where a payment went, what is left of each part, and what is over."""

    paid: Parts
    left: Parts
    surplus: Fen


@dataclass(frozen=True, slots=True)
class Owed:
    """One of several debts to the same lender; `secured` is how much of it is secured."""

    id: str
    amount: Fen
    annual_rate: Rate
    due: bool
    secured: Fen
    due_date: date


@dataclass(frozen=True, slots=True)
class PaidEach:
    """What each debt gets, by id, and what is over."""

    paid: Mapping[str, Fen]
    surplus: Fen


def share_out(amount: Fen, debts: Annotated[Sequence[Balance], Entries(1, 50)]) -> Shares:
    """In proportion to the balances, to the fen; no debt gets more than it is. Raises ReckonError `twice`."""
    refuse_twins([debt.id for debt in debts], "debts")
    shares = in_proportion(amount, [debt.balance for debt in debts])
    named = {debt.id: share for debt, share in zip(debts, shares, strict=True)}
    return Shares(named, amount - sum(shares))


def in_proportion(amount: Fen, balances: Sequence[Fen]) -> list[Fen]:
    """`amount` divided by balances, or every balance where it covers them all."""
    return list(balances) if amount >= sum(balances) else spread(amount, balances)


def allocate_payment(
    payment: Fen, fees: Fen, interest: Fen, principal: Fen, order: Annotated[Sequence[Part], Entries(3, 3)]
) -> Allocation:
    """One part after the other. Without agreement: fees of enforcing the claim, interest, principal (民法典 561).

    Raises ReckonError `twice` for an order that does not name each part once.
    """
    refuse_twins(order, "order")
    owed, paid, over = {"fees": fees, "interest": interest, "principal": principal}, dict.fromkeys(order, 0), payment
    for part in order:
        paid[part] = min(over, owed[part])
        over -= paid[part]
    left = {part: owed[part] - paid[part] for part in order}
    return Allocation(Parts(**paid), Parts(**left), over)


def allocate_across_debts_same_creditor(
    payment: Fen, debts: Annotated[Sequence[Owed], Entries(1, 50)], designate: str | None = None
) -> PaidEach:
    """民法典 560: the debt named when paying; then due, least secured, the higher rate, earliest due; equals share.

    Raises ReckonError `twice`, or `not-a-number` for a designated id that is none of them.
    """
    refuse_twins([debt.id for debt in debts], "debts")
    if designate is not None and all(debt.id != designate for debt in debts):
        raise ReckonError("not-a-number", "designate")
    paid, over = {debt.id: 0 for debt in debts}, payment
    for group in _in_turn(debts, designate):
        for debt, part in zip(group, in_proportion(over, [debt.amount for debt in group]), strict=True):
            paid[debt.id] = part
            over -= part
    return PaidEach(paid, over)


def _in_turn(debts: Sequence[Owed], designate: str | None) -> Iterator[list[Owed]]:
    def turn(debt: Owed) -> tuple[object, ...]:
        return debt.id != designate, not debt.due, debt.secured, -debt.annual_rate, debt.due_date

    for _, group in groupby(sorted(debts, key=turn), key=turn):
        yield list(group)


def refuse_twins(names: Sequence[str], field: str) -> None:
    """Raises ReckonError `twice` where a name stands twice."""
    if len(set(names)) < len(names):
        raise ReckonError("twice", field)
