"""Cut a line into sentences."""

from __future__ import annotations

import re

#: A sentence ends at its mark, with the closing quotes, brackets and blanks behind it; ? inside an address is no end.
_END = re.compile(r"(?:[。！？!…]+|\?(?![\w&=]))[”’」』）)】》\"]*\s*")
_OPEN = re.compile(r"[“「『（(【《]")
_CLOSE = re.compile(r"[”」』）)】》]")
#: A quotation that is not closed within so many characters was never closed: its first mark ends a sentence.
_LONGEST_QUOTE = 80


def sentences(line: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of ``line``; together they are the whole line.

    >>> line = "先核对账单。“加我！”是广告吗？是。"
    >>> [line[a:b] for a, b in sentences(line)]
    ['先核对账单。', '“加我！”是广告吗？', '是。']
    """
    out: list[tuple[int, int]] = []
    start = 0
    for found in _END.finditer(line):
        following = line[found.end() : found.end() + _LONGEST_QUOTE]
        if found.start() < start or _inside(line[start : found.end()], following):
            continue
        out.append((start, found.end()))
        start = found.end()
    if line[start:].strip():
        out.append((start, len(line)))
    elif out:
        out[-1] = (out[-1][0], len(line))
    return out


def _inside(piece: str, following: str) -> bool:
    """Whether the mark stands within a quotation that the sentence goes on after."""
    depth = len(_OPEN.findall(piece)) - len(_CLOSE.findall(piece))
    if depth > 0:
        return _CLOSE.search(following) is not None
    quoted = piece[:1] in "“「『" and piece.rstrip()[-1:] in "”」』"
    return quoted and following[:1] not in ("", "“", "「")
