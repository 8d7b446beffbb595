"""Every way in which a broken run of a page can be read back, byte by byte.

A run starts where bytes put between the two bytes of a character made the decoder swallow one of them, and ends where
an ASCII byte brings it back in step. Between, the decoder paired the trail byte of each character with the lead byte
of the next. The ways in and out (`?` is a pair that was swallowed):

* ``?pinyin)``: a key that lay across two characters was annotated; its first byte is the trail of the character before;
* ``?`` and a sentence mark: an invisible byte was put before a mark that lay across two characters;
* out by an ASCII byte that is a trail byte, by ``€`` (trail 0x80), by a note (which swallows a trail byte together
  with its parenthesis), by a mark that really stood there (an invisible byte before it), by a letter swallowed as a
  trail byte, by a digit or sign that cannot be one (``?`` shows for it), by the ``<`` of a closing tag (``?/p>``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from scripts.curate.repairs.gbk import NARROW, codes
from scripts.curate.repairs.letters import PINYIN, can_carry, carriers, traditional
from scripts.curate.repairs.page import BEHIND, TONED, Page

#: What a run begins with; cheap to search for.
START = re.compile(rf"\?(?:[{PINYIN}]{{1,6}}\)|[?!;,。？！；，])")
ORPHAN = re.compile(rf"\?([{PINYIN}]{{1,6}})\)")
_NOTE = re.compile(rf"\(([{PINYIN}]{{1,6}})\)")
_MARKS = ",.!?;:，。！？；：、"
_WIDE = {chr(plain): chr(wide) for wide, plain in NARROW.items()}
_CLOSING = re.compile(r"/(?:p|div|span|br|li|td|h\d)>")
_FULL_STOP_TRAIL = 0xA1
LONGEST = 400
#: How far behind its beginning a run shows a character that is not ordinary.
_NEAR = 6


class Slot(NamedTuple):
    """One original character of a run: its bytes as far as they are known (-1: lost), the reading of the note on it,
    whether something was put between its bytes, and where in the page its traces end."""

    lead: int
    trail: int
    end: int
    reading: str = ""
    split: bool = False


@dataclass(frozen=True, slots=True)
class Path:
    """One way to read a run: its characters, where it ends in the page, an ASCII character that was swallowed with the
    last of them (``lost``: some ASCII character was, but nothing tells which)."""

    slots: tuple[Slot, ...]
    end: int
    swallowed: str = ""
    lost: bool = False


def has_orphan(page: Page) -> bool:
    """Whether a note on the page has lost its parenthesis in a way that the damage explains: no writer does that."""
    toned = (orphan for orphan in ORPHAN.finditer(page.text) if TONED.search(orphan[1]))
    return any(keys(page, _before(page.text, orphan.start()), orphan[1]) for orphan in toned)


def _before(text: str, at: int) -> str:
    """The character before ``at``, without a note on it."""
    return BEHIND.sub("", text[max(0, at - 9) : at])[-1:]


def odd_behind(text: str, at: int) -> bool:
    """Whether behind the ``?`` and the mark at ``at`` there is a character that hardly ever stands in a text."""
    return not ordinary().issuperset(text[at + 2 : at + 2 + _NEAR])


@cache
def ordinary() -> frozenset[str]:
    """The characters of the first level of GB 2312, their Traditional forms, ASCII and punctuation."""
    level = (bytes((lead, trail)) for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF))
    han = b"".join(level).decode("gb2312", "ignore")
    return frozenset(han).union(traditional().values(), map(chr, range(0x80)), "，。、；：？！“”‘’（）《》…—·　")


def paths(page: Page, at: int, before: str) -> Iterator[Path]:
    """All ways to read the run that may start at ``at`` behind the restored text ``before``."""
    orphan = ORPHAN.match(page.text, at)
    if orphan:
        for key in keys(page, before, orphan[1]):
            yield from _walk(page.text, at, [], codes()[key] & 0xFF, orphan.end(), split=True)
        return
    mark = codes().get(_WIDE.get(page.text[at + 1], page.text[at + 1]), 0)
    first = Slot(-1, mark >> 8, at + 1)
    yield from _walk(page.text, at, [first], mark & 0xFF, at + 2, split=False)
    if page.text[at + 1] in "?？" and page.text[at + 2 : at + 3] in tuple("!?;！？；"):
        yield Path((Slot(-1, _FULL_STOP_TRAIL, at + 2),), at + 2)


def keys(page: Page, before: str, reading: str) -> list[str]:
    """The annotated characters that may lie across the end of ``before`` and the run: by first byte and reading."""
    last = _WIDE.get(before[-1:], before[-1:])
    trail = codes().get(last, 0) & 0xFF
    fitting = [key for key in carriers().get(reading, ()) if trail and codes()[key] >> 8 == trail]
    known = [key for key in fitting if page.table.get(key) == reading]
    return known or [key for key in fitting if key not in page.bare] or fitting


def _walk(text: str, at: int, slots: list[Slot], lead: int, here: int, split: bool) -> Iterator[Path]:
    """Follow a run from ``here``, where the character with lead byte ``lead`` waits for its trail byte.

    ``slots``, those before it, grows on the way.
    """
    code_of, last = codes(), min(len(text), at + LONGEST)
    while here < last and text[here] != "\n":
        shown = text[here]
        note = _NOTE.match(text, here) if shown == "(" else None
        if note and here > at + 1 and can_carry(text[here - 1], note[1]):
            here, split = note.end(), True
            continue
        if shown == "?":
            yield from _swallowed(text, slots, lead, here, split)
        elif "@" <= shown <= "~" or shown == "€":
            yield _in_step(text, slots, lead, here, split)
        code = code_of.get(_WIDE.get(shown, shown), 0)
        if not code or shown == "€":
            return
        here += 1
        slots.append(Slot(lead, code >> 8, here, "", split))
        lead, split = code & 0xFF, False
        if lead < 0x80:
            yield Path(tuple(slots), here, swallowed=chr(lead))
            return


def _in_step(text: str, slots: list[Slot], lead: int, here: int, split: bool) -> Path:
    """The run ends here: what is shown is the trail byte itself, perhaps with a note on the character it completes."""
    trail = 0x80 if text[here] == "€" else ord(text[here])
    note = _NOTE.match(text, here + 1)
    if note and any(codes()[key] & 0xFF == trail for key in carriers().get(note[1], ())):
        return Path((*slots, Slot(lead, trail, note.end(), note[1], split)), note.end())
    return Path((*slots, Slot(lead, trail, here + 1, "", split)), here + 1)


def _swallowed(text: str, slots: list[Slot], lead: int, here: int, split: bool) -> Iterator[Path]:
    """The run ends at a ``?``: the trail byte was swallowed with something that stood behind it."""
    orphan = ORPHAN.match(text, here)
    if orphan:
        yield Path((*slots, Slot(lead, -1, orphan.end(), orphan[1], split)), orphan.end())
        return
    last = (*slots, Slot(lead, -1, here + 1, "", split))
    behind = text[here + 1 : here + 2]
    tag = _CLOSING.match(text, here + 1)
    if tag:
        yield Path(last, tag.end())
    elif behind in ("", "\n") or behind in _MARKS:
        yield Path(last, here + 1)
    else:
        yield Path(last, here + 1, lost=True)
