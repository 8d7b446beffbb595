"""The text of a page in blocks, each piece knowing what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

_VERBATIM = {"code", "kbd", "pre", "samp", "script", "style", "textarea", "var"}
_INLINE = {
    *("a", "abbr", "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp"),
    *("small", "span", "strong", "sub", "sup", "time", "u", "var"),
}
_HUMAN = ("alt", "aria-description", "aria-label", "label", "placeholder", "title")
_SPOKEN = {"say", "send"}
_TOLD = "//meta[@name='description']/@content"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text. `verbatim`: code. `foreign`: kept in its own script. `removed`: shown as taken out."""

    text: str
    verbatim: bool = False
    foreign: bool = False
    removed: bool = False


Block = tuple[Piece, ...]


def blocks(tree: HtmlElement) -> tuple[Block, ...]:
    """The text of a page, one block a paragraph, cell or label; then what its attributes say."""
    found: list[list[Piece]] = [[]]
    _walk(tree, Piece(""), found)
    return (*(tuple(block) for block in found if block), *((piece,) for piece in _attributes(tree)))


def said(block: Block) -> str:
    """The words of a block without code."""
    return "".join(piece.text for piece in block if not piece.verbatim)


def _walk(element: HtmlElement, around: Piece, found: list[list[Piece]]) -> None:
    """Add every piece of text in order to the last block; another is begun where a block begins or ends."""
    here = _kind(element, around)
    breaks = element.tag not in _INLINE
    if breaks:
        found.append([])
    if element.text:
        found[-1].append(_saying(here, element.text))
    for child in element:
        _walk(child, here, found)
        if child.tail:
            found[-1].append(_saying(here, child.tail))
    if breaks:
        found.append([])


def _kind(element: HtmlElement, around: Piece) -> Piece:
    """What text in `element` is: as `around` it, but for what the element says. Most say nothing."""
    marks = element.attrib
    language = marks.get("lang") if element.tag != "html" else None
    spoken = not _SPOKEN.isdisjoint(marks.get("class", "").split())
    foreign = bool(language) or marks.get("translate") == "no" or spoken
    verbatim, removed = element.tag in _VERBATIM, element.tag == "del"
    if not (foreign or verbatim or removed):
        return around
    return Piece("", around.verbatim or verbatim, around.foreign or foreign, around.removed or removed)


def _saying(kind: Piece, text: str) -> Piece:
    return Piece(text, kind.verbatim, kind.foreign, kind.removed)


def _attributes(tree: HtmlElement) -> Iterator[Piece]:
    for text in tree.xpath(_TOLD):
        yield Piece(str(text))
    for name in _HUMAN:
        for element in tree.xpath(f"//*[@{name}]"):
            yield Piece(element.get(name), foreign=any(_kind(e, Piece("")).foreign for e in _upwards(element)))


def _upwards(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()
