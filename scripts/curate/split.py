"""Cut a manuscript into passages, one a line, with ids that stay."""

from __future__ import annotations

from scripts.curate.nouns import Article, Manuscript, Passage
from scripts.curate.revision import Change

_BLANK = " \t\u3000\xa0\f\v"
_WHY = "行首行尾的空白"


def split(manuscript: Manuscript) -> Article:
    """Return the article of ``manuscript``: its lines that are not blank, as passages p1, p2 …"""
    passages: list[Passage] = []
    start = 0
    for line in manuscript.text.split("\n"):
        now = line.strip(_BLANK)
        if now:
            passages.append(_passage(f"p{len(passages) + 1}", start, line, now))
        start += len(line) + 1
    return Article(manuscript, tuple(passages), manuscript.source.title)


def _passage(name: str, start: int, line: str, now: str) -> Passage:
    if line == now:
        return Passage(name, start, line, line)
    lead = len(line) - len(line.lstrip(_BLANK))
    tail = lead + len(now)
    spans = [(0, lead), (tail, len(line))]
    return Passage(
        name, start, line, now, tuple(Change(a, b, "", "line-blank", "proved", _WHY) for a, b in spans if a < b)
    )
