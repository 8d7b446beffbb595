"""From ranked addresses to R@1, R@5 and MRR, by class and over all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.search.query_files import Query

ALL = "all"


@dataclass(frozen=True)
class Score:
    """How well one group of queries was answered: shares from 0 to 1."""

    queries: int
    first: float
    five: float
    reciprocal: float
    nothing: float


def rank(query: Query, found: Sequence[str]) -> int:
    """At which place (from 1) the first answer stands; 0 for none.

    A hit on a page as a whole is the heading of its group of sections: it takes no place unless the page is the answer.
    """
    place = 0
    for address in found:
        met = query.met_by(address)
        place += met or "#" in address
        if met:
            return place
    return 0


def scores(queries: Sequence[Query], answers: Sequence[Sequence[str]]) -> dict[str, Score]:
    """Scores by class, and over all under `all`."""
    groups: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    for query, found in zip(queries, answers, strict=True):
        for group in (query.kind, ALL):
            groups[group].append((rank(query, found), not found))
    return {group: _score(ranks) for group, ranks in sorted(groups.items())}


def _score(ranks: Iterable[tuple[int, bool]]) -> Score:
    ranks = list(ranks)
    total = len(ranks)
    return Score(
        queries=total,
        first=sum(place == 1 for place, _ in ranks) / total,
        five=sum(0 < place <= 5 for place, _ in ranks) / total,
        reciprocal=sum(1 / place for place, _ in ranks if place) / total,
        nothing=sum(empty for _, empty in ranks) / total,
    )
