"""Instalment loans and how long a debt takes at so much a month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from scripts.reckon.kinds import MOST_PAYMENTS, Fen, Payments, PositiveFen, Rate
from scripts.reckon.money import half_up


class Instalment(NamedTuple):
    """One row: which, how much, of that principal and interest, and the principal left."""

    k: int
    payment: Fen
    principal: Fen
    interest: Fen
    balance: Fen


@dataclass(frozen=True, slots=True)
class EqualInstalment:
    """等额本息: the same payment each month, the last one the rest."""

    payment: Fen
    last_payment: Fen
    total_interest: Fen
    total_paid: Fen
    schedule: tuple[Instalment, ...]


@dataclass(frozen=True, slots=True)
class EqualPrincipal:
    """等额本金: the same principal each month, and less interest each time."""

    first_payment: Fen
    last_payment: Fen
    total_interest: Fen
    total_paid: Fen
    schedule: tuple[Instalment, ...]


@dataclass(frozen=True, slots=True)
class Frozen:
    """How many payments, and the last one."""

    months: int
    last_payment: Fen


@dataclass(frozen=True, slots=True)
class PayOff:
    """Whether the debt ends within 600 months, and if so how."""

    payable: bool
    months: int | None = None
    total_interest: Fen | None = None
    last_payment: Fen | None = None


def equal_instalment(principal: PositiveFen, annual_rate: Rate, periods: Payments) -> EqualInstalment:
    """M = P · i · (1 + i)ⁿ / ((1 + i)ⁿ − 1), i = R / 12, half-up from the exact value; at 0 % M = P / n."""
    monthly = Fraction(annual_rate) / 12
    grown = (1 + monthly) ** periods
    payment = half_up(principal * monthly * grown / (grown - 1) if monthly else Fraction(principal, periods))
    rows = tuple(_equal_payments(principal, monthly, periods, payment))
    total = sum(row.payment for row in rows)
    return EqualInstalment(payment, rows[-1].payment, total - principal, total, rows)


def _equal_payments(principal: Fen, monthly: Fraction, periods: int, payment: Fen) -> Iterator[Instalment]:
    balance = principal
    for k in range(1, periods + 1):
        interest = half_up(balance * monthly)
        part = balance if k == periods else min(payment - interest, balance)
        balance -= part
        yield Instalment(k, part + interest, part, interest, balance)


def equal_principal(principal: PositiveFen, annual_rate: Rate, periods: Payments) -> EqualPrincipal:
    """Principal P / n each time, half-up, the last the rest; interest on the opening balance at R / 12."""
    monthly = Fraction(annual_rate) / 12
    rows = []
    for k, (opening, part) in enumerate(equal_parts(principal, periods), 1):
        interest = half_up(opening * monthly)
        rows.append(Instalment(k, part + interest, part, interest, opening - part))
    total = sum(row.payment for row in rows)
    return EqualPrincipal(rows[0].payment, rows[-1].payment, total - principal, total, tuple(rows))


def equal_parts(whole: Fen, count: int) -> Iterator[tuple[Fen, Fen]]:
    """What was left before each of `count` equal parts, and the part: half-up to the fen, the last one the rest.

    >>> list(equal_parts(1_000, 3))
    [(1000, 333), (667, 333), (334, 334)]
    """
    left, usual = whole, half_up(Fraction(whole, count))
    for k in range(1, count + 1):
        part = left if k == count else min(usual, left)
        yield left, part
        left -= part


def frozen_plan_months(balance: PositiveFen, monthly: PositiveFen) -> Frozen:
    """Interest stopped: ⌈B / m⌉ payments, the last one B − m · (months − 1)."""
    months = -(-balance // monthly)
    return Frozen(months, balance - monthly * (months - 1))


def months_to_pay_off(balance: PositiveFen, annual_rate: Rate, monthly: PositiveFen) -> PayOff:
    """Each month half-up(balance · R / 12) is added, then `monthly` paid. Not payable: it never beats the interest."""
    rate, left, total = Fraction(annual_rate) / 12, balance, 0
    if monthly <= half_up(left * rate):
        return PayOff(False)
    for month in range(1, MOST_PAYMENTS + 1):
        interest = half_up(left * rate)
        total += interest
        if left + interest <= monthly:
            return PayOff(True, month, total, left + interest)
        left += interest - monthly
    return PayOff(False)
