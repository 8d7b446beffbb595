"""Read out of a finished page what a reader may look for."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from scripts.publish.dom import has_class, one, parse, words
from scripts.publish.nouns import Page
from scripts.publish.search.nouns import Kind, Place, Section
from scripts.publish.whole import ADDRESS as WHOLE

_TEXT = f"//article[{has_class('md-typeset')}]"
_HEADINGS = {"h2": 2, "h3": 3, "h4": 4}
_ENTRY = 5
# What is not the text of a section: links beside headings, marks of sources, labels of boxes, lists of doors.
_ASIDE = ("headerlink", "basis-link", "doors", "moved", "alias")
_KINDS: tuple[tuple[str, Kind], ...] = (
    ("about/glossary/", "word"),
    ("about/facts/", "fact"),
    ("about/", "about"),
    ("articles/", "article"),
    ("guide/", "guide"),
    ("letters/", "letter"),
    ("tools/", "tool"),
)
_BREAKS = {"p", "li", "dd", "dt", "td", "th", "tr", "blockquote", "figure", "ul", "ol", "div", "br"}
_CELLS = {"td", "th"}
_BETWEEN_CELLS = " ·"


def gather(page: Page) -> Place | None:
    """What can be found on a page; None where nothing can: lists of changes, moved pages, the search itself."""
    tree = parse(page.html)
    found = tree.xpath(_TEXT)
    if len(found) != 1 or page.anywhere or _passed_over(page, tree):
        return None
    sections = tuple(_sections(found[0]))
    answer = tree.xpath(f"string(//p[{has_class('answer')}])")
    title = words(one(tree, "//h1"))
    return Place(page.address, _kind(page.address), title, answer, sections) if sections else None


def _passed_over(page: Page, tree: HtmlElement) -> bool:
    """Lists of changes repeat their article, the whole every page; a moved page and the search's lead elsewhere."""
    changes_or_moved = f"//*[{has_class('sheet--changes')}]|//ul[@data-moved]"
    return page.address.startswith("search/") or page.address == WHOLE or bool(tree.xpath(changes_or_moved))


def _kind(address: str) -> Kind:
    return next((kind for start, kind in _KINDS if address.startswith(start)), "home")


def _sections(article: HtmlElement) -> Iterator[Section]:
    """Each place with an id, with the text up to the next one."""
    place: tuple[str, int, str] | None = None
    text: list[str] = []
    for element, piece in _pieces(article):
        start = _start(element) if element is not None else None
        if start is not None:
            if place is not None:
                yield Section(*place, _joined(text))
            place, text = start, []
        text.append(piece)
    if place is not None:
        yield Section(*place, _joined(text))


def _start(element: HtmlElement) -> tuple[str, int, str] | None:
    """The id, level and title of a place that begins with `element`. A fact has no title but its own statement."""
    name = element.get("id")
    if not name:
        return None
    if element.tag in _HEADINGS:
        return name, _HEADINGS[element.tag], words(element)
    if element.tag == "dt":
        return name, _ENTRY, words(element)
    return (name, _ENTRY, "") if "fact" in element.get("class", "").split() else None


def _pieces(element: HtmlElement) -> Iterator[tuple[HtmlElement | None, str]]:
    """The text of an element in order, with the element that each piece begins. A heading's own text is its title."""
    if not _aside(element):
        titled = element.tag in _HEADINGS or (element.tag == "dt" and element.get("id"))
        yield element, "" if titled else element.text or ""
        for child in element:
            if not titled:
                yield from _pieces(child)
        if element.tag in _CELLS and element.getnext() is not None:
            yield None, _BETWEEN_CELLS
        if element.tag in _BREAKS:
            yield None, "\n"
    yield None, element.tail or ""


def _aside(element: HtmlElement) -> bool:
    classes = element.get("class", "").split()
    return element.tag in ("figcaption", "svg", "script", "style") or any(name in _ASIDE for name in classes)


def _joined(pieces: list[str]) -> str:
    """The text as one line: white space joined, and none left between Chinese characters."""
    return " ".join("".join(pieces).split())
