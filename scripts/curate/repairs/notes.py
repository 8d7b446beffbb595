"""Take off pinyin notes where a page is annotated as hijacked sites annotate: lawfully, character by character."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.curate.mends.tables import reason
from scripts.curate.repairs.page import Page
from scripts.curate.repairs.paths import ORPHAN
from scripts.curate.revision import Change

RULE = "pinyin-note"


def note_changes(page: Page, taken: list[Change]) -> Iterator[Change]:
    """Yield a deletion for every note of ``page`` outside the places already ``taken`` by byte shifts (sorted).

    A page with too few notes to be lawful is one all the same if a note that lost its parenthesis was read back.
    """
    if not (page.annotated or (page.lawful and any(ORPHAN.match(page.text, shift.start) for shift in taken))):
        return
    at, why = 0, reason(RULE)
    for start, end, _, _ in page.notes:
        while at < len(taken) and taken[at].end <= start:
            at += 1
        if at == len(taken) or taken[at].start >= end:
            yield Change(start, end, "", RULE, "proved", why)
