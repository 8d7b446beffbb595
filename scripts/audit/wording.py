"""Pages speak to the reader as “you”: no word for people as cases, no promise, no threat, no shouting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scripts.audit.nouns import Finding, House
from scripts.audit.written import Line, lines

_RULES = Path(__file__).parent / "rules" / "wording.tsv"


@dataclass(frozen=True, slots=True)
class Avoided:
    """A pattern that prose of one locale does not use, what to do instead, and two texts that prove the pattern."""

    id: str
    locale: str
    pattern: re.Pattern[str]
    instead: str
    catches: str
    leaves: str


def check(house: House) -> Iterator[Finding]:
    """`word-avoided` for each such word in docs/. Words to say or send are the reader's own and may be different."""
    for line in lines(house.root):
        if not line.spoken:
            yield from _line(line)


@cache
def avoided() -> tuple[Avoided, ...]:
    """The rows of `rules/wording.tsv`."""
    rows = (line.split("\t") for line in _RULES.read_text(encoding="utf-8").splitlines() if line[:1] not in ("#", ""))
    return tuple(Avoided(row[0], row[1], re.compile(row[2], re.I), *row[3:]) for row in rows)


def _line(line: Line) -> Iterator[Finding]:
    for rule in avoided():
        if rule.locale == line.locale and (found := rule.pattern.search(line.text)):
            yield Finding("word-avoided", line.place, f"“{found[0]}” ({rule.id}).", rule.instead)
