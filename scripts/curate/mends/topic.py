"""Put back the character 题 on pages that lost it everywhere but before 。 and at the end of a line."""

from __future__ import annotations

import re

from scripts.curate.mends.frames import hits
from scripts.curate.revision import Change

_KEPT = re.compile(r"题(?![。\n])")
_LOST = re.compile(r"问(?!题)")


def topic(text: str) -> list[Change]:
    """Return the changes that complete 问题 and its like; none on a page where 题 stands before anything else.

    >>> [(c.start, c.after) for c in topic("遇到逾期问，先解决问，再谈。")]
    [(5, '题'), (10, '题')]
    """
    if not _LOST.search(text) or _KEPT.search(text):
        return []
    found = list(hits("topic_frames", text))
    if len(found) < 2 and not any(hit.frame.rule == "ask-noun" for hit in found):
        return []
    return [
        hit.frame.change(hit.start, hit.end, "sure" if hit.frame.grade == "sure" else "likely")._replace(
            start=hit.end, after=hit.frame.put[len(hit.frame.find) :]
        )
        for hit in found
    ]
