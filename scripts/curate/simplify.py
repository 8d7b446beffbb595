"""Bring a Traditional or mixed manuscript to the one Simplified master, offset by offset."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import compress, pairwise
from operator import ne
from typing import Literal

import opencc

from scripts.curate.nouns import Manuscript
from scripts.curate.revision import Change
from scripts.registers.traditional import to_simplified

RULE = "script"
WHY = "繁体转为简体"
_SENTENCE_END = re.compile(r"[。！？!?；;\n]+")


def simplify(manuscript: Manuscript) -> Manuscript:
    """Return the manuscript with ``text`` in Simplified characters, as long as ``raw``.

    A page is taken sentence by sentence when both scripts stand on it: a Simplified sentence is left alone.
    """
    raw = manuscript.raw
    traditional, simplified = _only_traditional(), _only_simplified()
    if not traditional.search(raw):
        return manuscript
    old, new = len(traditional.findall(raw)), len(simplified.findall(raw))
    if old > 9 * new:
        return replace(manuscript, text=_fold(raw), script="traditional")
    cuts = [0, *(m.end() for m in _SENTENCE_END.finditer(raw)), len(raw)]
    pieces = [raw[a:b] for a, b in pairwise(cuts)]
    page_is_old = old > new
    text = "".join(_fold(p) if _is_traditional(p, page_is_old) else p for p in pieces)
    if text == raw:
        return manuscript
    script: Literal["traditional", "mixed"] = "traditional" if page_is_old else "mixed"
    return replace(manuscript, text=text, script=script)


def script_changes(manuscript: Manuscript) -> list[Change]:
    """List where ``text`` differs from ``raw``, neighbours in one change."""
    raw, text = manuscript.raw, manuscript.text
    if raw is text:
        return []
    out: list[Change] = []
    start = last = -2
    for at in compress(range(len(raw)), map(ne, raw, text)):
        if at != last + 1:
            if start >= 0:
                out.append(Change(start, last + 1, text[start : last + 1], RULE, "sure", WHY))
            start = at
        last = at
    if start >= 0:
        out.append(Change(start, last + 1, text[start : last + 1], RULE, "sure", WHY))
    return out


def _is_traditional(sentence: str, page_is_old: bool) -> bool:
    old = len(_only_traditional().findall(sentence))
    if not old:
        return False
    new = len(_only_simplified().findall(sentence))
    return old >= new if page_is_old else old >= 2 and old > new


def _fold(text: str) -> str:
    """Convert and keep every offset: a line whose length changes is converted character by character."""
    out = to_simplified(text)
    if len(out) == len(text):
        return out
    lines = zip(text.split("\n"), out.split("\n"), strict=True)
    return "\n".join(new if len(new) == len(old) else _by_character(old) for old, new in lines)


def _by_character(line: str) -> str:
    """OpenCC on single characters never changes a length.

    >>> _by_character("協商")
    '协商'
    """
    return "".join(to_simplified(c)[:1] or c for c in line)


@cache
def _tables() -> tuple[str, str]:
    """The characters only Traditional text has, and those only Simplified text has."""
    han = "".join(map(chr, range(0x4E00, 0xA000)))
    lines = "\n".join(han)
    to_new = opencc.OpenCC("t2s").convert(lines).split("\n")
    to_old = opencc.OpenCC("s2t").convert(lines).split("\n")
    old = "".join(c for c, n in zip(han, to_new, strict=True) if c != n)
    new = "".join(c for c, n, o in zip(han, to_new, to_old, strict=True) if c == n != o)
    return old, new


@cache
def _only_traditional() -> re.Pattern[str]:
    return re.compile(f"[{_tables()[0]}]")


@cache
def _only_simplified() -> re.Pattern[str]:
    return re.compile(f"[{_tables()[1]}]")
