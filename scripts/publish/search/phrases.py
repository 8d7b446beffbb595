"""Words that mean the same, from every register that knows some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.registers.document import read_document
from scripts.registers.load import load
from scripts.registers.phrases import PhraseFile
from scripts.registers.read import read_terms


def groups(registers: Path, same: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The groups of `same`, of `terms.yml` (all locales and aliases) and of everyday words in `traditional.yml`.

    Groups that share a word are one group.
    """
    joined: list[dict[str, None]] = []
    for words in (*same, *_terms(registers), *_everyday(registers)):
        group = dict.fromkeys(words)
        touching = [other for other in joined if not other.keys().isdisjoint(group)]
        for other in touching:
            group = other | group
            joined.remove(other)
        joined.append(group)
    return tuple(tuple(group) for group in joined)


def _terms(registers: Path) -> Iterator[tuple[str, ...]]:
    for term in read_terms(registers).values():
        local = (term.locally.zh_tw, term.locally.zh_hk) if term.locally else ()
        english = term.en.partition(" (")[0]
        yield tuple(word for word in (term.zh, *term.aliases, term.zh_tw, term.zh_hk, english, *local) if word)


def _everyday(registers: Path) -> Iterator[tuple[str, ...]]:
    for row in load(read_document(registers / "traditional.yml"), PhraseFile).everyday:
        yield (row.zh, row.taiwan, row.hong_kong)
