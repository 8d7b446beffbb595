"""The ledger as a reader sees it: one row a change, grouped by section, cut into pages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import brotli

from scripts.compose.curated import Curated, Entry, Heading
from scripts.compose.hide import hide
from scripts.compose.names import Names
from scripts.registers.models import Locale

_ROWS = 300
#: What the rows of one page may weigh, compressed: the rest of 14,336 bytes is for the frame and its styles.
_WEIGHT = 5_600
_STEP = 20
_SHOWN, _TAIL = 240, 60
#: For the head of an article: what it says stands above the list already.
_HEAD = "---…---"


@dataclass(frozen=True, slots=True)
class Row:
    """One change as it is shown: contacts hidden, long passages shortened, the reason in the reader's language."""

    entry: Entry
    before: str
    after: str
    why: str
    heading: Heading | None


def rows(article: Curated, names: Names, locale: Locale) -> tuple[Row, ...]:
    """Every change of an article, in the order of its source."""
    places = [heading.place for heading in article.headings]
    out: list[Row] = []
    for entry in article.entries:
        behind = bisect_right(places, entry.place)
        said = _HEAD if entry.rule == "front-matter" else entry.after
        before, after = (_shortened(hide(text, locale)) for text in (entry.before, said))
        why = hide(entry.why, locale) if locale == "zh" else names.of(entry.rule, locale)
        out.append(Row(entry, before, after, why, article.headings[behind - 1] if behind else None))
    return tuple(out)


def cut(shown: Sequence[Row]) -> tuple[slice, ...]:
    """Which rows go on which page: at most 300, and no more than a page may weigh. There is always a first page."""
    cuts = list(_cuts(shown))
    return tuple(slice(start, end) for start, end in zip([0, *cuts], [*cuts, len(shown)], strict=True))


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN + _TAIL else f"{text[:_SHOWN]} …… {text[-_TAIL:]}"


def _cuts(shown: Sequence[Row]) -> Iterator[int]:
    start = 0
    for end in range(_STEP, len(shown), _STEP):
        if end + _STEP - start > _ROWS or _weight(shown[start : end + _STEP]) > _WEIGHT:
            yield end
            start = end


def _weight(shown: Sequence[Row]) -> int:
    text = "".join(f"{row.entry.number}{row.entry.at}{row.before}{row.after}{row.why}" for row in shown)
    return len(brotli.compress(text.encode("utf-8", "replace"), quality=5))
