"""In what condition an article is after tidying: changes by certainty, and sentences that carry a doubt."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from scripts.compose.curated import Curated
from scripts.curate.revision import Certainty

_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]*")


@dataclass(frozen=True, slots=True)
class Condition:
    """Counts of an article: its sentences, those with an `open` or a `likely` edit, and its changes by certainty."""

    sentences: int
    open: int
    likely: int
    changes: Mapping[Certainty, int]

    @property
    def all_changes(self) -> int:
        """How many lines the ledger has."""
        return sum(self.changes.values())

    @property
    def sound(self) -> str:
        """The share of sentences without a doubt, rounded down so that 100 % means all.

        >>> Condition(300, 1, 0, {}).sound
        '99.6%'
        """
        doubtful = min(self.open + self.likely, self.sentences)
        permille = 1000 * (self.sentences - doubtful) // max(self.sentences, 1)
        return f"{permille / 10:g}%"


def condition(article: Curated) -> Condition:
    """Count an article. A sentence with an `open` edit is not counted among the `likely` ones."""
    begins = [match.start() for match in _SENTENCE.finditer(article.page, article.begin)]
    held: dict[Certainty, set[int]] = {"open": set(), "likely": set()}
    for entry in article.entries:
        if entry.certainty in held and entry.end >= article.begin:
            # An edit that only took something away belongs to the sentence before it.
            held[entry.certainty].add(bisect_right(begins, max(entry.place, entry.end - 1)))
    return Condition(
        sentences=len(begins),
        open=len(held["open"]),
        likely=len(held["likely"] - held["open"]),
        changes=Counter(entry.certainty for entry in article.entries),
    )
