"""Put back commas that were deleted, where the grammar of the clause leaves one place for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ahocorasick

from scripts.curate.mends.frames import Frame, frame
from scripts.curate.mends.tables import reason, words
from scripts.curate.revision import Change
from scripts.curate.spam.rows import read_rows

_MARK = re.compile(r"[，。；：！？\n]")
_SHORTEST = 14  # a clause below this length has its commas


@dataclass(frozen=True, slots=True)
class _Place:
    """One row of the table. The comma stands before `before`, or, where that is empty, behind `after`."""

    frame: Frame
    opens: tuple[str, ...]
    inside: tuple[str, ...]
    least: int
    rest: int

    def fits(self, text: str, start: int, at: int, end: int) -> bool:
        """Whether a comma at ``at`` suits the clause ``start:end``."""
        return (
            at - start >= self.least
            and end - at >= self.rest
            and (not self.opens or text.startswith(self.opens, start))
            and (not self.inside or any(text.find(word, start, at) >= 0 for word in self.inside))
            and self.frame.fits(text, at, at)
        )


def commas(text: str) -> list[Change]:
    """Return the changes that put commas into long clauses; for pages that show other damage of this kind.

    >>> from scripts.curate.revision import apply
    >>> text = "\\n面对谈不成的情况用户应冷静地找原因。\\n"
    >>> apply(text, commas(text)).strip()
    '面对谈不成的情况，用户应冷静地找原因。'
    """
    out: list[Change] = []
    start = end = 0  # of the clause; it begins anew behind each comma that is put in
    for at, place in sorted(_candidates(text), key=lambda found: (found[0], found[1].frame.rule)):
        if at >= end:
            marks = [m.end() for m in _MARK.finditer(text, end, at)]
            start = marks[-1] if marks else end
            mark = _MARK.search(text, at)
            end = mark.start() if mark else len(text)
        if end - start >= _SHORTEST and place.fits(text, start, at, end):
            out.append(Change(at, at, "，", place.frame.rule, "likely", reason(place.frame.rule)))
            start = at
    return out


def _candidates(text: str) -> Iterator[tuple[int, _Place]]:
    """Where the word of a row stands that fixes the place of a comma."""
    for last, (length, places) in _automaton().iter(text):
        for place in places:
            yield last + 1 - (length if place.frame.before else 0), place


@cache
def _automaton() -> ahocorasick.Automaton:
    groups: dict[str, list[_Place]] = {}
    for row in read_rows("comma_frames.tsv"):
        own = frame(row | {"grade": "likely"}, "", "，")
        place = _Place(own, words(row["opens"]), words(row["inside"]), int(row["least"]), int(row["rest"]))
        for word in own.before.words or own.after.words:
            groups.setdefault(word, []).append(place)
    automaton = ahocorasick.Automaton()
    for word, places in groups.items():
        automaton.add_word(word, (len(word), tuple(places)))
    automaton.make_automaton()
    return automaton
