"""Turn the chosen reading of a run into changes, and say how sure they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from scripts.curate.mends.tables import reason
from scripts.curate.repairs.choose import DOUBT, Reading
from scripts.curate.repairs.lost import whole
from scripts.curate.repairs.page import Page
from scripts.curate.repairs.replay import comes_out
from scripts.curate.revision import Certainty, Change
from scripts.registers.document import read_document
from scripts.registers.read import read_contacts
from scripts.registers.traditional import REGISTERS

RULE = "byte-shift"
#: A change of this many characters is cut in two; none may be longer than sixty.
_LONG = 40
_NUMBER = re.compile(r"\d{3,}")


def verdict(page: Page, at: int, before: str, reading: Reading) -> list[Change]:
    """The changes that write ``reading`` over the run at ``at``, behind the restored text ``before``; sorted.

    `proved`: the bytes leave one reading, and the page comes out of it again. `likely`: the language model chose among
    those that the page comes out of. Nothing, if the page does not come out of this one. An ASCII character that was
    swallowed is a digit of a published hotline, or an `open` place.
    """
    if not comes_out(page, at, before, reading):
        return []
    end = reading.path.end
    changes = list(_pieces(at, reading, _certainty(page, at, reading)))
    if reading.path.lost:
        digit = _digit(page.text, end)
        rule = "byte-shift-digit" if digit else "byte-shift-open"
        changes.append(Change(end, end, digit, rule, "likely" if digit else "open", reason(rule)))
    return changes


def _certainty(page: Page, at: int, reading: Reading) -> Certainty:
    """A page that keeps private-use characters shows all bytes of a run; but a ``?`` inside may be a pair swallowed."""
    one_way = all(whole(slot, page) == [piece] for slot, piece in zip(reading.path.slots, reading.pieces, strict=True))
    shown = page.private and "?" not in page.text[at + 2 : reading.path.end]
    return "proved" if one_way and (shown or min(reading.marks) > DOUBT) else "likely"


def _pieces(at: int, reading: Reading, certainty: Certainty) -> Iterator[Change]:
    """The reading as one change, or as a few where it is long, cut between two characters."""
    text, start = "", at
    for slot, piece in zip(reading.path.slots[:-1], reading.pieces, strict=False):
        text += piece
        if slot.end - start >= _LONG:
            yield Change(start, slot.end, text, RULE, certainty, reason(RULE))
            text, start = "", slot.end
    text += reading.pieces[-1] + reading.path.swallowed
    yield Change(start, reading.path.end, text, RULE, certainty, reason(RULE))


def _digit(text: str, at: int) -> str:
    """The digit that makes the number at ``at`` one of the published hotlines, if just one does."""
    rest = _NUMBER.match(text, at)
    firsts = {number[0] for number in _hotlines() if rest and number[1:] == rest[0]}
    return firsts.pop() if len(firsts) == 1 else ""


@cache
def _hotlines() -> frozenset[str]:
    contacts = read_contacts(read_document(REGISTERS / "contacts.yml"))
    return frozenset(re.sub(r"\D", "", contact.number) for contact in contacts.values())
