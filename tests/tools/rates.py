"""Rates that are found step by step may differ in the tenth place; nothing else may."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

_FOUND = {"compound365", "irrPerPeriod", "aprNominal", "earCompound", "simpleAnnual", "xirr365"}
_TOLERANCE = Decimal("1e-9")


def near(got: Any, expected: Any) -> Any:
    """`got` with those of its rates that are as near to `expected` as FUNCTIONS.md allows put exactly there."""
    if isinstance(got, list) and isinstance(expected, list):
        return [near(one, other) for one, other in zip(got, expected, strict=False)] + got[len(expected) :]
    if isinstance(got, dict) and isinstance(expected, dict):
        return {name: _near(name, value, expected.get(name)) for name, value in got.items()}
    return got


def _near(name: str, got: Any, expected: Any) -> Any:
    if name not in _FOUND or not isinstance(got, str) or not isinstance(expected, str):
        return near(got, expected)
    one, other = Decimal(got), Decimal(expected)
    return expected if abs(one - other) <= _TOLERANCE * max(Decimal(1), abs(other)) else got
