"""Say at little cost which sentences of a text are worth scoring, by the pairs of characters in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, repeat
from operator import add

from scripts.curate.spam.rows import read_rows

#: A sentence whose pairs come to more is worth scoring.
_ENOUGH = -1.5
_SHARE = 0.2
#: A piece begins at its first word: closing marks belong to what goes before. A short line is one piece, too.
_PIECE = re.compile(r"\w[^。！？!?…\n]*|[^\w\s。！？!?…”’」』）)】》\"][^。！？!?…\n]*")
_SHORT_LINE = re.compile(r"^[^\n]{1,60}$", re.M)


def hints(text: str) -> Iterator[int]:
    """Yield where each sentence or short line of ``text`` (Simplified) begins that may be an advert or furniture.

    >>> text = "每一笔都按日期写在纸上，再算一算本金、利息和违约金一共欠了多少，每个月又能还多少，还要留出生活费。"
    >>> list(hints(text + "需要协商的朋友可以加我微信咨询。")) == [len(text)]
    True
    """
    weights, least = _pairs()
    low = text.lower()
    sums = [0.0, *accumulate(map(weights.get, map(add, low, low[1:]), repeat(0.0)))]
    sums.append(sums[-1])
    for pieces in (_PIECE, _SHORT_LINE):
        for piece in pieces.finditer(text):
            start, end = piece.span()
            if sums[end] - sums[start] > least:
                yield start


def pairs_of(text: str) -> dict[str, float]:
    """The pairs of characters of ``text`` and how much they count: what the weights are learned from."""
    out: dict[str, float] = {}
    for pair in map(add, text.lower(), text.lower()[1:]):
        out[pair] = out.get(pair, 0.0) + _SHARE
    return out


@cache
def _pairs() -> tuple[dict[str, float], float]:
    weights = {row["pair"].replace("␣", " "): float(row["weight"]) for row in read_rows("hints.tsv")}
    least = (_ENOUGH - weights.pop("<bias>")) / _SHARE
    return weights, least
