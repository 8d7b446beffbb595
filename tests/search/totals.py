"""How well the search of a built site answers, in totals by class.

``python -m tests.search.totals [SITE]`` prints the totals of all sets; ``--misses`` names the queries of tune.tsv, and
of no other file, whose first result is not an answer.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tests.chromium import find
from tests.search.engine import Answer
from tests.search.laboratory import Laboratory, laboratory
from tests.search.query_files import Query, queries
from tests.search.score import rank, scores


def main() -> None:
    """Print what was asked for."""
    sites = [Path(word) for word in sys.argv[1:] if not word.startswith("--")]
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox", "--disable-gpu"])
        with laboratory(browser, (sites or [Path("site")])[0], Path(folder)) as lab:
            print("\n".join(misses(lab)) if "--misses" in sys.argv else everything(lab))
        browser.close()


def everything(lab: Laboratory) -> str:
    """The totals of every set."""
    tables = []
    for name in ("tune", "held_back", "outsider"):
        asked = queries(name)
        tables.append(table(name, asked, [answer.found for answer in lab.answers(asked)]))
    asked = queries("held_back")
    tables.append(table("held_back, ten times", asked, [answer.found for answer in lab.answers_grown(asked)]))
    return "\n".join(tables)


def misses(lab: Laboratory) -> list[str]:
    """The queries of tune.tsv that are not answered first, with what came first."""
    asked = queries("tune")
    answered = zip(asked, lab.answers(asked), strict=True)
    return [_miss(query, answer) for query, answer in answered if rank(query, answer.found) != 1]


def _miss(query: Query, answer: Answer) -> str:
    first, wanted = " ".join(answer.found[:3]), " ".join(query.expected)
    return f"{query.locale} {query.kind} {query.text}\n  at {rank(query, answer.found)}: {first}\n  not {wanted}"


def table(name: str, asked: Sequence[Query], found: Sequence[Sequence[str]]) -> str:
    """Lines of totals by class: queries, R@1, R@5, MRR, without any result."""
    lines = [f"{name:<24}{'n':>5}{'R@1':>7}{'R@5':>7}{'MRR':>7}{'none':>7}"]
    for kind, score in scores(asked, found).items():
        shares = (score.first, score.five, score.reciprocal, score.nothing)
        lines.append(f"{kind:<24}{score.queries:>5}" + "".join(f"{share:>7.3f}" for share in shares))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
