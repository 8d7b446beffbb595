"""Make the data of the search: what each locale can find, as files to load when the search is opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from scripts.publish.assets import Asset, asset
from scripts.publish.nouns import EN, LOCALES, Locale, Page
from scripts.publish.search.gather import gather
from scripts.publish.search.interface import interface
from scripts.publish.search.letters import letters, simplify
from scripts.publish.search.nouns import Place
from scripts.publish.search.pack import asks, bodies, heads, tables
from scripts.publish.search.phrases import groups
from scripts.registers.search import Asked, read_asked

_Places = Mapping[Locale, tuple[Place, ...]]


def search(pages: Iterable[Page], registers: Path, rules: Sequence[str]) -> Mapping[Locale, tuple[Asset, ...]]:
    """For each locale the files its pages name as `assets/search-tables.js`, `…-heads.js` and `…-bodies.js`.

    `rules` dress the panel. Raises RegisterError when what people ask (`registers/search`) cannot be read.
    """
    asked = read_asked(registers / "search")
    pages = list(pages)
    found = {locale: _places(page for page in pages if page.locale == locale) for locale in LOCALES}
    shared = asset("search-tables.js", _tables(found, asked, registers))
    said = {page.locale: interface(page) | {"rules": rules} for page in pages if page.address == "search/"}
    return {locale: (shared, *_files(locale, found, asked, said.get(locale, {}))) for locale in LOCALES}


def asking(page: Page, files: Iterable[Asset]) -> Page:
    """The page asking for the `files` of its locale, whose names are known only when every page is there."""
    html = page.html
    for file in files:
        html = html.replace(f'{file.name}"', f'{file.published}"')
    return page.saying(html)


def _places(pages: Iterable[Page]) -> tuple[Place, ...]:
    return tuple(place for place in map(gather, pages) if place)


def _tables(found: _Places, asked: Asked, registers: Path) -> bytes:
    said = [text for places in found.values() for text in _texts(places)]
    asking = [*asked.idle, *asked.crisis, *(word for alias in asked.aliases for word in alias.words)]
    same = [_plain(group, asked.plain) for group in groups(registers, asked.same)]
    known = letters([*said, *asking, *chain.from_iterable(same)], asked.plain, asked.readings)
    return tables(known, [group for group in same if len(group) > 1], _plainly(asked))


def _plainly(asked: Asked) -> Asked:
    """How people ask, as search reads it: the lists of words in plain characters."""
    idle, faint, crisis, harmless = (
        _plain(words, asked.plain) for words in (asked.idle, asked.faint, asked.crisis, asked.harmless)
    )
    return replace(asked, idle=idle, faint=faint, crisis=crisis, harmless=harmless)


def _texts(places: Iterable[Place]) -> Iterator[str]:
    for place in places:
        yield from (place.title, place.answer)
        for section in place.sections:
            yield from (section.title, section.text)


def _plain(group: Sequence[str], plain: Mapping[str, str]) -> tuple[str, ...]:
    """The words of a group as search reads them, each once."""
    return tuple(dict.fromkeys("".join(simplify(character, plain) for character in word).lower() for word in group))


def _files(locale: Locale, found: _Places, asked: Asked, said: Mapping[str, object]) -> tuple[Asset, Asset]:
    chinese = locale != EN
    own, other = (asks(asked.aliases, written) for written in (chinese, not chinese))
    others = found[EN if chinese else LOCALES[0]]
    first = heads(found[locale], own, said)
    later = bodies(found[locale], others, other)
    return _named("search-heads", locale, first), _named("search-bodies", locale, later)


def _named(name: str, locale: Locale, data: bytes) -> Asset:
    """The file of one locale, under the name by which pages of every locale ask for theirs."""
    return replace(asset(f"{name}.{locale.code}.js", data), name=f"assets/{name}.js")
