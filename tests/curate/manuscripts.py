"""Ways to put a text into the line of stages at the place a test needs."""

from __future__ import annotations

from collections.abc import Callable

from scripts.curate.decode import decode
from scripts.curate.drop import drop
from scripts.curate.erase import erase
from scripts.curate.mend import mend
from scripts.curate.nouns import Article, Manuscript, Source
from scripts.curate.repair import repair
from scripts.curate.shape import shape
from scripts.curate.simplify import simplify
from scripts.curate.split import split
from scripts.curate.write import write

_ON_ARTICLES: dict[str, Callable[[Article], Article]] = {"erase": erase, "drop": drop, "mend": mend, "shape": shape}


def manuscript(text: str, suffix: str = ".txt", title: str = "") -> Manuscript:
    """The decoded manuscript of ``text``."""
    return decode(Source("case", f"case{suffix}", suffix, text.encode("utf-8"), title))


def article(text: str, suffix: str = ".txt") -> Article:
    """The article of ``text`` as it comes out of `split`, with no repair made."""
    return article_of(manuscript(text, suffix))


def article_of(found: Manuscript) -> Article:
    """The article of a manuscript as it comes out of `split`."""
    return split(simplify(found))


def after(stage: str, text: str) -> list[str]:
    """The lines of ``text`` after this one stage: what `repair` writes, kept passages, or (shape) the page's body."""
    if stage == "repair":
        return repair(manuscript(text)).raw.split("\n")
    if stage == "simplify":
        return simplify(manuscript(text)).text.split("\n")
    done = _ON_ARTICLES[stage](article(text))
    if stage == "shape":
        return [line for line in write(done).body.split("\n") if line]
    return [passage.now for passage in done.kept]
