"""Take from the page of the search what its panel says on every other page."""

from __future__ import annotations

from lxml.html import HtmlElement

from scripts.publish.dom import one, parse
from scripts.publish.nouns import Page

Node = str | list[object]
_PARTS = {"none": "no-results", "lines": "support-lines"}
_KEPT = ("href", "class", "lang")
_WORD = "data-word-"


def interface(page: Page) -> dict[str, object]:
    """The words of the form by their names, and as trees what is shown when nothing is found and in despair.

    A tree is a text, or a list of name, attributes and what is inside; links are relative to the page.
    """
    tree = parse(page.html)
    form = one(tree, "//form[@role='search']")
    said = {name.removeprefix(_WORD): value for name, value in form.attrib.items() if name.startswith(_WORD)}
    return said | {name: _inside(one(tree, f"//*[@id='{place}']")) for name, place in _PARTS.items()}


def _inside(element: HtmlElement) -> list[Node]:
    found: list[Node] = [element.text or ""]
    for child in element:
        kept = {name: child.get(name) for name in _KEPT if child.get(name)}
        found += [[child.tag, kept, *_inside(child)], child.tail or ""]
    return [node for node in found if not isinstance(node, str) or node.strip()]
