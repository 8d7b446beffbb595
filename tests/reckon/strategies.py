"""What hypothesis draws for the engine."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import settings
from hypothesis import strategies as st

from scripts.reckon.plans import Agreed

#: No time limit an example: the machine may be busy.
calm = settings(deadline=None)

fen = st.integers(0, 10_000_000)
some_fen = st.integers(1, 10_000_000)
daily = st.one_of(
    st.sampled_from([Decimal("0"), Decimal("0.0005"), Decimal("0.0004")]),
    st.decimals(Decimal(0), Decimal("0.01"), places=8),
)
annual = st.one_of(st.just(Decimal(0)), st.decimals(Decimal(0), Decimal(1), places=4))
days = st.integers(0, 3650)
dates = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@st.composite
def agreed(draw: st.DrawFn) -> Agreed:
    """A debt and how it is to be paid, with or without everything a plan can have."""
    start = draw(dates)
    fees = draw(st.integers(0, 100_000))
    return Agreed(
        principal=draw(fen),
        daily_rate=draw(daily),
        interest_so_far=draw(st.integers(0, 500_000)),
        fees=fees,
        interest_from=start,
        first_date=draw(st.dates(start, date(2041, 12, 31))),
        waived_fees=draw(st.integers(0, fees)),
        defer=draw(st.integers(0, 6)),
        lump_sum=draw(st.one_of(st.just(0), st.integers(1, 1_000_000))),
        paid_count=draw(st.integers(0, 12)),
        as_of=draw(st.dates(start, date(2041, 12, 31))),
    )
