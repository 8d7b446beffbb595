"""Undo the synonyms that a spinner put into an article."""

from __future__ import annotations

from scripts.curate.mends.frames import hits
from scripts.curate.revision import Certainty, Change

_DENSITY = 1500  # a spun page shows a sign in so many characters at least


def spun(text: str, grades: frozenset[str]) -> list[Change]:
    """Return the changes from spun words to the ordinary ones, for the ``grades`` of rows that the page speaks for.

    >>> from scripts.curate.revision import apply
    >>> apply("之后，为了确信结果", spun("之后，为了确信结果", frozenset({"always"})))
    '之后，为了确保结果'
    """
    return [
        hit.frame.change(hit.start, hit.end, _certainty(hit.frame.grade))
        for hit in hits("spun_frames", text)
        if hit.frame.grade in grades
    ]


def evidence(text: str) -> frozenset[str]:
    """Return the grades of rows that the page speaks for, none if no row fits.

    What is never good Chinese is always changed; words that are signs of spinning, where the page shows a second one;
    the rest only on a page with several, so that 使用者, 客户, 作用, 结果 stay where they are used rightly.
    """
    found = [hit.frame for hit in hits("spun_frames", text)]
    strong = [frame.rule for frame in found if frame.grade != "spun"]
    if not strong:
        return frozenset()
    signs, weak = len(set(strong)), len({frame.rule for frame in found} - set(strong))
    if len(strong) + weak / 4 < len(text) / _DENSITY or len(strong) + weak < 2:
        return frozenset({"always"})
    if signs >= 2 or (len(strong) >= 2 and weak >= 2) or weak >= 3:
        return frozenset({"always", "signal", "spun"})
    return frozenset({"always", "signal"})


def _certainty(grade: str) -> Certainty:
    return "sure" if grade != "spun" else "likely"
