"""Put back what a filter took without leaving a gap, and undo the words it put in place of others."""

from __future__ import annotations

from scripts.curate.mends.frames import hits
from scripts.curate.revision import Certainty, Change


def censor(text: str) -> list[Change]:
    """Return the changes that fixed frames allow, and an open mark where only the loss is certain.

    >>> from scripts.curate.revision import apply
    >>> apply("为突 况留一点钱", censor("为突 况留一点钱"))
    '为突发情况留一点钱'
    """
    return [hit.frame.change(hit.start, hit.end, _certainty(hit.frame.grade)) for hit in hits("censor_frames", text)]


def _certainty(grade: str) -> Certainty:
    return "sure" if grade == "sure" else "likely"
