"""Find, in one scan of the whole text, the lines that some rule wants to look at; all others cost nothing more."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal

from scripts.curate.nouns import Article
from scripts.curate.spam.anchors import anchored
from scripts.curate.spam.cues import cue_words, signs, ways
from scripts.curate.spam.rows import read_rows
from scripts.curate.spam.rules import Rule, rules_of

Stage = Literal["erase", "drop"]
#: Passage index → the rules it woke → the offsets in the text where their words stand.
Awake = dict[int, dict[Rule, list[int]]]
_Keys = tuple[tuple[Rule, ...], tuple[Rule, ...]]
_Hits = list[tuple[int, tuple[Rule, ...]]]

#: Key of a line that may hold a contact.
CONTACT = Rule("contacts", "contact", "", (), "")
#: Key of a line with a brand that is written twice in a row.
STUTTER = Rule("brands", "brand-stutter", "", (), "")
#: Signs that a row may name among its words.
_SIGNS = {
    "<date>": re.compile(r"[12１２](?:(?<=1)9|(?<=2)0|(?<=１)９|(?<=２)０)[0-9０-９]{2}\s?[-/.年]\s?[0-9０-９]"),
    "<ago>": re.compile(
        r"[刚昨前今钟时天周月年秒](?:(?<=刚)刚|(?<=[昨前今])天|(?<=\d[秒天周月年])前|(?<=\d\s[秒天周月年])前|(?<=分钟)前|(?<=小时)前|(?<=个月)前)"
    ),
    "<hash>": re.compile(r"[#＃][^#＃\s]"),
}
_TABLES: dict[Stage, tuple[str, ...]] = {"erase": ("calls",), "drop": ("furniture", "blocks", "cuts")}


def awake(article: Article, stage: Stage) -> Awake:
    """Return, for each passage that woke a rule of ``stage``, the rules and where their words stand."""
    out: Awake = {}
    if not article.passages:
        return out
    starts = [passage.start for passage in article.passages]
    for at, rules in _hits(article.manuscript.text)[stage]:
        line = out.setdefault(bisect_right(starts, at) - 1, {})
        for rule in rules:
            line.setdefault(rule, []).append(at)
    return out


@lru_cache(maxsize=2)
def _hits(text: str) -> dict[Stage, _Hits]:
    """Every place of ``text`` where a word or a sign stands that wakes rules: one scan for both stages."""
    out: dict[Stage, _Hits] = {"erase": [], "drop": []}
    for at, (erasing, dropping) in _search()(text):
        if erasing:
            out["erase"].append((at, erasing))
        if dropping:
            out["drop"].append((at, dropping))
    out["erase"] += [(at, (CONTACT,)) for at in signs(text)]
    for brand in _stuttered():
        if brand in text:
            out["erase"] += [(found.start(), (STUTTER,)) for found in re.finditer(re.escape(brand), text)]
    for rules, sign in _signed():
        out["drop"] += [(found.start(), rules) for found in sign.finditer(text)]
    return out


@cache
def _stuttered() -> tuple[str, ...]:
    return tuple(row["brand"] * 2 for row in read_rows("brands.tsv"))


@cache
def _signed() -> tuple[tuple[tuple[Rule, ...], re.Pattern[str]], ...]:
    """The rules that each sign wakes, and the sign."""
    rules = _rules("drop")
    return tuple((tuple(rule for rule in rules if name in rule.words), sign) for name, sign in _SIGNS.items())


def _rules(stage: Stage) -> tuple[Rule, ...]:
    own = [rule for table in _TABLES[stage] for rule in rules_of(table)]
    shared = [rule for rule in rules_of("furniture") if rule.tag == "sentence" and stage == "erase"]
    return (*own, *shared)


@cache
def _search() -> Callable[[str], Iterator[tuple[int, _Keys]]]:
    """The search for the words of all rules, each with the rules it wakes in either stage."""
    wakes: dict[str, tuple[dict[Rule, None], dict[Rule, None]]] = {}
    for side, stage in enumerate(_TABLES):
        for rule in _rules(stage):
            _add(wakes, rule.words, rule, side)
    _add(wakes, cue_words(), CONTACT, 0)
    return anchored({way: (tuple(erasing), tuple(dropping)) for way, (erasing, dropping) in wakes.items()})


def _add(
    wakes: dict[str, tuple[dict[Rule, None], dict[Rule, None]]], words: Iterable[str], rule: Rule, side: int
) -> None:
    for way in (way for word in words if word not in _SIGNS for way in ways(word)):
        wakes.setdefault(way, ({}, {}))[side][rule] = None
