"""Put back commas that were deleted, where the grammar of the clause leaves one place for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from scripts.curate.mends.tables import reason, words
from scripts.curate.revision import Change
from scripts.curate.spam.rows import read_rows

_PART = re.compile(r"[^，。；：！？\n]{14,}")


@dataclass(frozen=True, slots=True)
class _Place:
    rule: str
    shape: re.Pattern[str]
    inside: tuple[str, ...]


def commas(text: str) -> list[Change]:
    """Return the changes that put commas into long clauses; for pages that show other damage of this kind.

    >>> from scripts.curate.revision import apply
    >>> text = "面对谈不成的情况用户应冷静地找原因。"
    >>> apply(text, commas(text))
    '面对谈不成的情况，用户应冷静地找原因。'
    """
    return [change for clause in _PART.finditer(text) for change in _within(text, clause.start(), clause.end())]


def _within(text: str, start: int, end: int) -> Iterator[Change]:
    """The commas of one clause: the first place found, then those behind it."""
    while end - start >= 14:
        clause = text[start:end]
        found = min(((at, place.rule) for place in _places() if (at := _at(place, clause))), default=None)
        if found is None:
            return
        at, rule = start + found[0], found[1]
        yield Change(at, at, "，", rule, "likely", reason(rule))
        start = at


def _at(place: _Place, clause: str) -> int:
    """Where the comma of ``place`` belongs in ``clause``, 0 if nowhere."""
    if place.inside and not any(word in clause for word in place.inside):
        return 0
    found = place.shape.match(clause)
    if found is None or (place.inside and not any(word in found[0] for word in place.inside)):
        return 0
    return found.end()


@cache
def _places() -> tuple[_Place, ...]:
    return tuple(_Place(row["rule"], _shape(row), words(row["inside"])) for row in read_rows("comma_frames.tsv"))


def _shape(row: dict[str, str]) -> re.Pattern[str]:
    """The pattern of a row: the clause up to the comma, and what must follow."""
    ends = "".join(f"(?<!{re.escape(word)})" for word in words(row["not_after"]) if word.strip("\n."))
    before, not_before = (_either(row[column]) for column in ("before", "not_before"))
    follows = f"(?={before})" if before else ""
    refuses = f"(?!{not_before})" if not_before else ""
    opens, after = _either(row["opens"]), _either(row["after"])
    middle = f".{{{row['least']},}}?" if row["least"] != "0" else ""
    if row["before"]:
        return re.compile(f"{opens}{middle}{after}{ends}{follows}{refuses}(?=.{{{row['rest']}}})")
    return re.compile(f"{opens}{middle}{ends}{after}{refuses}(?=.{{{row['rest']}}})")


def _either(cell: str) -> str:
    alternatives = "|".join(re.escape(word) for word in words(cell) if word != "\n")
    return f"(?:{alternatives})" if alternatives else ""
