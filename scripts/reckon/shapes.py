"""Read off a type what it is made of: its limits, its fields, its entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints


def camel(name: str) -> str:
    """The name in the golden files.

    >>> camel("overdue_days"), camel("lpr_1y_on")
    ('overdueDays', 'lpr1yOn')
    """
    first, *rest = name.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def is_record(kind: Any) -> bool:
    """Whether a kind is a dataclass, whose fields stand in one JSON object."""
    return isinstance(kind, type) and is_dataclass(kind)


def may_be_none(kind: Any) -> bool:
    """Whether nothing is a value too."""
    return get_origin(kind) in (Union, UnionType) and NoneType in get_args(kind)


def taken_apart(kind: Any) -> tuple[Any, object]:
    """The Python type of a kind, and what the kind says beyond it: Money, Number, Count, Entries, or None."""
    if may_be_none(kind):
        return taken_apart(next(part for part in get_args(kind) if part is not NoneType))
    if get_origin(kind) is Annotated:
        return get_args(kind)[0], kind.__metadata__[-1]
    return kind, None


def entry_of(kind: Any) -> Any:
    """The kind of the entries of a list, or of the values of a mapping."""
    listed = get_args(taken_apart(kind)[0])
    return listed[0] if len(listed) == 1 or listed[-1] is ... else listed[1]


@cache
def parts_of(kind: type) -> Mapping[str, Any]:
    """The fields of a dataclass or named tuple with their kinds, in order."""
    hints = get_type_hints(kind, include_extras=True)
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else list(hints)
    return {name: hints[name] for name in names}
