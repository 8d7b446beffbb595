"""What a byte that is lost may have been: common characters by the byte that is left of them.

Pages that threw away private-use characters lost whole pairs of bytes: the trail byte of one character and the lead
byte of the next, where those two make a private-use code. `gap` proposes what stood over such a place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from heapq import nlargest

from scripts.curate.repairs.gbk import characters, codes, is_private
from scripts.curate.repairs.language_model import load
from scripts.curate.repairs.letters import can_carry, carriers, simplified, traditional
from scripts.curate.repairs.page import Page
from scripts.curate.repairs.paths import Slot
from scripts.curate.repairs.voice import Voice, ids

_MARKS = "，。！？；"
_PUNCTUATION = "。，、：；？！“”‘’《》（）…—·"
#: The rarest character that is proposed, and the rarest that is even where it was not seen, as the logarithm of its share of all text.
_RAREST, _OFTEN = -13.0, -8.0
_MOST_FIRST, _MOST_MIDDLE, MOST = 8, 24, 12
Scored = tuple[float, str, int]


@dataclass(frozen=True, slots=True)
class Common:
    """The characters worth proposing: by trail byte, by lead byte, those whose trail byte can open a private-use code
    by lead byte, all by id, the most frequent; and for each such trail byte the lead bytes that close it."""

    by_trail: dict[int, tuple[str, ...]]
    by_lead: dict[int, tuple[str, ...]]
    opening: dict[int, tuple[str, ...]]
    by_id: dict[int, tuple[str, ...]]
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
        _grouped((ids()[c], c) for c in found),
        frozenset(c for c in found if score(0, ids()[c]) > _OFTEN),
        {trail: frozenset(leads) for trail, leads in closing.items()},
    )


def whole(slot: Slot, page: Page) -> list[str]:
    """The characters a slot may be if no bytes were thrown away next to it."""
    if slot.lead < 0:
        return [c for c in common().by_trail.get(slot.trail, ()) if fits(c, slot, page)]
    if slot.trail >= 0:
        character = characters().get(slot.lead << 8 | slot.trail, "")
        return [] if not character or is_private(character) or _foreign(character, slot, page) else [character]
    if slot.reading:
        return _annotated(slot, page, frozenset((slot.lead,)))
    return [c for c in common().by_lead.get(slot.lead, ()) if fits(c, slot, page)]


def gap(slot: Slot, page: Page, voice: Voice, context: int, then: str, pairs: int) -> list[str]:
    """What a slot may be if ``pairs`` (one or two) pairs of bytes behind its lead byte were thrown away; best first.

    ``then`` is the beginning of what follows, as far as it is known.
    """
    if slot.lead < 0:
        return []
    firsts = [c for c in common().opening.get(slot.lead, ()) if fits(c, slot, page)]
    begun = _grown([(0.0, "", context)], voice, lambda _: firsts, "", _MOST_FIRST)
    for _ in range(pairs - 1):
        begun = _grown(begun, voice, lambda text: _middle(text[-1], page, voice), "", _MOST_MIDDLE)
    return [text for _, text, _ in _grown(begun, voice, lambda text: _last(text[-1], slot, page, voice), then, MOST)]


def fits(character: str, slot: Slot, page: Page) -> bool:
    """Whether a page that shows no note there may have had this character there, in its script."""
    if not slot.split and (character in page.table or (page.marked and character in _MARKS)):
        return character == "。" and slot.lead < 0
    return character not in traditional() or character in page.bare


def _grown(
    begun: list[Scored], voice: Voice, behind: Callable[[str], Iterable[str]], then: str, most: int
) -> list[Scored]:
    """The best ways to go on by one character, seen with what follows it."""
    grown: list[Scored] = []
    for total, text, context in begun:
        for character in behind(text):
            score, after = voice.follow(context, character)
            grown.append((total + score + (voice.follow(after, then)[0] if then else 0.0), text + character, after))
    return nlargest(most, grown)


def _last(first: str, slot: Slot, page: Page, voice: Voice) -> Iterable[str]:
    """The characters that may end a slot behind ``first``, whose trail byte was thrown away with their lead byte."""
    leads = common().closing[codes()[first] & 0xFF]
    if slot.reading:
        return _annotated(slot, page, leads)
    if slot.trail < 0:
        return [c for c in _followers(first, page, voice, leads) if codes()[c] & 0x80]
    bare = Slot(-1, slot.trail, slot.end)
    return [c for c in common().by_trail.get(slot.trail, ()) if codes()[c] >> 8 in leads and fits(c, bare, page)]


def _middle(first: str, page: Page, voice: Voice) -> Iterable[str]:
    """The characters that may stand between two pairs that were thrown away, behind ``first``."""
    table, slot = common(), Slot(-1, -1, 0)
    leads = table.closing[codes()[first] & 0xFF]
    seen = [c for c in _followers(first, page, voice, leads) if codes()[c] & 0xFF in table.closing]
    often = (c for lead in leads for c in table.opening.get(lead, ()) if c in table.often and fits(c, slot, page))
    return dict.fromkeys((*seen, *often))


def _followers(first: str, page: Page, voice: Voice, leads: frozenset[int]) -> Iterator[str]:
    """The characters with one of these lead bytes that have been seen behind ``first``."""
    by_id, slot = common().by_id, Slot(-1, -1, 0)
    for letter in voice.model.followers(voice.ids[first]):
        for character in by_id.get(letter, ()):
            if codes()[character] >> 8 in leads and fits(character, slot, page):
                yield character


def _annotated(slot: Slot, page: Page, leads: frozenset[int]) -> list[str]:
    """The characters with one of these lead bytes that carry the note of a slot, with its trail byte or one it swallowed."""
    fitting = [
        c
        for c in carriers().get(slot.reading, ())
        if codes()[c] >> 8 in leads and (codes()[c] & 0x80 if slot.trail < 0 else codes()[c] & 0xFF == slot.trail)
    ]
    known = [c for c in fitting if page.table.get(c) == slot.reading]
    return known or [c for c in fitting if c not in page.bare] or fitting


def _foreign(character: str, slot: Slot, page: Page) -> bool:
    """Whether the page cannot have had this character there: it would carry a note, or the note is not one of its own."""
    if slot.reading:
        return not can_carry(character, slot.reading)
    return not slot.split and (character in page.table or bool(page.marked and character in _MARKS))


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
