"""A record is fresh, soon due, past or failed by the day it is judged at, and only by that."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.registers.held import Registers
from scripts.registers.models import Excuse
from scripts.registers.standing import due, next_check, state_of

DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("later", "state"),
    [(-31, "fresh"), (-30, "fresh"), (-29, "soon"), (0, "soon"), (1, "past"), (30, "past"), (31, "failed")],
)
def test_thirty_days_before_and_after(held: Registers, later: int, state: str) -> None:
    fact = held.facts["credit-5y"]
    assert state_of(fact, fact.check_again_by + timedelta(later)) == state


def test_a_written_excuse_holds_until_its_day(held: Registers) -> None:
    fact = held.facts["credit-5y"]
    until = fact.check_again_by + timedelta(60)
    excused = fact.model_copy(update={"excused": Excuse(until=until, reason="The office moves in spring.")})
    assert state_of(excused, until) == "excused"
    assert state_of(excused, until + timedelta(1)) == "failed"
    assert state_of(excused, fact.check_again_by) == "soon"


def test_nothing_is_due_on_the_day_of_the_register(held: Registers) -> None:
    assert due(held, held.as_of) == []


def test_the_longest_past_comes_first(held: Registers) -> None:
    found = due(held, date(2027, 12, 1))
    assert [one.days for one in found] == sorted(one.days for one in found)
    assert {"credit-query-channels", "alipay-95188"} <= {one.record.id for one in found}
    assert "credit-5y" not in {one.record.id for one in found}


@given(DAYS, st.sampled_from(["monthly", "half-yearly", "yearly", "static"]))
def test_the_next_check_keeps_its_distance(checked: date, changes: str) -> None:
    low, high = {"monthly": (30, 30), "half-yearly": (181, 184), "yearly": (365, 366), "static": (730, 731)}[changes]
    assert low <= (next_check(checked, changes) - checked).days <= high
