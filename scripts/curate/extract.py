"""The main text of an HTML page, as changes to it: trafilatura decides what belongs, the ledger keeps the rest."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

import trafilatura

from scripts.curate.revision import Change

_TOKEN = re.compile(
    r"(?P<skip><!--.*?-->|<!\w[^>]*>|<(?P<raw>script|style|noscript|template|svg|iframe|textarea|select|head)\b.*?"
    r"(?:</(?P=raw)\s*>|$))|(?P<tag></?(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?:\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*|/)?>)",
    re.S | re.I,
)
_BLOCKS = re.compile(
    r"address|article|aside|blockquote|body|br|caption|d[dlt]|details|div|fieldset|figcaption|figure|footer|form|h[1-6]|hr|"
    r"header|html|li|main|nav|ol|p|pre|section|summary|table|tbody|t[dhr]|tfoot|thead|title|ul"
)
_MARKS = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### ", "h5": "#### ", "h6": "#### "}
_BLANK = re.compile(r"\s+")
_WHY_MARKUP = "网页代码，不是正文"
_WHY_OUTSIDE = "网页上正文以外的部分（导航、页脚等）"


@dataclass
class _Line:
    """One line of the page being built: its Markdown mark, and its pieces of text with their place in the page."""

    mark: str = ""
    pieces: list[tuple[int, int, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(piece for _, _, piece in self.pieces).strip()


def extract(page: str) -> list[Change]:
    """Return the changes that turn an HTML ``page`` into lines of its main text.

    Headings and list items get Markdown marks. What trafilatura does not count as main text is deleted under the
    rule ``html-outside``, tags under ``html-markup``; both stand in the ledger. If it finds nothing, all text stays.

    >>> from scripts.curate.revision import apply
    >>> page = "<html><body><article><h2>费用</h2><p>先&nbsp;问清楚。</p></article></body></html>"
    >>> apply(page, extract(page))
    '## 费用\\n先 问清楚。'
    """
    lines = [line for line in _lines(page) if line.text]
    wanted = _main_text(page)
    kept = [not wanted or _squeezed(line.text) in wanted or line.mark == "# " for line in lines]
    return _changes(page, lines, kept)


def _main_text(page: str) -> str:
    """All the text trafilatura takes for the article, without blanks; empty when it finds none."""
    found = trafilatura.extract(
        page, output_format="txt", include_comments=False, include_tables=True, include_formatting=False,
        favor_recall=True, deduplicate=False,
    )  # fmt: skip
    return _squeezed(found or "")


def _squeezed(text: str) -> str:
    return _BLANK.sub("", text.replace("\xa0", " "))


def _lines(page: str) -> list[_Line]:
    """Cut the page into lines at block tags."""
    lines = [_Line()]
    lists: list[str] = []
    at = 0
    for token in [*_TOKEN.finditer(page), None]:
        stop = token.start() if token else len(page)
        if stop > at:
            lines[-1].pieces.append((at, stop, _inline(page[at:stop])))
        if token is None:
            break
        at = token.end()
        name = (token["name"] or "").lower()
        if _BLOCKS.fullmatch(name):
            closing = token["tag"].startswith("</")
            if name in ("ul", "ol"):
                lists = lists[:-1] if closing else [*lists, name]
            mark = "" if closing else _mark(name, lists)
            if lines[-1].text:
                lines.append(_Line(mark))
            elif mark:
                lines[-1].mark = mark
    return lines


def _mark(name: str, lists: list[str]) -> str:
    if name == "li":
        return "1. " if lists and lists[-1] == "ol" else "- "
    return _MARKS.get(name, "")


def _inline(text: str) -> str:
    """Text as a reader sees it: entities resolved, line breaks and runs of blanks are one blank."""
    return _BLANK.sub(" ", html.unescape(text).replace("\xa0", " "))


def _changes(page: str, lines: list[_Line], kept: list[bool]) -> list[Change]:
    out: list[Change] = []
    at, pending, outside = 0, "", False
    first = True
    for line, keep in zip(lines, kept, strict=True):
        if not keep:
            outside = True
            continue
        pending = line.mark if first else "\n" + line.mark
        first = False
        for index, (start, stop, text) in enumerate(line.pieces):
            text = text.lstrip() if index == 0 else text
            text = text.rstrip() if index == len(line.pieces) - 1 else text
            out += _gap(page, at, start, pending, outside)
            out += _piece(page, start, stop, text)
            at, pending, outside = stop, "", False
    out += _gap(page, at, len(page), "", outside or not all(kept))
    return out


def _gap(page: str, start: int, stop: int, after: str, outside: bool) -> list[Change]:
    """The change for markup (and unwanted text) between two kept pieces."""
    if start == stop and not after:
        return []
    if outside:
        return [Change(start, stop, after, "html-outside", "sure", _WHY_OUTSIDE)]
    return [Change(start, stop, after, "html-markup", "proved", _WHY_MARKUP)]


def _piece(page: str, start: int, stop: int, text: str) -> list[Change]:
    """The change for a kept piece whose entities or blanks differ from the page."""
    if page[start:stop] == text:
        return []
    before = page[start:stop]
    lead = len(before) - len(before.lstrip())
    if before.strip() and before[lead:].rstrip() == text.strip() and (not text or text[0] != " "):
        tail = len(before.rstrip())
        cut = [(start, start + lead, ""), (start + tail, stop, text[len(text.rstrip()) :])]
        return [Change(a, b, t, "html-blank", "proved", _WHY_MARKUP) for a, b, t in cut if page[a:b] != t]
    return [Change(start, stop, text, "html-text", "proved", "网页编码还原成文字")]
