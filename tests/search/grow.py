"""Make the site ten times as large for the search: copies of every page that speak of other things.

A copy keeps its kind, its length and the frame of its sentences. In headings every word of our field is another word,
in texts some are and some stay, so that copies stand in the way the way neighbouring subjects would.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import opencc

_FILE = Path(__file__).parent / "other_words.tsv"
_WORDS = [line.split("\t") for line in _FILE.read_text(encoding="utf-8").splitlines()]
_WRITTEN = {"zh-TW": opencc.OpenCC("s2tw").convert, "zh-HK": opencc.OpenCC("s2hk").convert}
_KEPT_IN_TEXT = 0.4
_NAMED, _EMPTY = ("pages", "titles"), ("pageAsked", "asked")
Data = dict[str, Any]


def grow(heads: Data, bodies: Data, locale: str, copies: int = 9) -> tuple[Data, Data]:
    """The search data of one locale with `copies` other sites behind it: first the headings, then the texts."""
    heads = {**heads, **{name: list(heads[name]) for name in ("at", "kinds", "ids", "levels", *_NAMED, *_EMPTY)}}
    other = {name: list(texts) if isinstance(texts, list) else texts for name, texts in bodies["other"].items()}
    bodies = {**bodies, "texts": list(bodies["texts"]), "answers": list(bodies["answers"]), "other": other}
    size = {"pages": len(heads["at"]), "sections": len(heads["titles"])}
    for copy in range(1, copies + 1):
        _copy(heads, bodies, locale, copy, size)
    return heads, bodies


def _copy(heads: Data, bodies: Data, locale: str, copy: int, size: dict[str, int]) -> None:
    own, foreign = _speech(locale, copy), _speech("zh" if locale == "en" else "en", copy)
    pages, sections = size["pages"], size["sections"]
    heads["at"] += [f"{address}copy-{copy}/" for address in heads["at"][:pages]]
    heads["ids"] += [[f"{name}-{copy}" for name in names] for names in heads["ids"][:pages]]
    for name, count in (("kinds", pages), ("levels", sections)):
        heads[name] += heads[name][:count]
    bodies["texts"] += [own.text(text) for text in bodies["texts"][:sections]]
    bodies["answers"] += [own.text(text) for text in bodies["answers"][:pages]]
    for told, speech in ((heads, own), (bodies["other"], foreign)):
        for name, empty, count in zip(_NAMED, _EMPTY, (pages, sections), strict=True):
            told[name] += [speech.title(text) for text in told[name][:count]]
            told[empty] += [""] * count
    if "texts" in bodies["other"]:
        bodies["other"]["texts"] += [foreign.text(text) for text in bodies["other"]["texts"][:sections]]


class _Speech:
    """How one copy speaks: which word stands for which of ours, and which of ours it uses too."""

    def __init__(self, ours: Sequence[str], others: Sequence[str], chance: random.Random):
        self._instead = {word: chance.choice(others) for word in ours}
        self._kept = {word for word in ours if chance.random() < _KEPT_IN_TEXT}
        chinese = sorted((word for word in ours if not word.isascii()), key=len, reverse=True)
        self._word = re.compile("|".join([*chinese, "[A-Za-z]+"]))
        self._pick: Callable[[], str] = lambda: chance.choice(others)

    def title(self, text: str) -> str:
        """A heading of other words; one that has none of ours gets one behind it."""
        said = self._word.sub(self._said, text)
        return f"{said} {self._pick()}" if text and said == text else said

    def text(self, text: str) -> str:
        """A text in which some of our words are others."""
        return self._word.sub(lambda found: found[0] if found[0].lower() in self._kept else self._said(found), text)

    def _said(self, found: re.Match[str]) -> str:
        return self._instead.get(found[0].lower(), found[0])


def _speech(locale: str, copy: int) -> _Speech:
    chance = random.Random(f"{locale} {copy}")
    written = _WRITTEN.get(locale, str)
    ours, others = ([written(word) for word in _words(locale[:2], whose)] for whose in ("ours", "other"))
    return _Speech(ours, others, chance)


def _words(language: str, whose: str) -> list[str]:
    return [row[2] for row in _WORDS if row[:2] == [language, whose]]
