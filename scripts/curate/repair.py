"""Undo what happened to the bytes and characters of a page, before anything is read: shifts, notes, strays, widths."""

from __future__ import annotations

from scripts.curate.nouns import Manuscript
from scripts.curate.repairs.notes import note_changes
from scripts.curate.repairs.page import look
from scripts.curate.repairs.shift import shift_changes
from scripts.curate.repairs.stray import latin_changes, stray_changes
from scripts.curate.repairs.variants import variant_changes


def repair(manuscript: Manuscript) -> Manuscript:
    """Return the manuscript with byte shifts read back, pinyin notes taken off and stray characters put right.

    Each step is gated by evidence on the page; a page without damage comes back as it is.
    """
    text = manuscript.raw
    if "?" in text or "？" in text or "(" in text or "（" in text:
        page = look(text)
        shifts = shift_changes(page)
        manuscript = manuscript.revised(sorted([*shifts, *note_changes(page, shifts)]))
    manuscript = manuscript.revised(list(latin_changes(manuscript.raw)))
    manuscript = manuscript.revised(list(stray_changes(manuscript.raw)))
    return manuscript.revised(list(variant_changes(manuscript.raw, manuscript.source.suffix == ".html")))
