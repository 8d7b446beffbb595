"""The whole guide on one page: what one prints, or takes along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from urllib.parse import urldefrag, urljoin

from lxml.html import HtmlElement

from scripts.publish.dom import has_class, make, one, parse, words, write
from scripts.publish.nouns import Page

ADDRESS = "print/"
_PARTS = ("guide/", "letters/")
_MORE = ("about/not-official-not-legal-advice/", "about/glossary/")
_KIDS = f"//ul[{has_class('menu')}]/li/ul//a/@href"
_HERE = "here:"
#: Of a page, what belongs to its text; in that, what only serves a page that stands alone.
_TEXT = f"//div[{has_class('lead')}]/*[not(self::nav)]|//article/*|//section[{has_class('basis')}]"
_DROPPED = f".//a[{has_class('headerlink')}]|.//form|.//button|.//p[{has_class('moved')}]"
_BASIS = f".//*[{has_class('basis')}]//h2"
_LOWER = {"h4": "h5", "h3": "h4", "h2": "h3", "h1": "h2"}
_NAMING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")


def whole(pages: Iterable[Page]) -> list[Page]:
    """The pages of one locale; where there is one at `print/`, it holds the text of the guide and of the letters.

    Every section keeps its id, with the name of its page in front; links between pages of the whole stay within it.
    """
    by_address = {page.address: page for page in pages}
    if ADDRESS not in by_address:
        return list(by_address.values())
    book = {address: parse(by_address[address].html) for address in _chapters(by_address)}
    home = by_address[ADDRESS]
    tree = parse(home.html)
    place = one(tree, f"//div[{has_class('whole')}]")
    contents = make("ol")
    for address, chapter in book.items():
        place.append(_section(address, chapter, book))
        entry = make("li")
        entry.append(make("a", words(one(chapter, "//h1")), href=f"#{_name(address)}"))
        contents.append(entry)
    place.addprevious(contents)
    by_address[ADDRESS] = home.saying(write(tree))
    return list(by_address.values())


def _chapters(pages: Mapping[str, Page]) -> Iterator[str]:
    """The addresses of what is in the whole, in the order of the menu."""
    for part in _PARTS:
        if part in pages:
            yield from (str(link).removeprefix(_HERE) for link in parse(pages[part].html).xpath(_KIDS))
    yield from (address for address in _MORE if address in pages)


def _name(address: str) -> str:
    """What stands before the ids of a page.

    >>> _name("guide/agree/")
    'guide-agree'
    """
    return address.strip("/").replace("/", "-")


def _section(address: str, chapter: HtmlElement, book: Mapping[str, HtmlElement]) -> HtmlElement:
    section = make("section", class_="chapter")
    section.extend(deepcopy(part) for part in chapter.xpath(_TEXT))
    for dead in section.xpath(_DROPPED):
        dead.drop_tree()
    for heading in section.xpath(_BASIS):
        heading.tag = "strong"
    one(section, ".//h1").set("id", "")
    for element in section.iter():
        _move(element, address, book)
    return section


def _move(element: HtmlElement, address: str, book: Mapping[str, HtmlElement]) -> None:
    """Let an element of the page at `address` stand a level lower, under a longer id, with links that still hold."""
    name = _name(address)
    element.tag = _LOWER.get(element.tag, element.tag)
    if "id" in element.attrib:
        element.set("id", f"{name}-{element.get('id')}".rstrip("-"))
    for reference in set(_NAMING) & set(element.attrib):
        element.set(reference, " ".join(f"{name}-{target}" for target in element.get(reference).split()))
    if "href" in element.attrib:
        element.set("href", _link(element.get("href"), address, book))


def _link(link: str, address: str, book: Mapping[str, HtmlElement]) -> str:
    if not link.startswith(_HERE) and ":" in link.partition("/")[0]:
        return link
    target, section = urldefrag(link.removeprefix(_HERE) if link.startswith(_HERE) else urljoin(address, link))
    if target not in book:
        return f"{_HERE}{target}{'#' if section else ''}{section}"
    return f"#{_name(target)}{'-' if section else ''}{section}"
