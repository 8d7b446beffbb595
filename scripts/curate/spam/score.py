"""Score a line or sentence by weights learned from spam and clean text: above 0 it is rather spam."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import repeat
from math import sqrt

from scripts.curate.spam.features import RUNS, SIGNS, parts
from scripts.curate.spam.rows import read_rows

_LIST_MARK = re.compile(
    r"(?P<hash>#)|(?P<bullet>[-*+•]\s)|(?P<number>\d{1,2}[.、)])|(?P<chapter>[一二三四五六七八九十]+、)|(?P<step>第[一二三四五六七八九十]+)"
)


def list_mark(line: str) -> str:
    """Return what kind of mark of a heading or an item a line bears, as spam seldom does; nothing for none.

    >>> list_mark("- 身份证"), list_mark("第一步：核对账单"), list_mark("核对账单")
    ('bullet', 'step', '')
    """
    found = _LIST_MARK.match(line)
    return str(found.lastgroup) if found else ""


@lru_cache(maxsize=256)
def score(text: str) -> float:
    """Return how much ``text`` speaks as adverts and furniture do.

    >>> score("需要协商的朋友可以加我微信咨询。") > 0 > score("先把账单上的利息和本金分开。")
    True
    """
    weights = _weights()
    runs, signs = parts(text)
    by_runs = sum(map(weights.get, runs, repeat(0.0))) * RUNS / sqrt(len(runs))
    return weights["<bias>"] + by_runs + sum(map(weights.get, signs, repeat(0.0))) * SIGNS / sqrt(len(signs))


@cache
def _weights() -> dict[str, float]:
    return {row["feature"].replace("␣", " "): float(row["weight"]) for row in read_rows("weights.tsv")}
