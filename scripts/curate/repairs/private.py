"""Private-use characters that are left when byte shifts are undone: bullets, icons, or what cannot be read any more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.curate.mends.tables import reason
from scripts.curate.revision import Change

_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010fffd"
_FOUND = re.compile(rf"^[ \t\u3000]*(?P<bullet>[{_PRIVATE}]+[ \t\u3000]*)(?=\S)|(?P<icon>[{_PRIVATE}]+)", re.M)


def private(text: str, shifted: bool) -> Iterator[Change]:
    """The changes that take private-use characters out, sorted; ``shifted`` says whether the page has shifted bytes.

    At the beginning of a line they are the bullets of word processors. Elsewhere they are the signs of an icon font, or
    on a page with shifted bytes what is left of characters: an open place.

    >>> [(c.start, c.end, c.after, c.certainty) for c in private("\\uf06c 先对账\\n点\\ue601打开", False)]
    [(0, 2, '- ', 'sure'), (7, 8, '', 'sure')]
    """
    for found in _FOUND.finditer(text):
        start = found.start(str(found.lastgroup))
        if found["bullet"] and not shifted:
            yield Change(start, found.end(), "- ", "lost-bullet", "sure", reason("lost-bullet"))
        elif shifted:
            yield Change(start, found.end(), "", "private-use", "open", reason("private-use"))
        else:
            yield Change(start, found.end(), "", "icon", "sure", reason("icon"))
