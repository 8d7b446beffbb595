"""The golden cases, and when an answer is as expected."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "golden"


@dataclass(frozen=True)
class Case:
    """One row of a golden file: `source` says where the expected value comes from."""

    id: str
    function: str
    given: dict[str, Any]
    expected: dict[str, Any]
    source: str
    tolerance: str | None


def golden() -> list[Case]:
    """Every case of every file."""
    return [
        Case(row["id"], row["function"], row["input"], row["expected"], row["from"], row.get("tolerance"))
        for file in sorted(_FOLDER.glob("*.json"))
        for row in json.loads(file.read_text(encoding="utf-8"))
    ]


def differences(got: Any, expected: Any, tolerance: str | None, place: str = "") -> Iterator[str]:
    """Each place where an answer is not as expected. It may have fields that nobody expects."""
    if isinstance(expected, dict) and isinstance(got, dict):
        for name, value in expected.items():
            yield from differences(got.get(name), value, tolerance, f"{place}.{name}")
    elif isinstance(expected, list) and isinstance(got, list) and len(got) == len(expected):
        for at, value in enumerate(expected):
            yield from differences(got[at], value, tolerance, f"{place}[{at}]")
    elif not _same(got, expected, tolerance):
        yield f"{place}: {got!r} is not {expected!r}"


def _same(got: object, expected: object, tolerance: str | None) -> bool:
    if tolerance is None or not isinstance(got, str) or not isinstance(expected, str):
        return type(got) is type(expected) and got == expected
    try:
        one, other = Decimal(got), Decimal(expected)
    except InvalidOperation:
        return got == expected
    return abs(one - other) <= Decimal(tolerance) * max(Decimal(1), abs(other))
