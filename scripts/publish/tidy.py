"""Keep of Material's frame what carries the page, and take out what only served its scripts."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from scripts.publish.dom import has_class, parse, write
from scripts.publish.nouns import Page

# Material's switches for a drawer and a search made of check boxes, its dialogue, and boxes that its scripts fill.
_DEAD = (
    f"//input[{has_class('md-toggle')}]",
    f"//label[{has_class('md-overlay')}]",
    f"//div[{has_class('md-dialog')}]",
    "//div[@data-md-component='skip']",
    "//div[@data-md-component='announce']",
)
#: Boxes around the page that hold nothing but each other.
_BOXES = f"//div[{has_class('md-container')} or {has_class('md-main__inner')}]"
#: A table may be wider than a phone. It scrolls by itself then, which a keyboard can do only where it can go.
_TABLE = "//table[not(@class)][not(ancestor::*[@tabindex='0'])]"
_HAN = r"[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
_BREAK = re.compile(rf"(?<={_HAN})[ \t]*\n[ \t]*(?={_HAN})")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_VERBATIM = {"pre", "textarea", "script", "style"}


def tidy(page: Page) -> Page:
    """The page without dead furniture, comments and the blank lines of the templates.

    A line break between two Chinese characters goes too: browsers would show it as a space. Tables can be reached by
    keyboard.
    """
    tree = parse(page.html)
    for path in _DEAD:
        for element in tree.xpath(path):
            element.drop_tree()
    for box in tree.xpath(_BOXES):
        box.drop_tag()
    for table in tree.xpath(_TABLE):
        table.set("tabindex", "0")
    verbatim = {inner for outer in tree.iter(*_VERBATIM) for inner in outer.iterdescendants()}
    for element in tree.iter():
        _clean(element)
        if element.text and element.tag not in _VERBATIM and element not in verbatim:
            element.text = _joined(element.text)
        if element.tail and element not in verbatim:
            element.tail = _joined(element.tail)
    return page.saying(write(tree))


def _clean(element: HtmlElement) -> None:
    for name in [name for name in element.attrib if name.startswith("data-md-")]:
        del element.attrib[name]
    for name in ("dir", "xmlns"):
        element.attrib.pop(name, None)
    if element.get("class") in ("no-js", "md-main"):
        del element.attrib["class"]


def _joined(text: str) -> str:
    """White space as one sign: a line end where there was one, else a space.

    >>> _joined("甲\\n  乙 \\n a  b")
    '甲乙\\na b'
    """
    return _SPACE.sub(lambda run: "\n" if "\n" in run[0] else " ", _BREAK.sub("", text))
