"""Say at the place what holds, where an article says something that the register of corrections knows to be wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scripts.compose.curated import Curated
from scripts.compose.fill import Desk
from scripts.compose.inert import plain
from scripts.compose.links import to_file
from scripts.compose.rests import cite
from scripts.compose.splice import Insert
from scripts.compose.templates import template
from scripts.registers.corrections import Correction, find_corrections

_BLOCK = re.compile(r"(?:.+\n?)+")
_HEADING_ID = re.compile(r" \{#[a-z0-9-]+\}$", re.M)


@dataclass(frozen=True, slots=True)
class Note:
    """A correction that belongs behind the block that ends at `place`. `first`: nothing above has said it yet."""

    correction: Correction
    place: int
    first: bool


def find_notes(article: Curated, corrections: Sequence[Correction]) -> Iterator[Note]:
    """The notes of an article: once a section for each wrong claim, at the first block that makes it."""
    said: set[str] = set()
    told: set[tuple[str, str]] = set()
    for place, section, words in _blocks(article):
        for correction in find_corrections(corrections, words):
            if (correction.id, section) not in told:
                yield Note(correction, place, correction.id not in said)
            said.add(correction.id)
            told.add((correction.id, section))


def show_notes(notes: Sequence[Note], desk: Desk, guide: frozenset[str]) -> list[Insert]:
    """The notes as Markdown for the page of `desk`. `guide` holds the sections (`file.md#id`) that exist."""
    return [Insert(note.place, 3, f"\n{_paragraph(note, desk, guide)}\n") for note in notes]


def _blocks(article: Curated) -> Iterator[tuple[int, str, str]]:
    """End, section and words of the title and of every block of the text."""
    yield article.begin, "", article.title
    sections = {heading.place: heading.id for heading in article.headings}
    section = ""
    for block in _BLOCK.finditer(article.page, article.begin):
        section = sections.get(block.start(), section)
        yield block.end(), section, plain(_HEADING_ID.sub("", block[0]))


def _paragraph(note: Note, desk: Desk, guide: frozenset[str]) -> str:
    correction = note.correction
    file = f"corrections.yml: '{correction.id}'"
    path, _, anchor = correction.guide.partition("/#")
    section = f"{path}.md#{anchor}"
    return (
        template("note", desk.locale)
        .render(
            id=correction.id,
            severity=correction.severity,
            first=note.first,
            holds=desk.text(correction.correction.of(desk.locale), file),
            basis=[_basis(name, desk) for name in correction.facts],
            guide=to_file(desk.page, section) if section in guide else "",
        )
        .strip()
    )


def _basis(name: str, desk: Desk) -> tuple[str, str]:
    """What a fact rests on, and the link to it."""
    place = to_file(desk.page, desk.fact_file(name))
    return cite(desk.facts[name].sources[0], desk.locale), place
