"""A repayment plan at so much a month, or in so many months."""

from __future__ import annotations

from scripts.reckon.course import Course
from scripts.reckon.errors import ReckonError
from scripts.reckon.kinds import Fen, Payments, PositiveFen
from scripts.reckon.plans import Agreed, Plan, Relief


def repayment_plan(
    agreed: Agreed, relief: Relief, monthly: PositiveFen | None = None, months: Payments | None = None
) -> Plan:
    """The plan at so much a month, or at the least amount with which it is done in so many months.

    Interest P left · d · days to each payment, half-up (none when stopped); a payment covers fees, interest, principal
    (民法典 561); the last one is the rest. Raises ReckonError.
    """
    course = Course(agreed, relief)
    return course.run(amount_of(course, monthly, months))


def amount_of(course: Course, monthly: Fen | None, months: int | None) -> Fen:
    """What is paid a month. Raises ReckonError unless exactly one of the two is given."""
    if monthly is not None and months is None:
        return monthly
    if months is not None and monthly is None:
        return course.smallest(months)
    raise ReckonError("both-or-neither", "monthly")
