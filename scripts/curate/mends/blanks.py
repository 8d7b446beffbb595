"""Take out blanks beside full-width marks, where a scraper or an editor left them."""

from __future__ import annotations

import re

from scripts.curate.mends.tables import reason
from scripts.curate.revision import Change

_BESIDE = re.compile(r"(?<=[，。、；：！？])[ \t\xa0]+(?=\S)|(?<=[（“《‘])[ \t\xa0]+|[ \t\xa0]+(?=[）”》’])")


def blanks(text: str) -> list[Change]:
    """Return the changes that close up blanks behind a full-width mark and inside brackets.

    A blank in front of a mark is left: a word may be missing there.

    >>> [(c.start, c.end) for c in blanks("如下操作即可： 同时（ 示例 ）")]
    [(7, 8), (11, 12), (14, 15)]
    """
    return [
        Change(m.start(), m.end(), "", "blank-mark", "sure", reason("blank-mark"))
        for m in _BESIDE.finditer(text)
        if "\n" not in m[0]
    ]
