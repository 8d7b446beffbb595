"""What an offer really costs: fee-based instalments, plans side by side, a lump sum to settle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from scripts.reckon.errors import ReckonError
from scripts.reckon.instalment import equal_parts
from scripts.reckon.irr import rates_inside
from scripts.reckon.kinds import Entries, Fen, Payments, PositiveFen, Rate, SignedFen
from scripts.reckon.money import places

Charged = Literal["spread", "first", "deducted"]
_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class RealRate:
    """What a fee is in a year: by internal rate of return, simple on the money held, and as it is advertised."""

    cashflows: tuple[SignedFen, ...]
    irr_per_period: Rate
    apr_nominal: Rate
    ear_compound: Rate
    simple_annual: Rate
    looks_like: Rate


@dataclass(frozen=True, slots=True)
class Offer:
    """Something at once, then the same each month."""

    id: str
    upfront: Fen
    monthly: Fen
    periods: Payments


@dataclass(frozen=True, slots=True)
class Cost:
    """What an offer comes to; the rates are None where it has no single one."""

    total_paid: Fen
    cost_over_balance: SignedFen
    irr_per_period: Rate | None
    apr_nominal: Rate | None


@dataclass(frozen=True, slots=True)
class Named(Cost):
    """The cost of one of several offers."""

    id: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Offers as they were given, and the ids of the least total, the least a month, the fewest months."""

    offers: tuple[Named, ...]
    cheapest: str
    lightest: str
    soonest: str


@dataclass(frozen=True, slots=True)
class Settlement:
    """What paying once saves; a share is None where there is nothing to divide by."""

    total: Fen
    saving: SignedFen
    saving_percent_of_total: Rate | None
    forgiven_interest_share: Rate | None


def instalment_rate(principal: PositiveFen, periods: Payments, total_fee: Fen, charged: Charged) -> RealRate:
    """The annual rate inside a fee-based instalment, both ways 央行公告〔2021〕第3号 allows.

    Compound: the IRR of the flows. Simple: fee · 12 / Σ capital held in each month, for the notice divides the
    whole cost by the principal really in use. `looks_like` is the fee on the original principal, F / P · 12 / n.
    Raises ReckonError for a fee that leaves nothing when deducted, or that no rate within reason explains.
    """
    received = principal - (total_fee if charged == "deducted" else 0)
    if received <= 0:
        raise ReckonError("too-large", "total_fee")
    parts = [part for _, part in equal_parts(principal, periods)]
    fees = list(_fees(total_fee, periods, charged))
    flows = (received, *(-part - fee for part, fee in zip(parts, fees, strict=True)))
    held = sum(max(0, received - sum(parts[:k])) for k in range(periods))
    rate = rates_inside(flows, _A_YEAR, "total_fee")
    simple = places(Fraction(total_fee * _A_YEAR, held), 10)
    looks = places(Fraction(total_fee * _A_YEAR, principal * periods), 6)
    return RealRate(flows, rate.irr_per_period, rate.apr_nominal, rate.ear_compound, simple, looks)


def _fees(total: Fen, periods: int, charged: Charged) -> Iterator[Fen]:
    if charged == "spread":
        yield from (part for _, part in equal_parts(total, periods))
    else:
        yield total if charged == "first" else 0
        yield from [0] * (periods - 1)


def compare_offer(balance: Fen, upfront: Fen, monthly: Fen, periods: Payments) -> Cost:
    """Total = upfront + monthly · n; the IRR of [balance − upfront, −monthly × n], and 12 times that."""
    total = upfront + monthly * periods
    rate, annual = _rates([balance - upfront, *[-monthly] * periods])
    return Cost(total, total - balance, rate, annual)


def _rates(flows: Sequence[int]) -> tuple[Decimal | None, Decimal | None]:
    try:
        found = rates_inside(flows, _A_YEAR, "monthly")
    except ReckonError:
        return None, None
    return found.irr_per_period, found.apr_nominal


def compare_offers(balance: Fen, offers: Annotated[Sequence[Offer], Entries(1, 12)]) -> Comparison:
    """Each offer as `compare_offer`; of several that are equal the first given is named. Raises ReckonError `twice`."""
    if len({offer.id for offer in offers}) < len(offers):
        raise ReckonError("twice", "offers")
    costs = tuple(_named(balance, offer) for offer in offers)
    cheapest = min(costs, key=lambda cost: cost.total_paid).id
    lightest = min(offers, key=lambda offer: offer.monthly).id
    soonest = min(offers, key=lambda offer: offer.periods).id
    return Comparison(costs, cheapest, lightest, soonest)


def _named(balance: Fen, offer: Offer) -> Named:
    cost = compare_offer(balance, offer.upfront, offer.monthly, offer.periods)
    return Named(cost.total_paid, cost.cost_over_balance, cost.irr_per_period, cost.apr_nominal, offer.id)


def settlement_discount(principal: Fen, interest_and_penalty: Fen, offer_lump_sum: Fen) -> Settlement:
    """Saving = (P + I) − offer; its share of the total, and of the interest (6 places)."""
    total = principal + interest_and_penalty
    saving = total - offer_lump_sum
    return Settlement(total, saving, _share(saving, total), _share(saving, interest_and_penalty))


def _share(part: int, whole: int) -> Decimal | None:
    return places(Fraction(part, whole), 6) if whole else None
