"""Find an article that says nearly the same as an earlier one."""

from __future__ import annotations

import re
import zlib

_SPAN = 6
_SKETCH = 200
_NEAR = 0.8
_WORD = re.compile(r"\w")


def sketch(body: str) -> frozenset[int]:
    """Return the ``_SKETCH`` smallest hashes of the 6-character spans of ``body`` (marks and blanks left out).

    Two texts that share a share s of their spans share about s of their sketches (Broder 1997, bottom-k MinHash).
    """
    text = "".join(_WORD.findall(body))
    spans = {zlib.crc32(text[i : i + _SPAN].encode()) for i in range(max(len(text) - _SPAN + 1, 1))}
    return frozenset(sorted(spans)[:_SKETCH])


def near(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two sketches are of nearly the same text.

    >>> near(sketch("先核对账单再开口" * 3), sketch("先核对账单再开口" * 3)), near(sketch("甲" * 9), sketch("乙" * 9))
    (True, False)
    """
    smallest = sorted(one | other)[:_SKETCH]
    shared = sum(h in one and h in other for h in smallest)
    return shared >= _NEAR * len(smallest)
