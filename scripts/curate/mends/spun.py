"""Undo the synonyms that a spinner put into an article."""

from __future__ import annotations

from scripts.curate.mends.frames import Hit, hits
from scripts.curate.revision import Certainty, Change

_DENSITY = 1500  # a spun page shows a sign in so many characters at least


def spun(text: str) -> list[Change]:
    """Return the changes from spun words to the ordinary ones.

    What is never good Chinese is always changed; words that are signs of spinning, where the page shows a second one;
    the rest only on a page with several, so that 使用者, 客户, 作用, 结果 stay where they are used rightly.
    """
    found = list(hits("spun_frames", text))
    if not found:
        return []
    grades = _grades(text, found)
    return [hit.frame.change(hit.start, hit.end, _certainty(hit)) for hit in found if hit.frame.grade in grades]


def is_spun(text: str) -> bool:
    """Whether the page shows several signs of spinning."""
    return "spun" in _grades(text, list(hits("spun_frames", text)))


def _grades(text: str, found: list[Hit]) -> set[str]:
    """The grades of rows that the page speaks for: different signs, and close together."""
    strong = [hit.frame.rule for hit in found if hit.frame.grade != "spun"]
    signs, weak = len(set(strong)), len({hit.frame.rule for hit in found} - set(strong))
    if len(strong) + weak / 4 < len(text) / _DENSITY or len(strong) + weak < 2 or not strong:
        return {"always"}
    if signs >= 2 or (len(strong) >= 2 and weak >= 2) or weak >= 3:
        return {"always", "signal", "spun"}
    return {"always", "signal"}


def _certainty(hit: Hit) -> Certainty:
    return "sure" if hit.frame.grade != "spun" else "likely"
