"""Whatever is put in, the engine answers, or says which field is wrong and how. 100,000 times."""

from __future__ import annotations

from random import Random
from typing import Any, get_args

from scripts.reckon.ask import takes
from scripts.reckon.errors import Code
from tests.reckon.door import answer
from tests.reckon.random_cases import inputs

_GIVEN, _TIMES_EACH = 2_500, 40
_NONSENSE: tuple[Any, ...] = (
    *("", " ", "abc", "1.2.3", "-1", "-0", "0", "0.00", "0.005", "0.01", "1e9", "NaN", "Infinity"),
    *("１８４００", "1.84万", "一万", "9" * 5000, "1000000000", "1000000000.01", "0.000000000000000001"),
    *("99.999999999999999999", "100", "1", "\x00", "0x1"),
    *(0, -1, 1, 12, 600, 601, 100_000, 10**30, True, False, None, 1.5, float("nan"), float("inf")),
    *("2026-02-29", "2028-02-29", "1899-12-31", "1900-01-01", "2199-12-31", "2200-01-01", "2026-13-01", "20261121"),
    *([], {}, [[]], [None], [{}], {"id": 1}, ["1", "-1"], ["0", "0"], [0] * 700, "none", "stopped", "day"),
)
_CODES = {*get_args(Code)}


def _spoilt(given: dict[str, Any], chance: Random) -> dict[str, Any]:
    """The same with one to three fields, or entries of a list, replaced or left out."""
    spoilt = dict(given)
    for name in chance.sample(sorted(spoilt), min(len(spoilt), chance.randint(1, 3))):
        value = spoilt[name]
        if isinstance(value, list) and value and chance.random() < 0.5:
            at = chance.randrange(len(value))
            entry = value[at]
            other = _spoilt(entry, chance) if isinstance(entry, dict) else chance.choice(_NONSENSE)
            spoilt[name] = [*value[:at], other, *value[at + 1 :]]
        elif chance.random() < 0.1:
            del spoilt[name]
        else:
            spoilt[name] = chance.choice(_NONSENSE)
    return spoilt


def test_nonsense_is_answered_or_refused_by_name() -> None:
    chance, refused = Random(7), 0
    for function, given in inputs(_GIVEN, 7):
        fields = takes(function).keys()
        for _ in range(_TIMES_EACH):
            said = answer(function, _spoilt(given, chance))
            assert isinstance(said, dict)
            if isinstance(error := said.get("error"), dict):
                refused += 1
                assert error["code"] in _CODES
                assert error["field"] in fields
    assert 50_000 < refused < 100_000
