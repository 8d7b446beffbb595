"""Write what was measured where pages and README take it from, and print it."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from pathlib import Path

from bench.search.drive import Cost
from tests.search.score import ALL, Score

Scores = Mapping[tuple[str, str], Mapping[str, Score]]
_MEASURED = Path("registers/measured")
_QUALITY = """\
# How each search answered: written by `make bench-search`, never by hand.
# Columns: search, set of queries, class, queries, R@1, R@5, MRR, share without any result
# Read by: compose.measured
"""
_COST = """\
# What each search costs in zh: written by `make bench-search`, never by hand.
# Columns: search, bytes (brotli) to the first results, bytes after all that was typed, requests,
#   ms to the first results, ms a key (median), ms a key (95 %)
# Read by: compose.measured
"""
_README = re.compile(r"(?<=<!-- bench-search -->\n).*?(?=<!-- /bench-search -->)", re.S)


def write(scores: Scores, costs: Mapping[str, Cost]) -> None:
    """Write the registers `measured/search_*.tsv` and the table of the README."""
    _MEASURED.mkdir(exist_ok=True)
    quality = [_quality(*key, kind, score) for key, kinds in scores.items() for kind, score in kinds.items()]
    (_MEASURED / "search_quality.tsv").write_text(_QUALITY + "".join(quality), encoding="utf-8")
    (_MEASURED / "search_cost.tsv").write_text(_COST + "".join(_cost(*row) for row in costs.items()), encoding="utf-8")
    readme = Path("README.md")
    table = "\n".join(_table(scores, costs)) + "\n"
    readme.write_text(_README.sub(lambda _: table, readme.read_text(encoding="utf-8")), encoding="utf-8")


def show(scores: Scores, costs: Mapping[str, Cost]) -> None:
    """Print the whole, class by class, with where a peer is ahead of ours and whether by more than noise."""
    print("\n".join(_table(scores, costs)))
    names = list(costs)
    for group in sorted({group for _, group in scores}):
        print(f"\n{group}, R@1 / R@5 / MRR by class; noise is one over the root of the number of queries")
        print(f"{'':<18}{'n':>4}{'noise':>7}" + "".join(f"{name.split(' (')[0]:>24}" for name in names))
        for kind in scores[names[0], group]:
            ours, *peers = (scores[name, group][kind] for name in names)
            line = "".join(f"{_three(one):>24}" for one in (ours, *peers))
            print(f"{kind:<18}{ours.queries:>4}{_noise(ours):>7.2f}{line}  {_behind(ours, peers)}")


def _noise(score: Score) -> float:
    return 1 / math.sqrt(score.queries)


def _behind(ours: Score, peers: Sequence[Score]) -> str:
    """By how much the best peer is ahead, at R@1 or R@5; nothing where none is."""
    most = max(max(peer.first - ours.first, peer.five - ours.five) for peer in peers)
    if most <= 0:
        return ""
    return f"behind by {most:.2f}, {'MORE than noise' if most > _noise(ours) else 'within noise'}"


def _table(scores: Scores, costs: Mapping[str, Cost]) -> Sequence[str]:
    ours = next(iter(costs.values()))
    lines = [
        "| search | held-back R@1 / R@5 / MRR | outsiders R@1 / R@5 / MRR | to first results | each key |",
        "|---|---|---|---|---|",
    ]
    for name, spent in costs.items():
        held, outside = (_three(scores[name, group][ALL]) for group in ("held_back", "outsider"))
        loaded = f"{spent.bytes_first / 1000:.0f} kB, {spent.first:.0f} ms ({spent.first / ours.first:.1f} ×)"
        lines.append(f"| {name} | {held} | {outside} | {loaded} | {spent.key:.1f} ms ({spent.key / ours.key:.1f} ×) |")
    return lines


def _three(score: Score) -> str:
    return f"{score.first:.2f} / {score.five:.2f} / {score.reciprocal:.2f}"


def _quality(name: str, group: str, kind: str, score: Score) -> str:
    queries, *shares = astuple(score)
    return "\t".join((name, group, kind, str(queries), *(f"{share:.3f}" for share in shares))) + "\n"


def _cost(name: str, cost: Cost) -> str:
    whole = (cost.bytes_first, cost.bytes_all, cost.requests)
    times = (cost.first, cost.key, cost.key_p95)
    return "\t".join((name, *(f"{n:.0f}" for n in whole), *(f"{ms:.2f}" for ms in times))) + "\n"
