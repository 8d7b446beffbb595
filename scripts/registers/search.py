"""Read `registers/search/`: what people type when they look for something, and where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.registers.document import RegisterError

_ADDRESS = re.compile(r"([a-z0-9-]+/)*(#[a-z0-9-]+)?")


@dataclass(frozen=True, slots=True)
class Alias:
    """Words for one place: a page, or a section of it (`guide/agree/#keep-proof`). `place` is file and line."""

    address: str
    words: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How a character, or a pair of characters, sounds in this field where a dictionary says otherwise."""

    word: str
    sound: str


@dataclass(frozen=True, slots=True)
class Asked:
    """How people ask: words for places, that mean the same, that say little, of despair; characters and how they sound.

    `plain` says which character is read as which other one.
    """

    aliases: tuple[Alias, ...]
    same: tuple[tuple[str, ...], ...]
    idle: tuple[str, ...]
    faint: tuple[str, ...]
    crisis: tuple[str, ...]
    harmless: tuple[str, ...]
    plain: Mapping[str, str]
    readings: tuple[Reading, ...]


def read_asked(folder: Path) -> Asked:
    """Read the eight lists of `folder`. Raises RegisterError naming file, line and remedy."""
    return Asked(
        aliases=tuple(_aliases(folder / "aliases.tsv")),
        same=tuple(_same(folder / "same.tsv")),
        idle=_list(folder / "idle.tsv"),
        faint=_list(folder / "faint.tsv"),
        crisis=_list(folder / "crisis.tsv"),
        harmless=_list(folder / "harmless.tsv"),
        plain={old: new for _, (old, new) in _rows(folder / "characters.tsv", 2)},
        readings=tuple(Reading(word, sound) for _, (word, sound) in _rows(folder / "readings.tsv", 2)),
    )


def _aliases(path: Path) -> Iterator[Alias]:
    for place, (address, words) in _rows(path, 2):
        if not address or not _ADDRESS.fullmatch(address):
            raise RegisterError(f"{place}: '{address}' is no address. Write one such as guide/agree/#keep-proof.")
        yield Alias(address, _words(words, place), place)


def _same(path: Path) -> Iterator[tuple[str, ...]]:
    owners: dict[str, str] = {}
    for place, (text,) in _rows(path, 1):
        words = _words(text, place)
        if len(words) < 2:
            raise RegisterError(f"{place}: one word alone means nothing else. Add the words that mean the same.")
        for word in words:
            if word in owners:
                raise RegisterError(f"{place}: '{word}' stands in {owners[word]} too. Join the rows, or drop it.")
            owners[word] = place
        yield words


def _list(path: Path) -> tuple[str, ...]:
    return tuple(word for place, (text,) in _rows(path, 1) for word in _words(text, place))


def _words(text: str, place: str) -> tuple[str, ...]:
    words = tuple(word.strip() for word in text.split("|"))
    if not all(words):
        raise RegisterError(f"{place}: an empty word. Write words with one | between them.")
    if len({*words}) < len(words):
        twice = next(word for word in words if words.count(word) > 1)
        raise RegisterError(f"{place}: '{twice}' stands twice. Keep one.")
    return words


def _rows(path: Path, columns: int) -> Iterator[tuple[str, list[str]]]:
    """Every row with its place. Lines that begin with # and a blank are for people."""
    if not path.is_file():
        raise RegisterError(f"{path}: there is no such register. Restore it with `git checkout -- {path}`.")
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("# "):
            fields = line.split("\t")
            if len(fields) != columns:
                raise RegisterError(f"{path}:{number}: {len(fields)} columns, not {columns}. Put a TAB between them.")
            yield f"{path}:{number}", fields
