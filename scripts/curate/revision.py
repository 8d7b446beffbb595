"""Changes to a text, and the one operation that keeps a ledger honest: putting changes on top of changes.

A list of changes is always sorted by ``start`` and disjoint. Offsets count code points of the text *before* the list.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Literal, NamedTuple

Certainty = Literal["proved", "sure", "likely", "open"]
_new = tuple.__new__
_ORDER: dict[Certainty, int] = {"proved": 0, "sure": 1, "likely": 2, "open": 3}


class Change(NamedTuple):
    """Replace ``text[start:end]`` by ``after``, for the reason ``why`` (in Simplified Chinese).

    ``rule`` is the permanent id of the rule that asked for it, ``also`` those that touched the same place later.
    An ``open`` change marks what cannot be restored and may leave the text as it is. (A tuple, because a Traditional
    page has hundreds of them and a frozen dataclass takes three times as long to make.)
    """

    start: int
    end: int
    after: str
    rule: str
    certainty: Certainty
    why: str
    also: tuple[str, ...] = ()


def apply(text: str, changes: Iterable[Change]) -> str:
    """Return ``text`` with sorted, disjoint ``changes`` made.

    >>> apply("打 协商", [Change(1, 2, "电话", "gap", "sure", "")])
    '打电话协商'
    """
    out: list[str] = []
    at = 0
    for change in changes:
        start, end, after = change[:3]
        if start < at:
            raise ValueError(f"changes overlap at {start}: {change!r}")
        out += (text[at:start], after)
        at = end
    out.append(text[at:])
    return "".join(out)


def compose(lower: Sequence[Change], middle: str, upper: Sequence[Change]) -> list[Change]:
    """Return the one list that does what ``lower`` and then ``upper`` do.

    ``lower`` has offsets in the first text, ``upper`` in ``middle``, the text that ``lower`` makes of it; the result
    has offsets in the first text. Where both touch one place a single change stands, named after the first rule.

    >>> low = [Change(1, 6, "", "pinyin-note", "proved", "")]           # 協(xié)商 -> 協商
    >>> [(c.start, c.end, c.after) for c in compose(low, "協商", [Change(0, 1, "协", "script", "sure", "")])]
    [(0, 1, '协'), (1, 6, '')]
    >>> [(c.start, c.end, c.after, c.also) for c in compose(low, "協商", [Change(0, 2, "", "ad", "sure", "")])]
    [(0, 7, '', ('ad',))]
    """
    if not lower:
        return list(upper)
    if not upper:
        return list(lower)
    out: list[Change] = []
    shifts = list(accumulate([low[1] - low[0] - len(low[2]) for low in lower]))  # first-text minus middle offset behind
    ends = [low[1] - behind for low, behind in zip(lower, shifts, strict=True)]  # in the middle text
    shift = i = j = 0  # shift: that of the changes already done
    count, want = len(lower), len(upper)
    while j < want:
        high = upper[j]
        start = bisect_left(ends, high[0], i)
        if start > i:  # what ends before it stands as it is
            out += lower[i:start]
            i, shift = start, shifts[start - 1]
        if i == count:
            break
        low = lower[i]
        at, end = low[0] - shift, ends[i]
        if high[1] <= at and (low[2] or high[0] < at):  # what is put in stands behind what was taken out
            out.append(_new(Change, (high[0] + shift, high[1] + shift, *high[2:])) if shift else high)
            j += 1
        elif _meets(at, end, high):
            i_end, j_end, shift_end = _group(lower, upper, i, j, shift)
            out.append(_merged(lower[i:i_end], middle, upper[j:j_end], shift, shift_end))
            i, j, shift = i_end, j_end, shift_end
        else:
            out.append(low)
            shift = shifts[i]
            i += 1
    out += lower[i:]
    out += [moved(change, shift) for change in upper[j:]]
    return out


def moved(change: Change, by: int) -> Change:
    """Return ``change`` with its offsets raised by ``by``.

    >>> moved(Change(1, 2, "电话", "gap", "sure", ""), 3)[:3]
    (4, 5, '电话')
    """
    return _new(Change, (change[0] + by, change[1] + by, *change[2:])) if by else change


def minimal(text: str, changes: Iterable[Change]) -> list[Change]:
    """Cut each change at its first and last differing character; drop those that change nothing, except `open` marks.

    >>> [(c.start, c.end, c.after) for c in minimal("打 协商", [Change(0, 3, "打电话协", "gap", "sure", "")])]
    [(1, 2, '电话')]
    """
    out: list[Change] = []
    for change in changes:
        start, end, after = change[:3]
        if (start < end) != bool(after):  # taken out or put in: nothing in common
            out.append(change)
            continue
        before = text[start:end]
        if before[:1] != after[:1] and before[-1:] != after[-1:]:
            out.append(change)
            continue
        if before == after:
            if change.certainty == "open":
                out.append(change._replace(start=change.end, after=""))
            continue
        head = _common(before, after)
        tail = _common(before[head:][::-1], after[head:][::-1])
        if head or tail:
            change = change._replace(
                start=change.start + head, end=change.end - tail, after=after[head : len(after) - tail]
            )
        out.append(change)
    return out


def _common(one: str, other: str) -> int:
    """Length of the common beginning of two strings."""
    size = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        size += 1
    return size


def _meets(start: int, end: int, high: Change) -> bool:
    """Whether ``high`` touches what a lower change wrote at ``middle[start:end]`` (not merely its edge)."""
    if high.start == high.end:  # an insertion meets only the inside
        return start < high.start < end
    if start == end:  # a deletion is met by what reaches over it
        return high.start < start < high.end
    return start < high.end and high.start < end


def _group(
    lower: Sequence[Change], upper: Sequence[Change], i: int, j: int, shift: int
) -> tuple[int, int, int]:
    """Grow the pair (i, j) to all changes chained to it; return where it ends in both lists and the shift behind it."""
    low_end = lower[i].start - shift + len(lower[i].after)
    low_start = low_end - len(lower[i].after)
    shift += lower[i].end - lower[i].start - len(lower[i].after)
    i, j = i + 1, j + 1
    grown = True
    while grown:
        grown = False
        while j < len(upper) and _meets(low_start, low_end, upper[j]):
            j, grown = j + 1, True
        while i < len(lower) and _meets(at := lower[i].start - shift, at + len(lower[i].after), upper[j - 1]):
            low_start, low_end = at, at + len(lower[i].after)
            shift += lower[i].end - lower[i].start - len(lower[i].after)
            i, grown = i + 1, True
    return i, j, shift


def _merged(
    lows: Sequence[Change], middle: str, highs: Sequence[Change], shift: int, shift_end: int
) -> Change:
    """The one change that does what the chained ``lows`` and ``highs`` do."""
    begin = min(lows[0].start - shift, highs[0].start)
    end = max(lows[-1].end - shift_end, highs[-1].end)
    inside = [moved(high, -begin) for high in highs]
    first = min(lows[0].start, highs[0].start + shift)
    last = max(lows[-1].end, highs[-1].end + shift_end)
    return Change(first, last, apply(middle[begin:end], inside), *said([*lows, *highs]))


#: What a change says beside its place: rule, certainty, why and also.
Saying = tuple[str, Certainty, str, tuple[str, ...]]


def said(parts: Iterable[Change]) -> Saying:
    """Return what the one change says that stands for ``parts``."""
    return _said(tuple([part[3:] for part in parts]))


@lru_cache(4096)
def _said(parts: tuple[Saying, ...]) -> Saying:
    rules = list(dict.fromkeys(rule for first, _, _, also in parts for rule in (first, *also)))
    why = "；".join(dict.fromkeys(reason for _, _, reason, _ in parts if reason))
    worst = max((certainty for _, certainty, _, _ in parts), key=_ORDER.__getitem__)
    return rules[0], worst, why, tuple(rules[1:])
