"""The title of an article, and the line it stands on."""

from __future__ import annotations

import re

from scripts.curate.shapes.lines import Line

#: Said in the title of an article that came without one.
UNTITLED = "（原文无标题）"
_LONGEST_TITLE = 40
_NO_WORD = re.compile(r"\W+")


def title_line(lines: list[Line], given: str) -> Line | None:
    """Return the line that is the title: a `# ` line, or the first line if it reads like one.

    ``given`` is the title that came with the source; then only a line that says the same is the title line.
    """
    if not lines:
        return None
    first = lines[0]
    if first.form == "md":
        return first if first.number == (1,) and (not given or _same(first.text, given)) else None
    if given:
        return first if _same(first.passage.now, given) else None
    reads_like_one = first.form == "" and first.size <= _LONGEST_TITLE and first.text[-1:] not in "。；：，、！"
    return first if reads_like_one and "。" not in first.text and len(lines) > 1 else None


def untitled(lines: list[Line]) -> str:
    """A title for an article without one: its first heading, said to be so.

    >>> untitled([])
    '（原文无标题）'
    """
    first = next((line.text for line in lines if line.role in ("h2", "h3", "h4")), "")
    return f"{first}等{UNTITLED}" if first else UNTITLED


def _same(one: str, other: str) -> bool:
    a, b = _NO_WORD.sub("", one), _NO_WORD.sub("", other)
    return bool(a) and (a == b or (min(len(a), len(b)) >= 6 and (a in b or b in a)))
