"""Mend the text that stays: marks, censored words, spun synonyms, lost commas."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import accumulate

from scripts.curate.mends.blanks import blanks
from scripts.curate.mends.censor import censor
from scripts.curate.mends.commas import commas
from scripts.curate.mends.edges import edges
from scripts.curate.mends.gaps import censored, find, gaps
from scripts.curate.mends.marks import corners, quotes, runs
from scripts.curate.mends.punctuation import is_scraped, punctuation
from scripts.curate.mends.spun import evidence, spun
from scripts.curate.mends.topic import topic
from scripts.curate.nouns import Article, Passage
from scripts.curate.revision import Change, apply, compose, minimal, moved

_Technique = Callable[[str], list[Change]]


def mend(article: Article) -> Article:
    """Return the article with the marks and words that were damaged put right.

    What stood there follows from the words round it and from the page as a whole; what does not is marked `open` and
    left. All techniques see the kept passages as one text, because a page is damaged alike from top to bottom.
    """
    kept = [at for at, passage in enumerate(article.passages) if passage.role != "gone"]
    page = "\n".join(["", *(article.passages[at].now for at in kept), ""])
    changes = _changes(page, article.manuscript.script == "traditional")
    if not changes:
        return article
    passages = list(article.passages)
    starts = list(accumulate((len(passages[at].now) + 1 for at in kept), initial=1))
    for number, own in _by_line(changes, starts).items():
        passages[kept[number]] = _revised(passages[kept[number]], own, starts[number])
    return replace(article, passages=tuple(passages))


def _changes(page: str, is_traditional: bool) -> list[Change]:
    """The changes of all techniques, one upon the other, with offsets in ``page``."""
    scraped = is_scraped(page)
    text, changes = _done(page, [], _marks_and_gaps(scraped, is_traditional))
    return _done(text, changes, _words(evidence(text), scraped))[1]


def _done(text: str, changes: list[Change], techniques: list[_Technique]) -> tuple[str, list[Change]]:
    """The text behind ``techniques``, and their changes on top of those that led to ``text``."""
    for technique in techniques:
        made = minimal(text, technique(text))
        if made:
            changes = compose(changes, text, made)
            text = apply(text, made)
    return text, changes


def _marks_and_gaps(scraped: bool, is_traditional: bool) -> list[_Technique]:
    """The techniques that come first: the others are written for full-width marks and whole words."""
    first: list[_Technique] = [corners] if is_traditional else []
    return [*first, punctuation, quotes, *([runs] if scraped else []), censor, topic, _lost_words]


def _words(grades: frozenset[str], scraped: bool) -> list[_Technique]:
    """The techniques for a page that shows these ``grades`` of spinning once its marks are right."""
    return [
        *([commas] if "spun" in grades else []),
        *([partial(spun, grades=grades)] if grades else []),
        *([blanks] if scraped else []),
    ]


def _lost_words(text: str) -> list[Change]:
    """Both look at the page as it came: a word that one puts back would hide from the other that it is missing."""
    found = find(text)
    return sorted([*gaps(text, found), *edges(text, censored(text, found))]) if found else []


def _by_line(changes: list[Change], starts: list[int]) -> dict[int, list[Change]]:
    out: dict[int, list[Change]] = {}
    for change in changes:
        out.setdefault(bisect_right(starts, change.start) - 1, []).append(change)
    return out


def _revised(passage: Passage, changes: list[Change], start: int) -> Passage:
    return passage.revised([moved(change, -start) for change in changes])
