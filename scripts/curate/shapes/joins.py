"""Paragraphs that were run together: a blank after a full stop, on a page that has none after its other full stops."""

from __future__ import annotations

import re

from scripts.curate.nouns import Passage
from scripts.curate.revision import Change

_JOIN = re.compile(r"(?<=[。！？])[ \u3000]+(?=[\u4e00-\u9fff])")
_STOP = re.compile(r"[。！？](?=.)")
_SHORTEST = 20
_RARE = 0.1
_WHY = "两段被连成了一段"


def part_paragraphs(passages: list[Passage]) -> list[Passage]:
    """Return the passages with a paragraph break at every such blank; none when blanks after full stops are usual."""
    joins = {p.id: list(_JOIN.finditer(p.was)) for p in passages if p.role != "gone" and _JOIN.search(p.was)}
    found = sum(map(len, joins.values()))
    stops = sum(len(_STOP.findall(p.was)) for p in passages) if found else 0
    if not found or found > _RARE * stops:
        return passages
    return [_parted(p, joins[p.id]) if p.id in joins else p for p in passages]


def _parted(passage: Passage, joins: list[re.Match[str]]) -> Passage:
    places = [place for join in joins if (place := _place(passage, join.start())) is not None]
    blanks = [len(passage.now[at:]) - len(passage.now[at:].lstrip()) for at in places]
    return passage.revised(
        [Change(at, at + n, "\n\n", "paragraph-join", "likely", _WHY) for at, n in zip(places, blanks, strict=True)]
    )


def _place(passage: Passage, was: int) -> int | None:
    """Where offset ``was`` of the first text lies in the text now; none near an end, or where the text was replaced."""
    moved = 0
    for change in passage.changes:
        if change.start < was < change.end:
            return None
        if change.end <= was:
            moved += len(change.after) - (change.end - change.start)
    at = was + moved
    return at if _SHORTEST <= at <= len(passage.now) - _SHORTEST else None
