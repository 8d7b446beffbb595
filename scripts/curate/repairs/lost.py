"""What a byte that is lost may have been: common characters by the byte that is left of them.

(`bridge` says what stood where a page threw away whole pairs of bytes.)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from scripts.curate.repairs.gbk import NARROW, characters, codes, is_private
from scripts.curate.repairs.language_model import load
from scripts.curate.repairs.letters import can_carry, carriers, simplified, traditional
from scripts.curate.repairs.page import Page
from scripts.curate.repairs.paths import Slot
from scripts.curate.repairs.voice import ids

#: Marks that never stand before the mark that a lost byte was swallowed with.
_STOPS = "，、：；？！"
#: What stands behind a byte that the end of a line swallowed: nothing, or the rest of its tag.
_LINE_ENDS = ("", "\n", "/")
#: What no Chinese text is written with: a page writes its Latin letters in one byte.
_NO_TEXT = frozenset(chr(wide) for wide, plain in NARROW.items() if chr(plain).isalpha())
_PUNCTUATION = "。，、：；？！“”‘’《》（）…—·"
#: The rarest character that is proposed, and the rarest that is even where it was not seen (logarithms of shares of all
#: text).
_RAREST, _OFTEN = -13.0, -9.0


@dataclass(frozen=True, slots=True)
class Common:
    """The characters worth proposing: by trail byte, by lead byte, those whose trail byte can open a private-use code
    by lead byte and by id, those whose trail byte is no ASCII byte, the most frequent; and for each opening trail byte
    the lead bytes that close it."""

    by_trail: dict[int, tuple[str, ...]]
    by_lead: dict[int, tuple[str, ...]]
    opening: dict[int, tuple[str, ...]]
    inner: dict[int, tuple[str, ...]]
    high: tuple[str, ...]
    often: frozenset[str]
    closing: dict[int, frozenset[int]]


@cache
def common() -> Common:
    """Characters that are common in Simplified text and that a one-to-one table writes on a Traditional page."""
    score = load().score
    image = frozenset(traditional().values())
    found = [c for c in codes() if _writes(c, image) and score(0, ids()[c]) > _RAREST]
    closing: dict[int, set[int]] = {}
    for code, character in characters().items():
        if is_private(character):
            closing.setdefault(code >> 8, set()).add(code & 0xFF)
    return Common(
        _grouped((codes()[c] & 0xFF, c) for c in found),
        _grouped((codes()[c] >> 8, c) for c in found if codes()[c] & 0x80),
        _grouped((codes()[c] >> 8, c) for c in found if codes()[c] & 0xFF in closing),
        _grouped((ids()[c], c) for c in found if codes()[c] & 0xFF in closing),
        tuple(c for c in found if codes()[c] & 0x80),
        frozenset(c for c in found if score(0, ids()[c]) > _OFTEN),
        {trail: frozenset(leads) for trail, leads in closing.items()},
    )


def whole(slot: Slot, page: Page) -> list[str]:
    """The characters a slot may be if no bytes were thrown away next to it."""
    if slot.lead >= 0 and slot.trail >= 0:
        character = characters().get(slot.lead << 8 | slot.trail, "")
        if not character or character in _NO_TEXT or is_private(character) or _foreign(character, slot, page):
            return []
        return [character]
    last = slot.lead < 0 or page.text[slot.end : slot.end + 1] in _LINE_ENDS
    key = (slot.lead, slot.trail, slot.reading, slot.split, last)
    found = page.whole.get(key)
    if found is None:
        found = page.whole[key] = _annotated(slot, page) if slot.reading else _lost(slot, page, last)
    return found


def _lost(slot: Slot, page: Page, last: bool) -> list[str]:
    """The characters with the one byte of a slot that is left; ``last`` says whether a mark may end the line there."""
    if slot.lead < 0:
        return [c for c in common().by_trail.get(slot.trail, ()) if c not in _STOPS and fits(c, slot, page)]
    return [
        c
        for c in common().by_lead.get(slot.lead, ())
        if (last or (c not in _STOPS and c != "。")) and fits(c, slot, page)
    ]


def fits(character: str, slot: Slot, page: Page) -> bool:
    """Whether a page that shows no note there may have had this character there, in its script."""
    if slot.split:
        return character not in page.simplified
    return character not in page.barred or (character == "。" and slot.lead < 0)


def annotated(slot: Slot, page: Page) -> tuple[str, ...]:
    """The characters that carry the note of a slot, with its trail byte (or one that was swallowed) and lead byte.

    Those the page annotates so come before those it leaves bare.
    """
    fitting = [
        c
        for c in carriers().get(slot.reading, ())
        if (codes()[c] & 0x80 if slot.trail < 0 else codes()[c] & 0xFF == slot.trail)
    ]
    return tuple(sorted(fitting, key=lambda c: (page.table.get(c) != slot.reading, c in page.bare)))


def _annotated(slot: Slot, page: Page) -> list[str]:
    """The characters that a slot with a note but without a trail byte may be."""
    fitting = [c for c in annotated(slot, page) if codes()[c] >> 8 == slot.lead]
    known = [c for c in fitting if page.table.get(c) == slot.reading]
    return known or [c for c in fitting if c not in page.bare] or fitting


def _foreign(character: str, slot: Slot, page: Page) -> bool:
    """Whether the page cannot have had this character there: it would carry a note, or cannot carry this one."""
    if slot.reading:
        return not can_carry(character, slot.reading)
    return not slot.split and character in page.barred and character not in page.simplified


def _writes(character: str, image: frozenset[str]) -> bool:
    """Whether a page made by a one-to-one table may have this character: of GB2312, or the image of one."""
    if not "\u4e00" <= character <= "\u9fff":
        return character in _PUNCTUATION
    return character in image or (character not in simplified() and bool(character.encode("gb2312", "ignore")))


def _grouped(pairs: Iterable[tuple[int, str]]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for key, character in pairs:
        found.setdefault(key, []).append(character)
    return {key: tuple(characters) for key, characters in found.items()}
