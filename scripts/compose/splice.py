"""Put pieces of markup into a text without touching a character of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Insert(NamedTuple):
    """`text` goes in at `place`; at one place the lower `order` comes first."""

    place: int
    order: int
    text: str


def splice(text: str, begin: int, inserts: Iterable[Insert]) -> str:
    """`text` from `begin` on, with the inserts in their places.

    >>> splice("甲乙丙", 1, [Insert(3, 0, "]"), Insert(2, 0, "[")])
    '乙[丙]'
    """
    out: list[str] = []
    at = begin
    for insert in sorted(inserts, key=lambda insert: insert[:2]):
        out += (text[at : insert.place], insert.text)
        at = insert.place
    return "".join([*out, text[at:]])
