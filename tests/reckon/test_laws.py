"""Laws of the other functions, for whatever is put in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from scripts.reckon.budget import Line, Spent, budget, check_offer
from scripts.reckon.ceiling import Segment, cap_test
from scripts.reckon.dates import months_after
from scripts.reckon.instalment import equal_instalment, equal_principal, frozen_plan_months, months_to_pay_off
from scripts.reckon.interest import cost_of_waiting, overdue_cost, simple_overdue_interest
from scripts.reckon.law import court_acceptance_fee, enforcement_fee, limitation_end
from scripts.reckon.money import half_up, plain, spread
from scripts.reckon.offers import instalment_rate
from scripts.reckon.share import Balance, allocate_payment, share_out
from scripts.reckon.strategy import Debt, compare_pay_off
from scripts.reckon.timeline import Paid, overdue_timeline
from tests.reckon import strategies as draw

_PERIODS = st.sampled_from(["day", "week", "month", "quarter", "year"])
_LINES = st.lists(st.builds(Line, draw.fen, _PERIODS), max_size=6)
_BALANCES = st.lists(draw.fen, min_size=1, max_size=8)
_DEBT = st.tuples(draw.some_fen, draw.annual, st.integers(0, 20_000))


@draw.calm
@given(st.fractions(), st.fractions(min_value=0))
def test_rounding_keeps_order_and_sign(value: Fraction, more: Fraction) -> None:
    assert half_up(value) <= half_up(value + more)
    assert half_up(-value) == -half_up(value)
    assert abs(half_up(value) - value) <= Fraction(1, 2)


@draw.calm
@given(st.decimals(0, 100, places=18))
def test_a_rate_in_full_keeps_its_value(rate: Decimal) -> None:
    assert plain(Fraction(rate)) == rate


@draw.calm
@given(draw.fen, draw.daily, draw.days, draw.daily, draw.days)
def test_interest_grows_with_rate_and_days(principal: int, rate: Decimal, days: int, more: Decimal, later: int) -> None:
    interest = simple_overdue_interest(principal, rate, days).interest
    assert interest <= simple_overdue_interest(principal, rate + more, days + later).interest
    assert simple_overdue_interest(principal, rate, 0).interest == 0
    assert simple_overdue_interest(principal, Decimal(0), days).interest == 0


@draw.calm
@given(draw.fen, draw.days, draw.daily, draw.fen, draw.days)
def test_waiting_leads_to_the_cost_of_that_day(principal: int, days: int, rate: Decimal, fees: int, wait: int) -> None:
    now = overdue_cost(principal, days, rate, fees)
    row = cost_of_waiting(principal, days, rate, fees, [wait]).rows[0]
    assert row.total == overdue_cost(principal, days + wait, rate, fees).total == now.total + row.extra


@draw.calm
@given(draw.fen, draw.daily, st.lists(st.tuples(st.integers(0, 60), draw.fen), max_size=6), st.booleans())
def test_a_timeline_loses_no_money(principal: int, rate: Decimal, gaps: list[tuple[int, int]], first: bool) -> None:
    day, payments = date(2026, 1, 31), []
    for gap, amount in gaps:
        day = date.fromordinal(day.toordinal() + gap)
        payments.append(Paid(day, amount))
    order = "interest-first" if first else "principal-first"
    line = overdue_timeline(principal, rate, date(2026, 1, 31), payments, day, order)
    to_principal = sum(step.to_principal for step in line.steps)
    assert to_principal + sum(step.to_interest for step in line.steps) + line.surplus == sum(p.amount for p in payments)
    assert line.principal_left == principal - to_principal
    assert line.total_left == line.principal_left + line.interest_left >= 0


@draw.calm
@given(draw.some_fen, draw.annual, st.integers(1, 120))
def test_instalments_repay_the_loan(principal: int, rate: Decimal, periods: int) -> None:
    for loan in (equal_instalment(principal, rate, periods), equal_principal(principal, rate, periods)):
        assert sum(row.principal for row in loan.schedule) == principal
        assert loan.total_paid == principal + loan.total_interest
        assert loan.schedule[-1].balance == 0
        assert all(row.principal >= 0 and row.payment == row.principal + row.interest for row in loan.schedule)


@draw.calm
@given(draw.some_fen, draw.some_fen)
def test_a_frozen_plan_pays_what_is_owed(balance: int, monthly: int) -> None:
    plan = frozen_plan_months(balance, monthly)
    assert monthly * (plan.months - 1) + plan.last_payment == balance
    assert 0 < plan.last_payment <= monthly


@draw.calm
@given(draw.some_fen, draw.annual, draw.some_fen, draw.fen)
def test_paying_off_takes_no_longer_with_more(balance: int, rate: Decimal, monthly: int, more: int) -> None:
    one, other = (months_to_pay_off(balance, rate, amount) for amount in (monthly, monthly + more))
    assert not one.payable or (other.months or 0) <= (one.months or 0) <= 600
    if one.payable:
        assert balance + (one.total_interest or 0) == monthly * ((one.months or 0) - 1) + (one.last_payment or 0)


@draw.calm
@given(draw.some_fen, st.integers(1, 36), draw.fen, draw.fen)
def test_a_higher_fee_is_never_a_lower_rate(principal: int, periods: int, fee: int, more: int) -> None:
    fee, more = fee % (principal + 1), more % (principal + 1)
    one, other = (instalment_rate(principal, periods, charge, "first") for charge in (fee, fee + more))
    assert one.irr_per_period <= other.irr_per_period
    assert one.simple_annual <= other.simple_annual
    assert sum(one.cashflows) == -fee


@draw.calm
@given(st.integers(0, 10_000_000), st.lists(st.integers(0, 10_000), min_size=1).filter(any))
def test_a_sum_is_spread_to_the_last_fen(amount: int, weights: list[int]) -> None:
    shares = spread(amount, weights)
    assert sum(shares) == amount
    assert all(abs(share - Fraction(amount * w, sum(weights))) < 1 for share, w in zip(shares, weights, strict=True))


@draw.calm
@given(draw.fen, _BALANCES)
def test_no_debt_gets_more_than_it_is(amount: int, balances: list[int]) -> None:
    shared = share_out(amount, [Balance(str(at), balance) for at, balance in enumerate(balances)])
    assert sum(shared.shares.values()) + shared.surplus == amount
    assert all(0 <= shared.shares[str(at)] <= balance for at, balance in enumerate(balances))
    assert shared.surplus == max(0, amount - sum(balances))


@draw.calm
@given(draw.fen, draw.fen, draw.fen, draw.fen, st.permutations(["fees", "interest", "principal"]))
def test_a_payment_fills_one_part_before_the_next(pay: int, fees: int, due: int, left: int, order: list[str]) -> None:
    done = allocate_payment(pay, fees, due, left, order)  # type: ignore[arg-type]
    assert sum(getattr(done.paid, part) for part in order) + done.surplus == pay
    for earlier, later in pairwise(order):
        assert not getattr(done.paid, later) or not getattr(done.left, earlier)


@draw.calm
@given(st.lists(_DEBT, min_size=1, max_size=4), draw.some_fen)
def test_each_order_pays_all_debts_and_their_interest(drawn: list[tuple[int, Decimal, int]], budget_: int) -> None:
    debts = [Debt(str(at), *debt) for at, debt in enumerate(drawn)]
    orders = compare_pay_off(debts, budget_)
    for way in (orders.avalanche, orders.snowball, orders.pro_rata):
        assert way.feasible is (way.reason is None)
        if way.payoff_order is not None:
            assert {ended.id for ended in way.payoff_order} == {debt.id for debt in debts}
            assert way.total_paid == sum(debt.balance for debt in debts) + (way.total_interest or 0)
            assert 1 <= (way.months or 0) <= 600


@draw.calm
@given(_LINES, _LINES, _LINES, st.decimals(0, 1, places=3))
def test_a_budget_adds_up(income: list[Line], spending: list[Line], debts: list[Line], ratio: Decimal) -> None:
    spent = [Spent(line.amount, line.period, at % 2 == 0) for at, line in enumerate(spending)]
    made = budget(income, spent, debts, ratio)
    assert made.left == made.income - made.essential - made.can_cut - made.debts == made.tight - made.short
    assert 0 <= made.safe <= made.tight
    check = check_offer(made.tight, made.income, made.spending + made.debts, ratio)
    assert (check.left, check.suggested, check.short) == (made.left, made.tight, 0)


@draw.calm
@given(st.lists(st.tuples(draw.fen, draw.days), min_size=1, max_size=4), draw.fen, draw.annual, draw.annual)
def test_a_higher_cap_leaves_no_more_above_it(
    held: list[tuple[int, int]], charged: int, cap: Decimal, more: Decimal
) -> None:
    segments = [Segment(*segment) for segment in held]
    one, other = (cap_test(segments, charged, rate, 365) for rate in (cap, cap + more))
    assert other.excess <= one.excess <= charged
    assert one.excess == max(0, charged - one.cap_amount)


@draw.calm
@given(st.integers(1, 10**11), st.integers(0, 10**9))
def test_fees_grow_with_the_sum(amount: int, more: int) -> None:
    assert court_acceptance_fee(amount).full <= court_acceptance_fee(amount + more).full
    assert enforcement_fee(amount).fee <= enforcement_fee(amount + more).fee
    assert court_acceptance_fee(amount).halved * 2 - court_acceptance_fee(amount).full in (-1, 0, 1)


@draw.calm
@given(draw.dates, st.integers(0, 1200))
def test_months_later_is_that_month_and_the_same_or_its_last_day(day: date, months: int) -> None:
    then = months_after(day, months)
    assert (then.year - day.year) * 12 + then.month - day.month == months
    assert then.day == day.day or (then.day < day.day and months_after(then, 1).day >= then.day)
    assert limitation_end(day, 3).last_day == months_after(day, 36)
