"""Readable ASCII ids for headings: words of the topic lexicon first, pinyin otherwise."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from pypinyin import lazy_pinyin

_MOST_WORDS = 6
_COVERED = 0.6
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z0-9]+")


def section_id(heading: str) -> str:
    """Return the id that the words of ``heading`` give, the same wherever the heading stands.

    >>> section_id("协商的注意事项"), section_id("青海湖")
    ('negotiate-notes', 'qing-hai-hu')
    """
    words, covered = _topics(heading)
    han = len(_HAN.findall(heading))
    if not words or covered < _COVERED * han:
        words = [w for w in lazy_pinyin(heading) for w in _LATIN.findall(w.lower())]
    return "-".join(dict.fromkeys(words[:_MOST_WORDS])) or "section"


def unique_id(wanted: str, parent: str, taken: set[str]) -> str:
    """Return ``wanted``, or a name that tells it from those ``taken``: by its parent section, then by number.

    >>> unique_id("summary", "court", {"summary"}), unique_id("summary", "court", {"summary", "court-summary"})
    ('court-summary', 'court-summary-2')
    """
    if wanted not in taken:
        return wanted
    base = f"{parent}-{wanted}" if parent else wanted
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name


def _topics(heading: str) -> tuple[list[str], int]:
    """The English words of ``heading`` by longest match in the lexicon, and how many Han characters they cover."""
    lexicon = _lexicon()
    words: list[str] = []
    at = covered = 0
    while at < len(heading):
        for size in range(min(6, len(heading) - at), 0, -1):
            word = lexicon.get(heading[at : at + size])
            if word is not None:
                words += word.split("-") if word else []
                covered += size
                at += size
                break
        else:
            latin = _LATIN.match(heading, at)
            words += [latin.group().lower()] if latin else []
            at = latin.end() if latin else at + 1
    return words, covered


@cache
def _lexicon() -> dict[str, str]:
    text = resources.files("scripts.curate.rules").joinpath("topics.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {phrase: word for phrase, word in rows}
