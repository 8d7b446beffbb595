"""Readable ASCII ids for headings: words of the topic lexicon first, pinyin otherwise."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import resources

from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

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
        words = _spelled(heading)
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
        for phrase, topics in lexicon.get(heading[at], ()):
            if heading.startswith(phrase, at):
                words += topics
                covered += len(phrase)
                at += len(phrase)
                break
        else:
            latin = _LATIN.match(heading, at)
            words += [latin.group().lower()] if latin else []
            at = latin.end() if latin else at + 1
    return words, covered


def _spelled(heading: str) -> list[str]:
    """The syllables of ``heading`` without tones; a two-character word known to pypinyin is read as that word.

    (pypinyin's own functions segment, copy and format on every call, which took a third of the time of `curate`.)

    >>> _spelled("重庆App银行")
    ['chong', 'qing', 'app', 'yin', 'hang']
    """
    words: list[str] = []
    at = 0
    while at < len(heading):
        pair = PHRASES_DICT.get(heading[at : at + 2])
        latin = _LATIN.match(heading, at)
        if latin:
            words.append(latin.group().lower())
            at = latin.end()
        elif pair:
            words += [_toneless(syllable[0]) for syllable in pair]
            at += 2
        else:
            words += [_toneless(r) for r in PINYIN_DICT.get(ord(heading[at]), "").split(",")[:1] if r]
            at += 1
    return words


@cache
def _toneless(syllable: str) -> str:
    plain = unicodedata.normalize("NFD", syllable.replace("ü", "v").replace("ê", "e"))
    return "".join(c for c in plain if c.isascii() and c.isalpha())


@cache
def _lexicon() -> dict[str, list[tuple[str, list[str]]]]:
    """The phrases of the lexicon with their words, by first character, longest first."""
    text = resources.files("scripts.curate.rules").joinpath("topics.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    lexicon: dict[str, list[tuple[str, list[str]]]] = {}
    for phrase, words in sorted(rows, key=lambda row: -len(row[0])):
        lexicon.setdefault(phrase[0], []).append((phrase, words.split("-") if words else []))
    return lexicon
