"""Cut sentences out of a line so that it reads on without them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scripts.curate.revision import Change

#: What may stay of a passage without a word of its own: marks, a number.
_EMPTY = re.compile(r"[\W_]*(?:[一二三四五六七八九十\d]{1,3}[\W_]*)?")


def without_blanks(now: str, changes: list[Change]) -> list[Change]:
    """Return ``changes`` (cuts in ``now``) with the blanks gone that a cut at the end of the line would leave there."""
    first, end = len(changes), len(now)
    while first and changes[first - 1].end == end:
        first, end = first - 1, changes[first - 1].start
    if first == len(changes):
        return changes
    least = changes[first - 1].end if first else 0
    start = max(least, len(now[:end].rstrip()))
    return [*changes[:first], changes[first]._replace(start=start), *changes[first + 1 :]]


def nothing_left(now: str, cuts: Sequence[Change]) -> bool:
    """Whether ``cuts`` leave no word of ``now``: only marks and a number at most."""
    at, rest = 0, ""
    for cut in cuts:
        rest += now[at : cut.start]
        at = cut.end
    return _EMPTY.fullmatch(rest + now[at:]) is not None
