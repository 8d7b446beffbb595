"""Frames: a word, what may stand round it, and what is put in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ahocorasick

from scripts.curate.mends.tables import reason, rows, words
from scripts.curate.revision import Certainty, Change


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
    after: tuple[str, ...]
    before: tuple[str, ...]
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]
    has: tuple[str, ...]
    lacks: tuple[str, ...]

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` stands in this frame."""
        return (
            (not self.after or text.endswith(self.after, 0, start))
            and (not self.before or text.startswith(self.before, end))
            and not (self.not_after and text.endswith(self.not_after, 0, start))
            and not (self.not_before and text.startswith(self.not_before, end))
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


@cache
def frames(table: str) -> tuple[Frame, ...]:
    """Return the frames of ``rules/<table>.tsv``, one for each alternative of `find`."""
    out: list[Frame] = []
    for row in rows(table):
        around = [words(row.get(c, "")) for c in ("after", "before", "not_after", "not_before", "has", "lacks")]
        for find in words(row["find"]):
            out.append(Frame(row["rule"], find, row["put"] or "", row["grade"], *around))
    return tuple(out)


def hits(table: str, text: str) -> Iterator[Hit]:
    """Yield the frames of ``table`` that fit in ``text``, in order of place; where two overlap, the first longest."""
    found = [
        Hit(start, end + 1, frame)
        for end, group in _automaton(table).iter(text)
        for frame in group
        if frame.fits(text, start := end + 1 - len(frame.find), end + 1)
    ]
    if not found:
        return
    found.sort(key=lambda hit: (hit.start, -hit.end))
    at = 0
    for hit in found:
        if hit.start >= at and hit.frame.allowed(text):
            yield hit
            at = hit.end


@cache
def _automaton(table: str) -> ahocorasick.Automaton:
    groups: dict[str, list[Frame]] = {}
    for frame in frames(table):
        groups.setdefault(frame.find, []).append(frame)
    automaton = ahocorasick.Automaton()
    for find, group in groups.items():
        automaton.add_word(find, tuple(group))
    automaton.make_automaton()
    return automaton
