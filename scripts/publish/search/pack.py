"""Write what search needs as files for a browser: headings first, texts after, tables of words for all locales."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace

from scripts.publish.search.letters import Letters
from scripts.publish.search.nouns import Place
from scripts.registers.search import Alias, Asked

Asks = Mapping[str, str]


def tables(letters: Letters, same: Iterable[Sequence[str]], asked: Asked) -> bytes:
    """The tables that all locales share: characters, words that mean the same, that say little, words of despair."""
    words = {"idle": asked.idle, "faint": asked.faint, "crisis": asked.crisis, "harmless": asked.harmless}
    return _assigned("guideTables", asdict(letters) | words | {"same": [*same]})


def heads(places: Sequence[Place], asks: Asks, words: Mapping[str, object]) -> bytes:
    """The headings of one locale with what people call them, and the words of its interface."""
    return _assigned("guideHeads", _headings(places, asks) | _outline(places) | {"words": words})


def bodies(places: Sequence[Place], others: Sequence[Place], asks: Asks) -> bytes:
    """The texts of one locale, and for the same sections the headings of another, with what people call them there."""
    texts = [section.text for place in places for section in place.sections]
    told = {"texts": texts, "answers": [place.answer for place in places]}
    return _assigned("guideBodies", told | {"other": _headings(_matched(places, others), asks)})


def asks(aliases: Iterable[Alias], chinese: bool) -> Asks:
    """What people call each address, joined, in Chinese or in Latin letters."""
    found: dict[str, list[str]] = {}
    for alias in aliases:
        found.setdefault(alias.address, []).extend(word for word in alias.words if word.isascii() != chinese)
    return {address: "|".join(words) for address, words in found.items() if words}


def _headings(places: Sequence[Place], asks: Asks) -> dict[str, object]:
    return {
        "pages": [place.title for place in places],
        "pageAsked": [asks.get(place.address, "") for place in places],
        "titles": [section.title for place in places for section in place.sections],
        "asked": [asks.get(f"{place.address}#{section.id}", "") for place in places for section in place.sections],
    }


def _outline(places: Sequence[Place]) -> dict[str, object]:
    return {
        "at": [place.address for place in places],
        "kinds": [place.kind for place in places],
        "ids": [[section.id for section in place.sections] for place in places],
        "levels": [section.level for place in places for section in place.sections],
    }


def _matched(places: Sequence[Place], others: Sequence[Place]) -> list[Place]:
    """The other language's pages, section for section beside ours, which have the same ids."""
    known = {place.address: place for place in others}
    matched = []
    for place in places:
        other = known[place.address]
        sections = {section.id: section for section in other.sections}
        matched.append(replace(other, sections=tuple(sections[section.id] for section in place.sections)))
    return matched


def _assigned(name: str, value: object) -> bytes:
    """A script that assigns. From a disk a page loads it as one; elsewhere the worker reads what stands behind `=`."""
    return f"{name}={json.dumps(value, ensure_ascii=False, separators=(',', ':'))}\n".encode()
