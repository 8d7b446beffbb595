"""Plans side by side: interest stopped or not, the longest that works, one payment missed."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from scripts.reckon.course import Course
from scripts.reckon.kinds import Fen, Payments, PositiveFen, SignedFen
from scripts.reckon.plan import amount_of, repayment_plan
from scripts.reckon.plans import Agreed, Plan, Relief, Summary


@dataclass(frozen=True, slots=True)
class BothWays:
    """The same plan with interest stopped and going on; `difference` is what stopping saves, None without an end."""

    stopped: Summary
    continues: Summary
    difference: SignedFen | None


@dataclass(frozen=True, slots=True)
class Missed:
    """A plan as it is, and with its next payment moved to the end; `extra` is what that costs, None without an end."""

    before: Summary
    after: Summary
    extra: SignedFen | None


def compare_relief(agreed: Agreed, monthly: PositiveFen | None = None, months: Payments | None = None) -> BothWays:
    """`repayment_plan` with relief "stopped" and with "none", and total paid of the second less the first."""
    stopped = summary(repayment_plan(agreed, "stopped", monthly, months))
    continues = summary(repayment_plan(agreed, "none", monthly, months))
    return BothWays(stopped, continues, _more(stopped, continues))


def longest_plan(agreed: Agreed, relief: Relief, max_months: Payments) -> Summary:
    """The plan at the least whole yuan a month with which it is done in at most `max_months` payments."""
    course = Course(agreed, relief)
    return summary(course.run(-(-course.smallest(max_months) // 100) * 100))


def missed_payment(
    agreed: Agreed, relief: Relief, monthly: PositiveFen | None = None, months: Payments | None = None
) -> Missed:
    """The plan, and the same amount a month with every payment not yet made one month later."""
    course = Course(agreed, relief)
    amount: Fen = amount_of(course, monthly, months)
    before = summary(course.run(amount))
    after = summary(Course(replace(agreed, defer=agreed.defer + 1), relief).run(amount))
    return Missed(before, after, _more(before, after))


def summary(plan: Plan) -> Summary:
    """A plan without its rows."""
    return Summary(**{field.name: getattr(plan, field.name) for field in fields(Summary)})


def _more(one: Summary, other: Summary) -> SignedFen | None:
    if one.total_paid is None or other.total_paid is None:
        return None
    return other.total_paid - one.total_paid
