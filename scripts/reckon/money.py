"""Round money and rates, always from the exact value, always half-up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from scripts.reckon.kinds import Fen

#: More places than any rate that is put in can need: 0.05 % a day divided by 365 is still exact to the fen.
RATE_PLACES = 18


def half_up(exact: Fraction) -> int:
    """The nearest whole number; a half goes away from zero.

    >>> half_up(Fraction(5, 2)), half_up(Fraction(-5, 2)), half_up(Fraction(249, 100))
    (3, -3, 2)
    """
    size = (2 * abs(exact.numerator) + exact.denominator) // (2 * exact.denominator)
    return -size if exact < 0 else size


def interest(principal: Fen, daily_rate: Decimal, days: int) -> Fen:
    """Simple interest in fen: I = P · d · n, half-up to the fen.

    >>> interest(1_840_000, Decimal("0.0005"), 47)
    43240
    """
    above, below = daily_rate.as_integer_ratio()
    return (2 * principal * days * above + below) // (2 * below)


def places(exact: Fraction, count: int) -> Decimal:
    """A rate rounded half-up to `count` places, with all of them.

    >>> places(Fraction(73, 400), 6)
    Decimal('0.182500')
    """
    scaled = half_up(exact * 10**count)
    return Decimal((int(scaled < 0), tuple(map(int, str(abs(scaled)))), -count))


def plain(exact: Fraction) -> Decimal:
    """A rate rounded half-up to 18 places, without the zeros at its end.

    >>> plain(Fraction(6, 10_000)), plain(Fraction(0))
    (Decimal('0.0006'), Decimal('0'))
    """
    whole, _, after = format(places(exact, RATE_PLACES), "f").partition(".")
    return Decimal(f"{whole}.{after}".rstrip("0").rstrip("."))


def spread(amount: Fen, weights: Sequence[int]) -> list[Fen]:
    """`amount` divided by `weights` (their sum above zero), whole fen, nothing lost.

    Each share is rounded down; the fen left over go one each to the largest remainders, a tie to the first.

    >>> spread(10_000, [1_000, 2_000]), spread(1, [5, 5])
    ([3333, 6667], [1, 0])
    """
    whole = sum(weights)
    shares = [amount * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda at: -(amount * weights[at] % whole))
    for at in order[: amount - sum(shares)]:
        shares[at] += 1
    return shares
