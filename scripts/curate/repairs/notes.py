"""Take off pinyin notes on a page that is annotated as hijacked sites annotate: lawfully, character by character."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.curate.repairs.page import Page
from scripts.curate.revision import Change

RULE = "pinyin-note"
_WHY = "给繁体字加的拼音注，读音与字相符"


def note_changes(page: Page, taken: list[Change]) -> Iterator[Change]:
    """Yield a deletion for every note of ``page`` outside the places already ``taken`` by byte shifts (sorted)."""
    if not page.annotated:
        return
    at = 0
    for start, end, _, _ in page.notes:
        while at < len(taken) and taken[at].end <= start:
            at += 1
        if at == len(taken) or taken[at].start >= end:
            yield Change(start, end, "", RULE, "proved", _WHY)
