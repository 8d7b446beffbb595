"""Put pieces of markup into a text, or in place of a stretch of it; every other character stays untouched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Insert(NamedTuple):
    """`text` goes in at `place`, for `length` characters that stand there; at one place the lower `order` is first."""

    place: int
    order: int
    text: str
    length: int = 0


def splice(text: str, begin: int, inserts: Iterable[Insert]) -> str:
    """`text` from `begin` on, with the inserts in their places.

    >>> splice("甲乙丙", 1, [Insert(3, 0, "]"), Insert(2, 0, "[")])
    '乙[丙]'
    >>> splice("甲乙丙", 0, [Insert(1, 0, "…", 1)])
    '甲…丙'
    """
    out: list[str] = []
    at = begin
    for insert in sorted(inserts, key=lambda insert: insert[:2]):
        out += (text[at : insert.place], insert.text)
        at = max(at, insert.place + insert.length)
    return "".join([*out, text[at:]])
