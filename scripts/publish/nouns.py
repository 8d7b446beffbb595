"""The nouns that the verbs of `publish` hand to each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urlsplit

Code = Literal["zh", "zh-TW", "zh-HK", "en"]


@dataclass(frozen=True, slots=True)
class Locale:
    """One of the four ways to read the site. `folder` is where its pages stand, from the root of the site."""

    code: Code
    tag: str
    folder: str
    short: str
    name: str


ZH = Locale("zh", "zh-Hans-CN", "", "简体", "简体中文")
TW = Locale("zh-TW", "zh-Hant-TW", "zh-TW/", "繁(台)", "繁體（台灣）")
HK = Locale("zh-HK", "zh-Hant-HK", "zh-HK/", "繁(港)", "繁體（香港）")
EN = Locale("en", "en", "en/", "EN", "English")
LOCALES = (ZH, TW, HK, EN)


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML page of one locale. `file` is its place in the locale's folder, such as `guide/agree/index.html`."""

    locale: Locale
    file: str
    html: str

    @property
    def address(self) -> str:
        """Where a reader finds it, without locale.

        >>> Page(EN, "guide/agree/index.html", "").address, Page(EN, "404.html", "").address
        ('guide/agree/', '404.html')
        """
        return self.file.removesuffix("index.html")

    @property
    def anywhere(self) -> bool:
        """Whether the page is shown at addresses other than its own, so that no relative link can hold on it."""
        return self.file == "404.html"

    def saying(self, html: str) -> Page:
        """The same page with other HTML."""
        return replace(self, html=html)


@dataclass(frozen=True, slots=True)
class Site:
    """Where the site will stand. `url` ends in a slash."""

    url: str

    @property
    def path(self) -> str:
        """The part of the address behind the host.

        >>> Site("https://example.org/help/").path
        '/help/'
        """
        return urlsplit(self.url).path

    def address(self, locale: Locale, address: str) -> str:
        """The whole address of a page in one locale.

        >>> Site("https://example.org/").address(TW, "guide/")
        'https://example.org/zh-TW/guide/'
        """
        return f"{self.url}{locale.folder}{address}"


@dataclass(frozen=True, slots=True)
class Report:
    """What was published: number of pages, bytes of the styles that each carries, and the folder."""

    pages: int
    style_bytes: int
    folder: str
