"""Check a total that was named on the phone."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from scripts.reckon.kinds import Days, Fen, Rate, SignedFen
from scripts.reckon.money import interest, places


@dataclass(frozen=True, slots=True)
class Quote:
    """What was to be expected, how far the quote is off, and the rate that would explain it (10 places, or None)."""

    expected_interest: Fen
    expected_total: Fen
    difference: SignedFen
    verdict: Literal["same", "higher", "lower"]
    implied_daily_rate: Rate | None
    implied_annual_rate: Rate | None


def check_quote(quoted_total: Fen, principal: Fen, days: Days, daily_rate: Rate, fees: Fen) -> Quote:
    """Expected = P + P · d · n + fees; implied daily rate = (quoted − P − fees) / (P · n), a year 365 of it."""
    due = interest(principal, daily_rate, days)
    difference = quoted_total - principal - due - fees
    rest, base = quoted_total - principal - fees, principal * days
    daily = Fraction(rest, base) if base and rest >= 0 else None
    return Quote(
        due,
        principal + due + fees,
        difference,
        "same" if not difference else "higher" if difference > 0 else "lower",
        None if daily is None else places(daily, 10),
        None if daily is None else places(daily * 365, 10),
    )
