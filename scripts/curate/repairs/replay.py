"""Run the damage forward on a restored run, to see whether the page's own bytes come out.

Source of the steps: fragments of public pages that they reproduce character by character (`tests/damage`). Bytes are
replaced without regard for character boundaries: a note behind every key, one invisible byte before every sentence
mark; then they are decoded, private-use characters may be thrown away, and full-width ASCII becomes half-width.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scripts.curate.repairs.choose import Reading
from scripts.curate.repairs.gbk import NARROW, codes, decode, encode, is_private
from scripts.curate.repairs.letters import can_carry
from scripts.curate.repairs.page import NOTE, Page
from scripts.curate.repairs.paths import ORPHAN, keys

_INVISIBLE = b"\x01"
_MARKS = [encode(mark) for mark in "，。！？；"]
_WIDE = {plain: wide for wide, plain in NARROW.items()}
_NOTED = re.compile(r"^.\([^()]*\)")


def shown(text: str, notes: Iterable[tuple[str, str]], marked: bool, private: bool) -> str:
    """What a page shows of ``text``: with these keys and readings in this order, with or without the byte before marks,
    keeping private-use characters or not.

    >>> shown("費用。花唄通常", (), True, False)
    '費用?;▎h通常'
    >>> shown("我們日常", [("內", "nèi")], False, False)
    '我們?nèi)粘?'
    """
    data = encode(text)
    for key, reading in notes:
        code = codes()[key].to_bytes(2, "big")
        data = data.replace(code, code + b"(" + encode(reading) + b")")
    for code in _MARKS if marked else ():
        data = data.replace(code, _INVISIBLE + code)
    read = decode(data).replace("\x01", "")
    return "".join(c for c in read if private or not is_private(c)).translate(NARROW)


def comes_out(page: Page, at: int, before: str, reading: Reading) -> bool:
    """Whether the page shows at ``at``, behind the restored ``before``, just what the damage makes of the reading."""
    path = reading.path
    seen = page.text[at : path.end].translate(NARROW)
    behind = _swallower(seen, page.text[path.end : path.end + 1], path.lost)
    text = before[-1:].translate(_WIDE) + reading.text + behind[0]
    wanted = seen + behind[1]
    for notes in _notes(page, at, before, reading):
        for marked in {page.marked, True, False} - {None}:
            made = shown(text, notes, bool(marked), page.private)
            head = made[: len(made) - len(wanted)]
            if made.endswith(wanted) and (len(head) < 2 or _NOTED.match(head)):
                return True
    return False


def _swallower(seen: str, then: str, lost: bool) -> tuple[str, str]:
    """What stood behind a run that swallowed it or was stopped by it, and how much of that is shown behind the run."""
    if seen.endswith(">"):
        return "</" + seen.rpartition("/")[2], ""
    if lost:
        return "0", ""
    return (then.translate(_WIDE), then.translate(NARROW)) if seen.endswith("?") and then.strip() else ("", "")


def _notes(page: Page, at: int, before: str, reading: Reading) -> Iterator[list[tuple[str, str]]]:
    """The keys that had a part in the run, in the orders in which they may have been replaced."""
    path = reading.path
    inside = [(note[1], note[3]) for note in NOTE.finditer(page.text, at, path.end) if can_carry(note[1], note[3])]
    own = [(piece[-1], slot.reading) for piece, slot in zip(reading.pieces, path.slots, strict=True) if slot.reading]
    orphan = ORPHAN.match(page.text, at)
    for start in [[(key, orphan[1])] for key in keys(page, before, orphan[1])] if orphan else [[]]:
        yield list(dict.fromkeys((*start, *inside, *own)))
        yield list(dict.fromkeys((*own, *inside, *start)))
