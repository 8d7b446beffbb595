"""The text of a page in blocks, each piece knowing what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from scripts.audit.nouns import SitePage

_VERBATIM = {"code", "kbd", "pre", "samp", "script", "style", "textarea", "var"}
_INLINE = {
    *("a", "abbr", "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp"),
    *("small", "span", "strong", "sub", "sup", "time", "u", "var"),
}
_HUMAN = ("alt", "aria-description", "aria-label", "label", "placeholder", "title")
_TOLD = "//meta[@name='description']/@content"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text. `verbatim`: code. `foreign`: kept in its own script. `removed`: shown as taken out."""

    text: str
    verbatim: bool = False
    foreign: bool = False
    removed: bool = False


Block = tuple[Piece, ...]


def blocks(page: SitePage) -> Iterator[Block]:
    """The text of a page, one block a paragraph, cell or label; then what its attributes say."""
    block: list[Piece] = []
    for piece in _walk(page.tree, Piece("")):
        if piece is not None:
            block.append(piece)
        elif block:
            yield tuple(block)
            block = []
    if block:
        yield tuple(block)
    yield from ((piece,) for piece in _attributes(page))


def said(block: Block) -> str:
    """The words of a block without code."""
    return "".join(piece.text for piece in block if not piece.verbatim)


def _walk(element: HtmlElement, around: Piece) -> Iterator[Piece | None]:
    """Every piece of text in order; None where a block begins or ends."""
    here = _kind(element, around)
    breaks = element.tag not in _INLINE
    if breaks:
        yield None
    if element.text:
        yield _saying(here, element.text)
    for child in element:
        yield from _walk(child, here)
        if child.tail:
            yield _saying(here, child.tail)
    if breaks:
        yield None


def _kind(element: HtmlElement, around: Piece) -> Piece:
    language = element.get("lang") if element.tag != "html" else None
    spoken = {"say", "send"} & {*element.get("class", "").split()}
    return Piece(
        "",
        verbatim=around.verbatim or element.tag in _VERBATIM,
        foreign=around.foreign or element.get("translate") == "no" or bool(spoken or language),
        removed=around.removed or element.tag == "del",
    )


def _saying(kind: Piece, text: str) -> Piece:
    return Piece(text, kind.verbatim, kind.foreign, kind.removed)


def _attributes(page: SitePage) -> Iterator[Piece]:
    for text in page.tree.xpath(_TOLD):
        yield Piece(str(text))
    for name in _HUMAN:
        for element in page.tree.xpath(f"//*[@{name}]"):
            yield Piece(element.get(name), foreign=any(_kind(e, Piece("")).foreign for e in _upwards(element)))


def _upwards(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()
