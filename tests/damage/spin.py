"""Ordinary words replaced by near synonyms, and commas lost, as search-engine spinners do it.

>>> spin("为了确保按时还款，用户可以提前准备。", Random(1), 1.0)
'为了确信准时还款，使用者能够提前准备。'
"""

import re
from collections.abc import Callable
from functools import cache
from random import Random

from tests.damage.rows import rows

COMMA = re.compile(r"(?<=[一-鿿])，(?=[一-鿿])")


def spin(text: str, rng: Random, share: float) -> str:
    """The text with that share of the phrases spun that can be spun."""
    for pattern, becomes in _phrases():
        text = pattern.sub(_spinner(becomes, rng, share), text)
    return text


def lose_commas(text: str, rng: Random, share: float) -> str:
    """The text without that share of the commas between two Chinese words.

    >>> lose_commas("先看，再问，1，2", Random(1), 1.0)
    '先看再问，1，2'
    """
    return COMMA.sub(lambda found: "" if rng.random() < share else found[0], text)


def _spinner(becomes: tuple[str, ...], rng: Random, share: float) -> Callable[[re.Match[str]], str]:
    return lambda found: rng.choice(becomes) if rng.random() < share else found[0]


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((re.compile(pattern), tuple(becomes.split("|"))) for _, pattern, becomes in rows("spin.tsv"))
