"""Make a page in Traditional characters out of the finished page in Simplified ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from scripts.publish.dom import parse, write
from scripts.publish.nouns import Locale, Page

Convert = Callable[[str], str]

# Attributes that a person reads or hears. Words for the page's own script are in data-word-*.
_HUMAN = ("alt", "aria-description", "aria-label", "content", "label", "placeholder", "title")
_WORD = "data-word-"
_TOLD = {"description", "og:title", "og:description", "og:site_name", "twitter:title", "twitter:description"}
_VERBATIM = {"code", "kbd", "pre", "samp", "script", "style", "textarea", "var"}
_KEPT_CLASSES = {"say", "send"}
_INLINE = {
    *("a", "abbr", "b", "bdi", "cite", "data", "del", "dfn", "em", "i", "ins", "mark", "q", "s", "small", "span"),
    *("strong", "sub", "sup", "time", "u"),
}


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where a piece of text hangs: before the first child of an element, or behind the element."""

    element: HtmlElement
    behind: bool

    @property
    def text(self) -> str:
        return (self.element.tail if self.behind else self.element.text) or ""

    def fill(self, text: str) -> None:
        if self.behind:
            self.element.tail = text
        else:
            self.element.text = text


def derive(page: Page, locale: Locale, convert: Convert) -> Page:
    """The page of `locale`: text and the attributes that people read, through `convert`.

    Ids, addresses, code, `.say`, `.send` and what is marked `translate="no"` or with a language of its own stay as they
    are. A sentence is converted as one even where a link or bold print divides it.
    """
    tree = parse(page.html)
    for run in _runs(tree):
        for slot, text in zip(run, convert_pieces([slot.text for slot in run], convert), strict=True):
            slot.fill(text)
    kept = {inner for outer in tree.iter() if _kept(outer) for inner in outer.iter()}
    for element in tree.iter():
        if element not in kept:
            _attributes(element, convert)
    return Page(locale, page.file, write(tree))


def convert_pieces(pieces: list[str], convert: Convert) -> list[str]:
    """Convert pieces of one sentence as one string and cut the result where the pieces met.

    Where the length changed, a cut is known as long as the text before it converts alike alone; where it does not, the
    pieces are converted one by one.

    >>> convert_pieces(["发", "卡行"], lambda text: text.replace("发卡", "發卡").replace("发", "髮"))
    ['發', '卡行']
    """
    whole = "".join(pieces)
    if whole.isascii():
        return pieces
    result = convert(whole)
    ends = [sum(map(len, pieces[: n + 1])) for n in range(len(pieces))]
    if len(result) != len(whole):
        heads = [convert(whole[:end]) for end in ends]
        if not all(result.startswith(head) for head in heads):
            return [convert(piece) for piece in pieces]
        ends = [len(head) for head in heads]
    return [result[start:end] for start, end in zip([0, *ends[:-1]], ends, strict=True)]


def _kept(element: HtmlElement) -> bool:
    """Whether the text of an element stays as it is, whatever the language of the page."""
    return (
        element.tag in _VERBATIM
        or element.get("translate") == "no"
        or ("lang" in element.attrib and element.tag != "html")
        or not _KEPT_CLASSES.isdisjoint(element.get("class", "").split())
    )


def _runs(tree: HtmlElement) -> Iterator[list[_Slot]]:
    """The text of the page in runs that a reader reads without a break, without the parts that stay."""
    runs: list[list[_Slot]] = [[]]
    _walk(tree, runs)
    return filter(None, runs)


def _walk(element: HtmlElement, runs: list[list[_Slot]]) -> None:
    """Add every piece of text in order to the last run; another is begun where the reading breaks."""
    kept, inline = _kept(element), element.tag in _INLINE
    if kept or not inline:
        runs.append([])
    if not kept:
        if element.text:
            runs[-1].append(_Slot(element, behind=False))
        for child in element:
            _walk(child, runs)
            if child.tail:
                runs[-1].append(_Slot(child, behind=True))
    if kept or not inline:
        runs.append([])


def _attributes(element: HtmlElement, convert: Convert) -> None:
    for name, value in element.attrib.items():
        if name == "content" and element.get("name", element.get("property")) not in _TOLD:
            continue
        if (name in _HUMAN or name.startswith(_WORD)) and not value.isascii():
            element.set(name, convert(value))
