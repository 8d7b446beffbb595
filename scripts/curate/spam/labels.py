"""Cut what does not carry the article off a line that does: an editor's label, a brand written twice in a row."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from scripts.curate.revision import Change
from scripts.curate.spam.fold import fold
from scripts.curate.spam.rows import read_rows
from scripts.curate.spam.rules import Rule, reason
from scripts.curate.spam.wake import STUTTER


def label(now: str, woken: Collection[Rule], places: Collection[str]) -> list[Change]:
    """Return the change that cuts the label at the start of ``now``, if a rule of cuts.tsv for ``places`` meets it."""
    for rule in woken:
        found = rule.meets(fold(now)) if rule.table == "cuts" and rule.tag in places else None
        if found:
            start, end = found.span("cut") if "cut" in found.re.groupindex else found.span()
            return [Change(start, end, "", rule.id, "sure", reason(rule.id))] if end < len(now) else []
    return []


def stutters(now: str, woken: Collection[Rule]) -> list[Change]:
    """Return the changes that keep one of a brand that a template wrote twice in a row."""
    if STUTTER not in woken:
        return []
    why = reason(STUTTER.id)
    return [Change(m.end(1), m.end(), "", STUTTER.id, "sure", why) for m in _twice().finditer(now)]


def said_once(sentence: str) -> str:
    """Return ``sentence`` with one of each brand that is written twice in a row.

    >>> said_once("花呗花呗逾期怎么办")
    '花呗逾期怎么办'
    """
    return _twice().sub(r"\1", sentence)


@cache
def _twice() -> re.Pattern[str]:
    brands = sorted((row["brand"] for row in read_rows("brands.tsv")), key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(re.escape, brands))})\1+")
