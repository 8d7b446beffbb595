"""Frames: a word, what may stand round it, and what is put in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ahocorasick

from scripts.curate.mends.tables import reason, words
from scripts.curate.revision import Certainty, Change
from scripts.curate.spam.rows import read_rows


class Neighbours:
    """Words that may stand beside a place. Looked up by length, because a list may hold thousands.

    >>> Neighbours(("与", "通过")).end("他通过", 3), Neighbours(("与",)).begin("与他", 0)
    (True, True)
    """

    __slots__ = ("_by_length", "words")

    def __init__(self, alternatives: tuple[str, ...]) -> None:
        self.words = frozenset(alternatives)
        lengths = sorted({len(word) for word in alternatives})
        self._by_length = tuple((n, frozenset(w for w in alternatives if len(w) == n)) for n in lengths)

    def __bool__(self) -> bool:
        return bool(self._by_length)

    def end(self, text: str, at: int) -> bool:
        """Whether one of the words ends at ``at``."""
        for n, group in self._by_length:  # noqa: SIM110 - runs for every hit, and a generator costs four times as much
            if at >= n and text[at - n : at] in group:
                return True
        return False

    def begin(self, text: str, at: int) -> bool:
        """Whether one of the words begins at ``at``."""
        for n, group in self._by_length:  # noqa: SIM110
            if text[at : at + n] in group:
                return True
        return False


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of a table. ``find`` becomes ``put`` where the neighbours agree; an empty list agrees with anything.

    ``after``: one of these stands right before; ``before``: one of these follows. ``has`` and ``lacks`` are words the
    page must show, or must not show at all. ``find`` and ``put`` alike: an open mark in front of ``find``.
    """

    rule: str
    find: str
    put: str
    grade: str
    after: Neighbours
    before: Neighbours
    not_after: Neighbours
    not_before: Neighbours
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` stands in this frame."""
        return (
            (not self.after or self.after.end(text, start))
            and (not self.before or self.before.begin(text, end))
            and not (self.not_after and self.not_after.end(text, start))
            and not (self.not_before and self.not_before.begin(text, end))
        )

    def allowed(self, text: str) -> bool:
        """Whether the page as a whole speaks for this frame."""
        return (not self.has or any(w in text for w in self.has)) and not any(w in text for w in self.lacks)

    def change(self, start: int, end: int, certainty: Certainty) -> Change:
        """The change this frame asks for at ``start:end``."""
        if self.find == self.put:
            return Change(start, start, "", self.rule, "open", reason(self.rule))
        return Change(start, end, self.put, self.rule, certainty, reason(self.rule))


@dataclass(frozen=True, slots=True)
class Hit:
    """A frame that fits at ``start:end``."""

    start: int
    end: int
    frame: Frame


def frame(row: dict[str, str], find: str, put: str) -> Frame:
    """Return the frame of one row of a table for one of its words."""
    return Frame(
        rule=row["rule"],
        find=find,
        put=put,
        grade=row["grade"],
        after=Neighbours(words(row["after"])),
        before=Neighbours(words(row["before"])),
        not_after=Neighbours(words(row["not_after"])),
        not_before=Neighbours(words(row["not_before"])),
        has=words(row.get("has", "")),
        lacks=words(row.get("lacks", "")),
    )


@cache
def frames(table: str) -> tuple[Frame, ...]:
    """Return the frames of ``rules/<table>.tsv``: one for each alternative of `find`, with its own `put`."""
    out: list[Frame] = []
    for row in read_rows(f"{table}.tsv"):
        finds, puts = words(row["find"]), row["put"].replace("_", " ").split("|")
        pairs = zip(finds, puts * len(finds) if len(puts) == 1 else puts, strict=True)
        out += [frame(row, find, put) for find, put in pairs]
    return tuple(out)


def hits(table: str, text: str) -> Iterator[Hit]:
    """Yield the frames of ``table`` that fit in ``text``, in order of place; of two that overlap, the first."""
    found: list[Hit] = []
    for last, group in _automaton(table).iter(text):
        end = last + 1
        start = end - len(group[0].find)
        found += [Hit(start, end, frame) for frame in group if frame.fits(text, start, end)]
    found.sort(key=lambda hit: (hit.start, -hit.end, hit.frame.grade == "open"))
    at = 0
    for hit in found:
        if hit.start >= at and hit.frame.allowed(text):
            yield hit
            at = hit.end


@cache
def _automaton(table: str) -> ahocorasick.Automaton:
    groups: dict[str, list[Frame]] = {}
    for one in frames(table):
        groups.setdefault(one.find, []).append(one)
    automaton = ahocorasick.Automaton()
    for find, group in groups.items():
        automaton.add_word(find, tuple(group))
    automaton.make_automaton()
    return automaton
