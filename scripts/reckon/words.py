"""Read what a function takes from JSON, and say its answer in JSON: the kinds of a type give format and limits."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from scripts.reckon.errors import ReckonError
from scripts.reckon.kinds import FIRST_DAY, LAST_DAY, Count, Entries, Money, Number

Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"
_DECIMAL = re.compile(r"-?[0-9]+(?:\.([0-9]+))?", re.A)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.A)
_MONEY_PLACES, _RATE_PLACES, _LONGEST = 2, 18, 40


def camel(name: str) -> str:
    """The name in the golden files.

    >>> camel("overdue_days"), camel("lpr_1y_on")
    ('overdueDays', 'lpr1yOn')
    """
    first, *rest = name.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def is_record(kind: Any) -> bool:
    """Whether a kind is a dataclass, whose fields are read from one JSON object."""
    return isinstance(kind, type) and is_dataclass(kind)


def read_record(kind: type, given: Mapping[str, Json]) -> Any:
    """A dataclass from a JSON object. Raises ReckonError that names the Python field."""
    return kind(**{name: read(hint, given.get(camel(name)), name) for name, hint in _hints(kind).items()})


def read(kind: Any, value: Json, field: str) -> Any:
    """One value as its kind asks. Raises ReckonError that names `field`, also for what is inside a list."""
    base, limits = _taken_apart(kind)
    if get_origin(base) in (Union, UnionType):
        return None if value is None else read(_without_none(base), value, field)
    if isinstance(limits, Entries):
        return _list(get_args(base)[0], value, field, limits)
    for meant, reader in _READERS.items():
        if isinstance(limits, meant):
            return reader(value, field, limits)
    if get_origin(base) is Literal:
        return _one_of(value, get_args(base), field)
    return _day(value, field) if base is date else _plain(value, base, field)


def say(kind: Any, value: Any) -> Json:
    """A value in JSON, as its kind says it."""
    base, limits = _taken_apart(kind)
    if value is None:
        return None
    if get_origin(base) in (Union, UnionType):
        return say(_without_none(base), value)
    if isinstance(limits, Money):
        return say_money(value)
    if get_origin(base) is tuple:
        return [say(get_args(base)[0], item) for item in value]
    if isinstance(value, Mapping):
        return {name: say(get_args(base)[1], item) for name, item in value.items()}
    if is_record(base):
        return {camel(name): say(hint, getattr(value, name)) for name, hint in _hints(base).items()}
    if isinstance(value, tuple):
        return [say(hint, item) for hint, item in zip(_hints(base).values(), value, strict=True)]
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


def limits_of(kind: Any) -> object:
    """What the kind of a value says beyond its Python type: Money, Number, Count, Entries, or None."""
    base, limits = _taken_apart(kind)
    return limits_of(_without_none(base)) if get_origin(base) in (Union, UnionType) else limits


def _taken_apart(kind: Any) -> tuple[Any, object]:
    if get_origin(kind) is Annotated:
        return get_args(kind)[0], kind.__metadata__[-1]
    return kind, None


def _without_none(kind: Any) -> Any:
    return next(part for part in get_args(kind) if part is not NoneType)


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else list(hints)
    return {name: hints[name] for name in names}


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
