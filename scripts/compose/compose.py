"""The stage: written pages, curated articles and registers become the pages that the site is built from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scripts.compose.article import Dossier, article_page, changes_pages, dossier
from scripts.compose.article_list import article_list
from scripts.compose.curated import read_curated
from scripts.compose.errors import ComposeError
from scripts.compose.fill import Desk, Macro
from scripts.compose.measured import measured_search
from scripts.compose.names import read_names
from scripts.compose.notes import find_notes
from scripts.compose.origins import read_origins
from scripts.compose.page import Page, write_pages
from scripts.compose.register_pages import facts_page, facts_path, glossary_page, log_list, topic_list
from scripts.compose.templates import template
from scripts.compose.written import Manuscript, fill_written, read_written
from scripts.registers.corrections import read_corrections
from scripts.registers.held import Registers
from scripts.registers.log import read_log
from scripts.registers.models import Locale
from scripts.registers.read import read_registers

_NAMES = Path("scripts/curate/rules/names.tsv")
_HEADING_ID = re.compile(r"^#{2,4} .*\{ ?#([a-z0-9-]+)", re.M)
_LOCALES: tuple[Locale, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class _House:
    """Everything that pages are made from."""

    registers: Registers
    written: tuple[Manuscript, ...]
    dossiers: tuple[Dossier, ...]

    def paths(self, locale: Locale) -> frozenset[str]:
        """The files of all pages of a locale that something may link to."""
        own = {page.path for page in self.written if page.locale == locale}
        made = {facts_path(topic.name) for topic in self.registers.topics} | {"about/glossary.md"}
        return frozenset(own | made | {about.path for about in self.dossiers})

    def sections(self, locale: Locale) -> frozenset[str]:
        """The sections (`file.md#id`) of the written pages of a locale."""
        pages = (page for page in self.written if page.locale == locale)
        return frozenset(f"{page.path}#{name}" for page in pages for name in _HEADING_ID.findall(page.body))


def compose(root: Path, articles: Path, out: Path, sources: Sequence[Path]) -> int:
    """Write `out/{zh,en}/**.md` from `root/docs`, `root/registers` and the curated `articles`; return how many pages.

    `sources` are the folders of given articles, whose `origin.yml` say what is ours. Raises ComposeError or
    RegisterError, with `out` left as it was.
    """
    registers = read_registers(root / "registers")
    house = _House(registers, read_written(root), tuple(_dossiers(root, registers, articles, sources)))
    pages = [page for locale in _LOCALES for page in _pages(house, locale)]
    _refuse_twins(pages)
    write_pages(pages, out)
    return len(pages)


def _dossiers(root: Path, registers: Registers, articles: Path, sources: Sequence[Path]) -> Iterator[Dossier]:
    names, origins, corrections = read_names(root / _NAMES), read_origins(sources), read_corrections(registers)
    for article in read_curated(articles):
        yield dossier(article, origins.kind(article.id), list(find_notes(article, corrections)), names)


def _pages(house: _House, locale: Locale) -> Iterator[Page]:
    """Every page of a locale, each with the help strip."""
    help_desk = Desk(house.registers, locale, "")
    strip = help_desk.words(template("help", locale).render(), f"templates/help.{locale}.md").strip()
    for page in (*_written(house, locale), *_articles(house, locale), *_registers(house, locale)):
        yield replace(page, matter={**page.matter, "help": strip})


def _written(house: _House, locale: Locale) -> Iterator[Page]:
    paths = house.paths(locale)
    for manuscript in house.written:
        if manuscript.locale == locale:
            desk = Desk(house.registers, locale, manuscript.path, _lists(house, locale, manuscript.path))
            yield fill_written(manuscript, desk, paths)


def _lists(house: _House, locale: Locale, path: str) -> Mapping[str, Macro]:
    """What pages can ask for besides facts: lists of what is there."""
    desk = Desk(house.registers, locale, path)
    return {
        "articles": lambda: article_list(house.dossiers, locale, path),
        "log": lambda: log_list(read_log(house.registers), locale),
        "fact_topics": lambda: "\n".join(f"- {line}" for line in topic_list(house.registers, desk)),
        "measured_search": lambda: measured_search(house.registers.root, locale),
    }


def _articles(house: _House, locale: Locale) -> Iterator[Page]:
    sections = house.sections(locale)
    for about in house.dossiers:
        yield article_page(about, Desk(house.registers, locale, about.path), sections)
        yield from changes_pages(about, locale)


def _registers(house: _House, locale: Locale) -> Iterator[Page]:
    registers = house.registers
    for topic in registers.topics:
        yield facts_page(topic, Desk(registers, locale, facts_path(topic.name)))
    yield glossary_page(registers, Desk(registers, locale, "about/glossary.md"))


def _refuse_twins(pages: Sequence[Page]) -> None:
    seen: set[tuple[str, str]] = set()
    for page in pages:
        if (page.locale, page.path) in seen:
            what = "is written in docs/ and also made by compose. Rename the one in docs/ or the article."
            raise ComposeError(f"{page.locale}/{page.path}: {what}")
        seen.add((page.locale, page.path))
