"""How well text reads on one page: the language model, and what the page itself says again and again."""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from heapq import nsmallest
from math import exp, log

from scripts.curate.repairs.gbk import codes
from scripts.curate.repairs.language_model import MASK, UNKNOWN, Model, load
from scripts.curate.repairs.letters import fold
from scripts.curate.repairs.page import BEHIND

#: Share of the page's own pairs of characters in a score, and how often a character must occur to be trusted.
OWN, TRUST = 0.3, 3


@dataclass(frozen=True, slots=True)
class Voice:
    """Scores of characters on one page; contexts are those of `language_model`."""

    model: Model
    ids: dict[str, int]
    singles: Counter[int]
    pairs: Counter[int]
    marks: frozenset[int]
    known: dict[int, float] = field(default_factory=dict, repr=False)

    def follow(self, context: int, text: str) -> tuple[float, int]:
        """The score of ``text`` in ``context`` and the context behind it."""
        ids, known = self.ids, self.known
        if len(text) == 1:  # by far the most frequent case
            key = context << 16 | ids.get(text, 0)
            return known[key] if key in known else self.learn(key), key & MASK
        total = 0.0
        for character in text:
            key = context << 16 | ids.get(character, 0)
            total += known[key] if key in known else self.learn(key)
            context = key & MASK
        return total, context

    def learn(self, key: int) -> float:
        """The logarithm of the probability of a character (the lowest 16 bits) in a context (the others), raised if
        the page has it behind the same character. It is remembered in ``known``."""
        score = self.model.known.get(key)
        if score is None:
            score = self.model.score(key >> 16, key & 0xFFFF)
        times = self.pairs.get(key & 0xFFFFFFFF)
        if times:
            score = log((1 - OWN) * exp(score) + OWN * times / (self.singles[key >> 16 & 0xFFFF] + TRUST))
        self.known[key] = score
        return score

    def likeliest(self, context: int, choices: list[str], most: int) -> list[str]:
        """The likeliest of many single characters, as far as the character before them tells."""
        before = context & 0xFFFF
        (seen, left), plain, ids = self.model.behind(before), self.model.levels[0].scores, self.ids
        ranked = []
        for character in choices:
            letter = ids[character]
            if before << 16 | letter in self.pairs:
                ranked.append((0, character))
            else:
                ranked.append((seen[letter] if letter in seen else left + plain[letter], character))
        return [character for _, character in nsmallest(most, ranked)]

    def plain(self, context: int, text: str) -> float:
        """The score of ``text`` without regard to the page."""
        total = 0.0
        for character in text:
            letter = self.ids.get(character, 0)
            total += self.model.score(context, letter)
            context = (context << 16 | letter) & MASK
        return total


def listen(text: str) -> Voice:
    """The voice of a page."""
    model = load()
    letters = model.letters(BEHIND.sub("", text))
    pairs = Counter(_pairs(letters))
    if UNKNOWN in letters:
        for pair in [pair for pair in pairs if pair <= 0xFFFF or not pair & 0xFFFF]:
            del pairs[pair]
    return Voice(model, ids(), Counter(letters), pairs, frozenset(map(model.ids.__getitem__, "^。、,.!?;:")))


def _pairs(letters: list[int]) -> list[int]:
    """Every letter with the one before it (16 bits higher): the same bytes read two by two, from both beginnings.

    >>> sorted(_pairs([1, 2, 3])) == [1 << 16 | 2, 2 << 16 | 3]
    True
    """
    row = array("H", letters if sys.byteorder == "big" else letters[::-1])
    size = len(letters) // 2 * 2
    halves = (row[:size], row[1 : len(letters) - 1 + len(letters) % 2])
    return [pair for half in halves for pair in memoryview(half.tobytes()).cast("I")]


@cache
def ids() -> dict[str, int]:
    """The id of every character that GBK or ASCII has, Traditional ones by their Simplified form."""
    known = [*map(chr, range(0x20, 0x7F)), *codes()]
    table = load().ids
    return {"\n": table["\n"]} | {old: table.get(new, 0) for old, new in zip(known, fold("".join(known)), strict=True)}
