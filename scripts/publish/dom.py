"""HTML in and out of lxml, in one place so that every verb reads and writes it alike."""

from __future__ import annotations

from lxml import html
from lxml.html import HtmlElement

_PARSER = html.HTMLParser(remove_comments=True, encoding="utf-8")


def parse(text: str) -> HtmlElement:
    """A whole page as a tree, without its comments."""
    return html.document_fromstring(text.encode(), parser=_PARSER)


def write(tree: HtmlElement) -> str:
    """A tree as a whole page."""
    return "<!doctype html>\n" + str(html.tostring(tree, encoding="unicode")) + "\n"


def one(tree: HtmlElement, path: str) -> HtmlElement:
    """The only element that `path` (XPath) finds. Raises LookupError when there is none or another."""
    found = tree.xpath(path)
    if len(found) != 1:
        raise LookupError(f"{path}: found {len(found)} times, wanted once")
    return found[0]


def make(tag: str, text: str = "", **attributes: str) -> HtmlElement:
    """A new element. A trailing underscore in the name of an attribute is dropped, another one is a hyphen.

    >>> html.tostring(make("a", "x", class_="b", aria_label="c")).decode()
    '<a class="b" aria-label="c">x</a>'
    """
    element = html.Element(tag)
    element.text = text or None
    for name, value in attributes.items():
        element.set(name.rstrip("_").replace("_", "-"), value)
    return element


def words(element: HtmlElement) -> str:
    """The text of an element as a reader hears it: white space joined."""
    return " ".join(str(element.text_content()).split())


def has_class(name: str) -> str:
    """The XPath condition that an element carries the class `name`."""
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"
