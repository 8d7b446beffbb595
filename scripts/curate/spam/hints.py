"""Say at little cost whether a sentence is worth scoring, by the pairs of characters in it."""

from __future__ import annotations

from functools import cache, lru_cache
from operator import add

from scripts.curate.spam.rows import read_rows

#: A sentence whose pairs come to more is worth scoring. Of the development set no sentence that scores as an advert
#: comes to less than -0.6.
_ENOUGH = -1.3
_SHARE = 0.2


def hinted(*lines: str) -> bool:
    """Whether lines that stand together (Simplified), or one alone, may be an advert or furniture.

    >>> hinted("需要协商的朋友可以加我微信咨询。"), hinted("再算一算本金、利息和违约金一共欠了多少。")
    (True, False)
    """
    return sum(map(_hint, lines)) > _pairs()[1] * len(lines)


@lru_cache(maxsize=256)
def _hint(line: str) -> float:
    weights, low = _pairs()[0], line.lower()
    return sum(filter(None, map(weights.get, map(add, low, low[1:]))))


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
