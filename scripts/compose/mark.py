"""Show in the text of an article which of its words are doubtful, each leading to its line in the ledger."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from scripts.compose.curated import Curated, Entry
from scripts.compose.splice import Insert

_LINE = re.compile(r"^(?:#{2,4} |- |\d+\. )?(?P<words>\S.*?)(?: \{#[a-z0-9-]+\})?$", re.M)
_TOKEN = re.compile(r"(?P<bold>\*\*)|\\.|&#?\w+;|.", re.S)

Link = Callable[[Entry], str]
Span = tuple[int, int]


def marks(article: Curated, link: Link, open_label: str) -> list[Insert]:
    """A link round the words of each `likely` edit, and a 〔?〕 at each `open` one.

    `link` gives the address of a ledger line; `open_label` says to a screen reader what 〔?〕 means.
    """
    lines = [match.span("words") for match in _LINE.finditer(article.page, article.begin)]
    out: list[Insert] = []
    done = 0  # words marked so far; an edit that begins inside a marked escape must not open a second link in it
    for entry in article.entries:
        if entry.certainty == "likely":
            for start, end in _stretches(article.page, lines, max(entry.place, done), entry.end):
                out += (Insert(start, 2, f'<a class="likely" href="{link(entry)}">'), Insert(end, 0, "</a>"))
                done = end
        elif entry.certainty == "open" and lines:
            sign = f'<a class="open" href="{link(entry)}" aria-label="{open_label}">〔?〕</a>'
            out.append(Insert(_behind(article.page, lines, entry.end), 1, sign))
    return out


def _stretches(page: str, lines: Sequence[Span], first: int, last: int) -> Iterator[Span]:
    """The words between two offsets, line by line: whole tokens, broken where bold begins or ends."""
    at = bisect_right(lines, (first, len(page))) - 1
    for start, end in lines[max(at, 0) : bisect_left(lines, (last, 0))]:
        run: list[re.Match[str]] = []
        for token in _TOKEN.finditer(page, start, end):
            if not token["bold"] and token.end() > first and token.start() < last:
                run.append(token)
            else:
                yield from _visible(run)
                run = []
        yield from _visible(run)


def _visible(run: list[re.Match[str]]) -> Iterator[Span]:
    if any(not token[0].isspace() for token in run):
        yield run[0].start(), run[-1].end()


def _behind(page: str, lines: Sequence[Span], point: int) -> int:
    """The end of the token at `point`; outside the words of a line, the nearest words' end before it."""
    at = bisect_right(lines, (point, len(page))) - 1
    if at < 0:
        return lines[0][0]
    start, end = lines[at]
    tokens = (token.end() for token in _TOKEN.finditer(page, start, end) if token.end() >= point)
    return start if point == start else next(tokens, end)
