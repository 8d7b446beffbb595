"""Score a line or sentence by weights learned from spam and clean text: above 0 it is rather spam."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import repeat
from math import sqrt

from scripts.curate.spam.features import RUNS, SIGNS, own_words, runs_of, signs_of
from scripts.curate.spam.rows import read_rows

#: What the runs of an advert score at least: of 2,626 lines of the development set that score more than 0 one has less.
_NO_ADVERT = -1.4
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
    own = own_words(text)
    return _by_runs(own) + _by_signs(own)


def score_inside(text: str) -> float:
    """Return the score of a sentence of the running text or of a line in its midst; where the runs of characters alone
    say that it is no advert, classes and shapes are not looked at."""
    own = own_words(text)
    by_runs = _by_runs(own)
    return by_runs + _by_signs(own) if by_runs > _NO_ADVERT else by_runs


def _by_runs(own: str) -> float:
    weights, runs = _weights(), runs_of(own)
    return weights["<bias>"] + sum(map(weights.get, runs, repeat(0.0))) * RUNS / sqrt(len(runs))


def _by_signs(own: str) -> float:
    signs = signs_of(own)
    return sum(map(_weights().get, signs, repeat(0.0))) * SIGNS / sqrt(len(signs))


@cache
def _weights() -> dict[str, float]:
    return {row["feature"].replace("␣", " "): float(row["weight"]) for row in read_rows("weights.tsv")}
