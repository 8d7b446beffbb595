"""The nouns of the audit: what it finds, and what it looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from scripts.audit.text import Block, blocks
from scripts.publish.moves import Move
from scripts.publish.nouns import LOCALES, Locale

_PARSER = html.HTMLParser(remove_comments=True, encoding="utf-8")


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that is wrong: a permanent code, the place, what it is, and the command or step that mends it."""

    code: str
    place: str
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message} [{self.code}]\n    {self.remedy}"


@dataclass(frozen=True)
class SitePage:
    """One HTML page of the site. `address` is locale-free: `guide/agree/`, empty for the home page, or `404.html`."""

    locale: Locale
    address: str
    file: str
    data: bytes

    @cached_property
    def tree(self) -> HtmlElement:
        """The page, parsed."""
        return html.document_fromstring(self.data, parser=_PARSER)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """What the page says, paragraph by paragraph."""
        return blocks(self.tree)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Every id on the page, in order, twins included."""
        return tuple(self.tree.xpath("//@id"))

    @property
    def lost(self) -> bool:
        """Whether this is the page of unknown addresses, whose sections nobody links to."""
        return self.address == "404.html"

    def ours(self, own: frozenset[str]) -> bool:
        """Whether the page is the repository's: an article beside its `own` is only given, not ours to hold or cut."""
        room, _, rest = self.address.partition("/")
        article = rest.partition("/")[0]
        return room != "articles" or not article or article in own


@dataclass(frozen=True)
class Site:
    """The finished site: its pages, and every file by its path."""

    root: Path
    pages: tuple[SitePage, ...]
    files: frozenset[str]

    @cached_property
    def by_address(self) -> Mapping[str, Mapping[str, SitePage]]:
        """The versions of each page, by locale code."""
        found: dict[str, dict[str, SitePage]] = {}
        for page in self.pages:
            found.setdefault(page.address, {})[page.locale.code] = page
        return found

    @cached_property
    def by_file(self) -> Mapping[str, SitePage]:
        """Every page by its file."""
        return {page.file: page for page in self.pages}


@dataclass(frozen=True)
class House:
    """Everything the audit looks at. `own` names the articles of the repository; `day` is when dates are judged."""

    root: Path
    site: Site
    recorded: tuple[str, ...]
    moves: tuple[Move, ...]
    own: frozenset[str]
    day: date


def locale_of(file: str) -> Locale:
    """The locale of a file of the site.

    >>> locale_of("zh-TW/guide/index.html").code, locale_of("guide/index.html").code
    ('zh-TW', 'zh')
    """
    return next((locale for locale in LOCALES if locale.folder and file.startswith(locale.folder)), LOCALES[0])
