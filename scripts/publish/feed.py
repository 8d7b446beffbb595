"""What was corrected and what has ended, as a feed (Atom, RFC 4287) for those who want to be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from scripts.publish.dom import has_class, one, parse, words
from scripts.publish.nouns import Locale, Page, Site

_PAGE = "about/corrections/"
_FACTS = "about/facts/"
_ATOM = "http://www.w3.org/2005/Atom"
#: A fact that has ended, or a correction: its statement, and below it a list with the day.
_ENTRY = f"//p[@id][{has_class('fact')} or {has_class('logged')}][following-sibling::*[1]//time]"
_CHECKED = f"(//section[{has_class('basis')}]//time)[1]/@datetime"
_NAME = "//link[@type='application/atom+xml']/@title"


@dataclass(frozen=True, slots=True)
class _Entry:
    day: str
    url: str
    title: str
    lines: tuple[str, ...]


def feeds(pages: Iterable[Page], site: Site) -> dict[str, bytes]:
    """The feed of every locale that has a page of corrections, by file name: `feed.xml`, `en/feed.xml`.

    It is made from that page and from the pages of facts, and bears no date of the build.
    """
    found = [page for page in pages if page.address == _PAGE or page.address.startswith(_FACTS)]
    homes = [page for page in found if page.address == _PAGE]
    return {f"{home.locale.folder}feed.xml": _feed(home, _of(home.locale, found), site) for home in homes}


def _of(locale: Locale, pages: Iterable[Page]) -> list[Page]:
    return [page for page in pages if page.locale == locale]


def _feed(home: Page, pages: Iterable[Page], site: Site) -> bytes:
    tree = parse(home.html)
    entries = sorted((entry for page in pages for entry in _entries(page, site)), key=lambda entry: entry.url)
    entries.sort(key=lambda entry: entry.day, reverse=True)
    days = [str(day) for day in tree.xpath(_CHECKED)] + [entry.day for entry in entries]
    brand = words(one(tree, f"//a[{has_class('brand')}]"))
    url = site.address(home.locale, "feed.xml")
    root = etree.Element("feed", {"xmlns": _ATOM, "{http://www.w3.org/XML/1998/namespace}lang": home.locale.tag})
    _add(root, "id", url)
    _add(root, "title", f"{brand} · {tree.xpath(_NAME)[0]}")
    _add(root, "updated", _instant(max(days)))
    _add(etree.SubElement(root, "author"), "name", brand)
    etree.SubElement(root, "link", rel="self", type="application/atom+xml", href=url)
    etree.SubElement(root, "link", rel="alternate", type="text/html", href=site.address(home.locale, _PAGE))
    for entry in entries:
        _write(etree.SubElement(root, "entry"), entry)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True))


def _entries(page: Page, site: Site) -> Iterator[_Entry]:
    for said in parse(page.html).xpath(_ENTRY):
        below: HtmlElement = said.getnext()
        url = f"{site.address(page.locale, page.address)}#{said.get('id')}"
        yield _Entry(str(below.xpath(".//time/@datetime")[0]), url, words(said), tuple(map(words, below)))


def _write(entry: etree._Element, told: _Entry) -> None:
    _add(entry, "id", told.url)
    _add(entry, "title", told.title)
    _add(entry, "updated", _instant(told.day))
    etree.SubElement(entry, "link", rel="alternate", type="text/html", href=told.url)
    _add(entry, "content", "\n".join(told.lines)).set("type", "text")


def _add(parent: etree._Element, name: str, text: str) -> etree._Element:
    child = etree.SubElement(parent, name)
    child.text = text
    return child


def _instant(day: str) -> str:
    """Noon in China, so that it is the same day almost everywhere."""
    return f"{day}T12:00:00+08:00"
