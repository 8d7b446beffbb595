"""Find one value of a calculation, put in or worked out, by its path: `interest`, `schedule.1.date`, `shares.a`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from scripts.reckon.ask import takes, work_out
from scripts.reckon.shapes import camel, entry_of, is_record, parts_of, taken_apart
from scripts.reckon.words import Json, read


class NoSuchValue(Exception):
    """A path leads nowhere: `name` is where it goes wrong, `known` what stands there; nothing where it goes too far."""

    def __init__(self, name: str, known: Iterable[str]):
        super().__init__(name)
        self.name, self.known = name, tuple(known)


@dataclass(frozen=True, slots=True)
class Value:
    """A number or date with what its kind says of it: Money, Number, Count or None."""

    value: int | Decimal | date
    limits: object


def pick(function: str, given: Mapping[str, Json], path: str) -> Value:
    """The value at `path` of what was worked out, or else of what was put in. Entries of a list are counted from 1.

    Raises ReckonError where the inputs cannot be used, NoSuchValue where the path ends nowhere or short of a value.
    """
    answer = work_out(function, given)
    steps, kinds = path.split("."), takes(function)
    inputs = {name: (kinds[name], read(kinds[name], value, name)) for name, value in given.items() if value is not None}
    outputs = _below(type(answer), answer)
    roots = [values[steps[0]] for values in (outputs, inputs) if steps[0] in values]
    if not roots:
        raise NoSuchValue(steps[0], (*inputs, *outputs))
    try:
        return _walk(*roots[0], steps[1:])
    except NoSuchValue:
        return _walk(*roots[-1], steps[1:])


def _walk(kind: Any, value: Any, steps: Sequence[str]) -> Value:
    below = _below(kind, value)
    if not steps:
        if below or isinstance(value, bool) or not isinstance(value, int | Decimal | date):
            raise NoSuchValue("", below)
        return Value(value, taken_apart(kind)[1])
    if steps[0] not in below:
        raise NoSuchValue(steps[0], below)
    return _walk(*below[steps[0]], steps[1:])


def _below(kind: Any, value: Any) -> Mapping[str, tuple[Any, Any]]:
    """What stands in a value, each with its kind: the fields of a record, the entries of a list or a mapping."""
    base = taken_apart(kind)[0]
    if is_record(base) or hasattr(value, "_fields"):
        return {camel(name): (part, getattr(value, name)) for name, part in parts_of(base).items()}
    if isinstance(value, tuple):
        return {str(at): (entry_of(kind), item) for at, item in enumerate(value, 1)}
    if isinstance(value, Mapping):
        return {name: (entry_of(kind), item) for name, item in value.items()}
    return {}
