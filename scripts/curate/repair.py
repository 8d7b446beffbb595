"""Undo what happened to the bytes and characters of a page, before anything is read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import itemgetter

from scripts.curate.nouns import Manuscript
from scripts.curate.repairs.notes import note_changes
from scripts.curate.repairs.page import look
from scripts.curate.repairs.paths import START
from scripts.curate.repairs.private import private
from scripts.curate.repairs.remnants import remnants
from scripts.curate.repairs.reread import lost, reread
from scripts.curate.repairs.shift import shift_changes
from scripts.curate.repairs.stray import odd, unseen
from scripts.curate.repairs.variants import odd_forms, signs
from scripts.curate.revision import Change

#: What each step looks for; a page with none of these characters is clean.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_ODD = re.compile("[０-９Ａ-Ｚａ-ｚ\u2e80-\u2fd5\uf900-\ufad9]")
_CODED = re.compile("[&>\u00e2-\u00ef锛銆鐨鈥]")
_TONED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_LOST = re.compile("[锟烫屯\ufffd]")


def repair(manuscript: Manuscript) -> Manuscript:
    """Return the manuscript with byte shifts read back, pinyin notes taken off and stray characters put right.

    Each step is gated by evidence on the page; a page without damage comes back as it is. Private-use characters go
    last: until byte shifts are undone they say what stood there.
    """
    seen = frozenset(manuscript.raw)
    if _CODED.search("".join(seen)):
        manuscript = _revised(manuscript, reread(manuscript.raw))
        manuscript = _revised(manuscript, remnants(manuscript.raw))
        seen = frozenset(manuscript.raw)
    signs_seen = "".join(seen)
    if _UNSEEN.search(signs_seen):
        manuscript = _revised(manuscript, unseen(manuscript.raw))
    if _TONED.search(signs_seen) or ("?" in seen and START.search(manuscript.raw)):
        manuscript = _in_step(manuscript)
        seen = frozenset(manuscript.raw)
    return _plain(manuscript, seen)


def _in_step(manuscript: Manuscript) -> Manuscript:
    """The manuscript without notes and byte shifts."""
    page = look(manuscript.raw)
    shifts = shift_changes(page)
    return _revised(manuscript, [*shifts, *note_changes(page, shifts)])


def _plain(manuscript: Manuscript, seen: frozenset[str]) -> Manuscript:
    """The manuscript without characters that no article has; `seen` are the characters it is made of."""
    text = manuscript.raw
    signs_seen = "".join(seen)
    found = [*odd_forms(text, seen), *(odd(text) if _ODD.search(signs_seen) else ())]
    if _PRIVATE.search(signs_seen):
        found += private(text, any(change.rule == "pinyin-note" for change in manuscript.changes))
    if _LOST.search(signs_seen):
        found += lost(text)
    if "?" in seen:
        found += signs(text)
    return _revised(manuscript, found) if found else manuscript


def _revised(manuscript: Manuscript, changes: Iterable[Change]) -> Manuscript:
    """The manuscript with changes that come in any order."""
    return manuscript.revised(sorted(changes, key=itemgetter(0)))
