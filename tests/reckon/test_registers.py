"""Numbers of law in the engine are those of the registers, where they are stated with their sources."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from scripts.reckon import ceiling, law
from scripts.registers.held import Registers
from scripts.registers.read import read_registers


@pytest.fixture(scope="module")
def held() -> Registers:
    return read_registers(Path("registers"))


def _statement(held: Registers, *names: str) -> str:
    return "".join(held.facts[name].statement.zh for name in names)


@pytest.mark.parametrize(
    ("bands", "facts"),
    [(law.COURT[:4], ("court-fees", "court-fees-above")), (law.ENFORCEMENT[:2], ("enforcement-fee",))],
)
def test_fees_of_courts(held: Registers, bands: list[tuple[int, int]], facts: tuple[str, ...]) -> None:
    said = _statement(held, *facts)
    for top, per_mille in bands:
        percent = f"{Decimal(per_mille) / 10:f}".removesuffix(".0")
        assert f"{top // 10_000}万元的部分" in said
        assert f"收{percent}%" in said
    assert "不超过1万元的" in said
    assert "50元" in said


def test_interest_for_late_performance(held: Registers) -> None:
    value = held.facts["double-delay-interest"].value
    assert value is not None
    assert value.percent_a_day == law.DOUBLE_DELAY * 100


def test_the_ceilings(held: Registers) -> None:
    licensed, private = (held.facts[name].value for name in ("fafa-2017-22-24pct", "private-lending-4lpr"))
    assert licensed is not None
    assert private is not None
    assert licensed.percent_a_year == ceiling.LICENSED_CAP * 100
    assert private.times == ceiling.TIMES
