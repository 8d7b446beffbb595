"""Words a site does not let through: cut out with a gap, without one, or replaced.

>>> censor("打电话问一下。", "A")
('打 问一下。', (Gap(word='电话', context='打电话问一下。', visible=True),))
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tests.damage.rows import rows

Profile = Literal["A", "B", "C"]
AROUND = 4


@dataclass(frozen=True)
class Gap:
    """One censored word: what it was, with what stood round it, and whether the page still shows a space for it."""

    word: str
    context: str
    visible: bool


def censor(line: str, profile: Profile, text_at: int = 0) -> tuple[str, tuple[Gap, ...]]:
    """One line of a page after its site took its words out; spaces at the ends of the line go, double ones are one.

    `text_at` is where the text begins after the line's number or mark, which is no part of what stands round a word.

    >>> censor("电话里怎么说", "B")
    ('里怎么说', (Gap(word='电话', context='电话里怎么说', visible=False),))
    """
    leaves = _leaves(profile)
    gaps: list[Gap] = []

    def cut(found: re.Match[str]) -> str:
        left = leaves[found.lastgroup or ""]
        gaps.append(_gap(found, text_at, " " in left and found.start() > 0 and found.end() < len(line)))
        return left

    text = _pattern(profile).sub(cut, line)
    return (re.sub(" {2,}", " ", text).strip(" ") if gaps else line), tuple(gaps)


def _gap(found: re.Match[str], text_at: int, visible: bool) -> Gap:
    context = found.string[max(text_at, found.start() - AROUND) : found.end() + AROUND]
    return Gap(found[0], context, visible)


@cache
def _leaves(profile: Profile) -> dict[str, str]:
    return {f"r{index}": row[2] for index, row in enumerate(rows("censor.tsv")) if row[0] == profile}


@cache
def _pattern(profile: Profile) -> re.Pattern[str]:
    own = [(index, row[1]) for index, row in enumerate(rows("censor.tsv")) if row[0] == profile]
    return re.compile("|".join(f"(?P<r{index}>{pattern})" for index, pattern in own))
