"""Ceilings of interest: how far above one a charge is, and whom it binds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from scripts.reckon.errors import ReckonError
from scripts.reckon.kinds import DayBasis, Days, Entries, Fen, Rate, Times
from scripts.reckon.money import half_up, places, plain

#: 法发〔2017〕22号, article 2: what a lender charges above 24 % a year, a court reduces when the borrower asks.
LICENSED_CAP = Decimal("0.24")
#: 法释〔2020〕17号, articles 25 and 31: four times the one-year LPR, for contracts from this day on.
FOUR_TIMES_FROM, TIMES = date(2020, 8, 20), 4


@dataclass(frozen=True, slots=True)
class Segment:
    """So much principal for so many days."""

    outstanding_principal: Fen
    days: Days


@dataclass(frozen=True, slots=True)
class LprStep:
    """The one-year loan prime rate since a day, in percent."""

    since: date
    percent: Times


@dataclass(frozen=True, slots=True)
class Lpr:
    """The LPR of a day and four times that, in percent (2 places); None where there is none."""

    lpr1y_percent: Times | None
    four_times_percent: Times | None


@dataclass(frozen=True, slots=True)
class CapTest:
    """The most that a cap allows, what is above, and the rate really charged (8 places)."""

    cap_amount: Fen
    excess: Fen
    effective_annual_rate: Rate | None


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The rule that binds this lender, and the test by it; None where two rules follow one another."""

    rule: Literal["court-24", "four-lpr", "split"]
    cap_annual_rate: Rate | None
    cap_amount: Fen | None
    excess: Fen | None
    effective_annual_rate: Rate | None


Segments = Annotated[Sequence[Segment], Entries(1, 100)]
#: What the register `lpr-history` holds, oldest first.
Steps = Annotated[Sequence[LprStep], Entries(1, 200)]


def cap_test(segments: Segments, charged_total: Fen, cap_annual_rate: Rate, day_basis: DayBasis) -> CapTest:
    """Cap = Σ P · R · n / B, rounded once; excess = max(0, charged − cap); effective = charged · B / Σ P · n.

    `charged_total` holds interest, compound interest, penalty interest, default charges and fees together.
    """
    held = sum(segment.outstanding_principal * segment.days for segment in segments)
    most = half_up(held * Fraction(cap_annual_rate) / day_basis)
    effective = places(Fraction(charged_total * day_basis, held), 8) if held else None
    return CapTest(most, max(0, charged_total - most), effective)


def ceiling_test(
    segments: Segments,
    charged_total: Fen,
    day_basis: DayBasis,
    lender: Literal["licensed", "private"],
    contract_date: date,
    steps: Steps,
) -> Ceiling:
    """`cap_test` by the rule for this lender: 24 % for a licensed one, four times the LPR between private persons.

    Private loans from before 2020-08-20 have two rules, one after the other (article 31): only the rate is given.
    """
    cap, rule = (LICENSED_CAP, "court-24") if lender == "licensed" else (_four_times(contract_date, steps), "four-lpr")
    if cap is None:
        rate = cap_test(segments, charged_total, LICENSED_CAP, day_basis).effective_annual_rate
        return Ceiling("split", None, None, None, rate)
    test = cap_test(segments, charged_total, cap, day_basis)
    shown: Literal["court-24", "four-lpr"] = "court-24" if rule == "court-24" else "four-lpr"
    return Ceiling(shown, plain(Fraction(cap)), test.cap_amount, test.excess, test.effective_annual_rate)


def lpr_1y_on(contract_date: date, steps: Steps) -> Lpr:
    """The last LPR published on or before the day, and four times it where that rule holds.

    Raises ReckonError `wrong-order` for steps that do not follow one another.
    """
    if [step.since for step in steps] != sorted(step.since for step in steps):
        raise ReckonError("wrong-order", "steps")
    known = [step.percent for step in steps if step.since <= contract_date]
    if not known:
        return Lpr(None, None)
    four = places(Fraction(known[-1]) * TIMES, 2) if contract_date >= FOUR_TIMES_FROM else None
    return Lpr(places(Fraction(known[-1]), 2), four)


def _four_times(contract_date: date, steps: Sequence[LprStep]) -> Decimal | None:
    four = lpr_1y_on(contract_date, steps).four_times_percent
    return None if four is None else four / 100
