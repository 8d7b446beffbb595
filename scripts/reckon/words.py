"""Read what a function takes from JSON, and say its answer in JSON: the kinds of a type give format and limits."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal, TypeAlias, get_args, get_origin

from scripts.reckon.errors import ReckonError
from scripts.reckon.kinds import FIRST_DAY, LAST_DAY, Count, Entries, Money, Number
from scripts.reckon.shapes import camel, entry_of, is_record, may_be_none, parts_of, taken_apart

Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"
_DECIMAL = re.compile(r"-?[0-9]+(?:\.([0-9]+))?", re.A)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.A)
_MONEY_PLACES, _RATE_PLACES, _LONGEST = 2, 18, 40


def read_record(kind: type, given: Mapping[str, Json]) -> Any:
    """A dataclass from a JSON object. Raises ReckonError that names the Python field."""
    return kind(**{name: read(part, given.get(camel(name)), name) for name, part in parts_of(kind).items()})


def read(kind: Any, value: Json, field: str) -> Any:
    """One value as its kind asks. Raises ReckonError that names `field`, also for what is inside a list."""
    base, limits = taken_apart(kind)
    if value is None and may_be_none(kind):
        return None
    if isinstance(limits, Entries):
        return _list(entry_of(kind), value, field, limits)
    for meant, reader in _READERS.items():
        if isinstance(limits, meant):
            return reader(value, field, limits)
    if get_origin(base) is Literal:
        return _one_of(value, get_args(base), field)
    return _day(value, field) if base is date else _plain(value, base, field)


def say(kind: Any, value: Any) -> Json:
    """A value in JSON, as its kind says it."""
    base, limits = taken_apart(kind)
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(limits, Money):
        return say_money(value)
    if is_record(base):
        return {camel(name): say(part, getattr(value, name)) for name, part in parts_of(base).items()}
    if isinstance(value, Mapping):
        return {name: say(entry_of(kind), item) for name, item in value.items()}
    if get_origin(base) is tuple:
        return [say(entry_of(kind), item) for item in value]
    if isinstance(value, tuple):
        return [say(part, item) for part, item in zip(parts_of(base).values(), value, strict=True)]
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, date) else value


def say_money(fen: int) -> str:
    """Fen as yuan with two places.

    >>> say_money(-5), say_money(43240)
    ('-0.05', '432.40')
    """
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{yuan}.{rest:02d}"


def _list(kind: Any, value: Json, field: str, limits: Entries) -> tuple[Any, ...]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise ReckonError("not-a-number", field)
    if len(value) < limits.low:
        raise ReckonError("empty", field)
    if len(value) > limits.high:
        raise ReckonError("too-many", field)
    return tuple(_entry(kind, item, field) for item in value)


def _entry(kind: Any, value: Json, field: str) -> Any:
    if not is_record(kind):
        return read(kind, value, field)
    if not isinstance(value, Mapping):
        raise ReckonError("not-a-number", field)
    try:
        return read_record(kind, value)
    except ReckonError as error:
        raise ReckonError(error.code, field) from error


def _money(value: Json, field: str, limits: Money) -> int:
    fen = int(_decimal(value, field, _MONEY_PLACES).scaleb(_MONEY_PLACES))
    _refuse_beyond(fen, limits.low, limits.high, field)
    return fen


def _number(value: Json, field: str, limits: Number) -> Decimal:
    number = _decimal(value, field, _RATE_PLACES)
    if not limits.zero and not number:
        raise ReckonError("not-positive", field)
    _refuse_beyond(number, 0, limits.high, field)
    return number


def _count(value: Json, field: str, limits: Count) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ReckonError("not-a-number", field)
    _refuse_beyond(value, limits.low, limits.high, field)
    return value


def _decimal(value: Json, field: str, places: int) -> Decimal:
    found = _DECIMAL.fullmatch(value) if isinstance(value, str) and len(value) <= _LONGEST else None
    if not found or len(found[1] or "") > places:
        raise ReckonError("not-a-number", field)
    return Decimal(found[0])


def _refuse_beyond(value: int | Decimal, low: int, high: int, field: str) -> None:
    if value < min(low, 0):
        raise ReckonError("negative", field)
    if value < low:
        raise ReckonError("not-positive", field)
    if value > high:
        raise ReckonError("too-large", field)


def _one_of(value: Json, words: tuple[Any, ...], field: str) -> Any:
    if isinstance(value, bool) or not any(value == word and type(value) is type(word) for word in words):
        raise ReckonError("not-a-number", field)
    return value


def _day(value: Json, field: str) -> date:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) and _DATE.fullmatch(value) else None
    except ValueError:
        day = None
    if day is None:
        raise ReckonError("not-a-date", field)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ReckonError("date-out-of-range", field)
    return day


def _plain(value: Json, base: Any, field: str) -> Any:
    """A word or a yes or no."""
    if type(value) is not base or value == "":
        raise ReckonError("not-a-number", field)
    return value


_READERS: Mapping[type, Callable[[Json, str, Any], Any]] = {Money: _money, Number: _number, Count: _count}
