"""Laws of a repayment plan, for whatever debt."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scripts.reckon.plan import repayment_plan
from scripts.reckon.plans import Agreed, Plan, Relief
from scripts.reckon.relief import compare_relief, longest_plan, missed_payment
from tests.reckon import strategies as draw

_RELIEFS = st.sampled_from(["none", "stopped"])


def _owed(agreed: Agreed) -> int:
    return agreed.principal + agreed.interest_so_far + agreed.fees - agreed.waived_fees


def _less(plan: Plan) -> int:
    """How much a plan asks in all, for comparing: one without end asks for more than any other."""
    return 10**30 if plan.total_paid is None else plan.total_paid


@draw.calm
@given(draw.agreed(), _RELIEFS, draw.some_fen)
def test_what_is_paid_is_principal_interest_and_fees(agreed: Agreed, relief: Relief, monthly: int) -> None:
    plan = repayment_plan(agreed, relief, monthly)
    assume(plan.outcome == "done")
    assert sum(row.principal for row in plan.schedule) == agreed.principal
    assert plan.total_fees == agreed.fees - agreed.waived_fees
    assert plan.total_paid == agreed.principal + (plan.total_interest or 0) + (plan.total_fees or 0)
    assert all(row.pay == row.fees + row.interest + row.principal for row in plan.schedule)
    assert (plan.total_interest or 0) >= agreed.interest_so_far


@draw.calm
@given(draw.agreed(), _RELIEFS, draw.some_fen)
def test_payments_are_equal_but_the_last_which_is_the_rest(agreed: Agreed, relief: Relief, monthly: int) -> None:
    plan = repayment_plan(agreed, relief, monthly)
    rows = [row for row in plan.schedule if row.n]
    assert all(row.pay == monthly for row in rows[:-1])
    assert not rows or 0 < rows[-1].pay <= monthly
    assert [row.n for row in rows] == list(range(1, len(rows) + 1))
    assert not plan.schedule or plan.schedule[-1].balance == 0


@draw.calm
@given(draw.agreed(), _RELIEFS, draw.some_fen)
def test_a_plan_never_has_more_than_600_payments(agreed: Agreed, relief: Relief, monthly: int) -> None:
    plan = repayment_plan(agreed, relief, monthly)
    assert (plan.payments is None) is (plan.outcome != "done") is (plan.last_date is None)
    assert (plan.payments or 0) <= 600
    assert plan.outcome != "never" or relief == "none"


@draw.calm
@given(draw.agreed(), _RELIEFS, draw.some_fen)
def test_dates_follow_one_another(agreed: Agreed, relief: Relief, monthly: int) -> None:
    plan = repayment_plan(agreed, relief, monthly)
    assert all(one.date <= other.date for one, other in pairwise(plan.schedule))
    assert all(row.date >= agreed.as_of for row in plan.schedule if row.n > agreed.paid_count)
    assert all(row.date <= agreed.as_of for row in plan.schedule if row.n <= agreed.paid_count)


@draw.calm
@given(draw.agreed(), draw.some_fen)
def test_without_interest_the_total_is_what_is_owed(agreed: Agreed, monthly: int) -> None:
    plan = repayment_plan(agreed, "stopped", monthly)
    assert plan.outcome != "done" or plan.total_paid == _owed(agreed)
    free = repayment_plan(replace(agreed, daily_rate=agreed.daily_rate * 0), "none", monthly)
    assert (free.payments, free.last_payment, free.last_date) == (plan.payments, plan.last_payment, plan.last_date)


@draw.calm
@given(draw.agreed(), _RELIEFS, draw.some_fen, st.integers(1, 100_000))
def test_paying_more_each_month_never_costs_more(agreed: Agreed, relief: Relief, monthly: int, more: int) -> None:
    less, greater = (repayment_plan(agreed, relief, amount) for amount in (monthly, monthly + more))
    assert _less(greater) <= _less(less)
    assert (greater.payments or 0) <= (less.payments or 601)


@draw.calm
@given(draw.agreed(), draw.some_fen, draw.daily)
def test_a_higher_rate_never_costs_less(agreed: Agreed, monthly: int, more: object) -> None:
    dearer = replace(agreed, daily_rate=agreed.daily_rate + more)  # type: ignore[operator]
    assert _less(repayment_plan(agreed, "none", monthly)) <= _less(repayment_plan(dearer, "none", monthly))


@draw.calm
@given(draw.agreed(), draw.some_fen)
def test_stopping_interest_never_costs_more(agreed: Agreed, monthly: int) -> None:
    both = compare_relief(agreed, monthly)
    assert both.difference is None or both.difference >= 0
    assert both.stopped.outcome == "done" or both.continues.outcome != "done"


@draw.calm
@given(draw.agreed(), _RELIEFS, draw.some_fen)
def test_a_missed_payment_ends_no_sooner_and_costs_no_less(agreed: Agreed, relief: Relief, monthly: int) -> None:
    missed = missed_payment(agreed, relief, monthly)
    assert missed.extra is None or missed.extra >= 0
    if missed.before.last_date and missed.after.last_date and missed.before.payments != agreed.paid_count:
        assert missed.after.last_date >= missed.before.last_date


@settings(max_examples=40, deadline=None)
@given(draw.agreed(), _RELIEFS, st.integers(12, 120))
def test_so_many_months_take_the_least_that_is_enough(agreed: Agreed, relief: Relief, months: int) -> None:
    plan = repayment_plan(agreed, relief, months=months)
    assert plan.outcome == "done"
    assert (plan.payments or 0) <= months
    if plan.monthly > 1:
        less = repayment_plan(agreed, relief, plan.monthly - 1)
        assert less.payments is None or less.payments > months


@settings(max_examples=25, deadline=None)
@given(draw.agreed(), _RELIEFS, st.integers(12, 600))
def test_the_longest_plan_works_in_whole_yuan(agreed: Agreed, relief: Relief, months: int) -> None:
    longest = longest_plan(agreed, relief, months)
    assert longest.monthly % 100 == 0
    assert longest.outcome == "done"
    assert (longest.payments or 0) <= months
    if longest.monthly > 100:
        less = repayment_plan(agreed, relief, longest.monthly - 100)
        assert less.payments is None or less.payments > months
