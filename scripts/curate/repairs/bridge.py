"""What stood over a place where a page threw away pairs of bytes.

Such a pair is the trail byte of one character and the lead byte of the next, where the two make a private-use code. The
runs of characters that fit are found once for each way in and out, best first by pairs of characters; on a page only
the best few of them in their place are looked at closely.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from heapq import nsmallest
from itertools import islice
from typing import NamedTuple

from scripts.curate.repairs.gbk import codes
from scripts.curate.repairs.language_model import UNKNOWN, load
from scripts.curate.repairs.lost import annotated, common
from scripts.curate.repairs.page import Page
from scripts.curate.repairs.paths import Slot
from scripts.curate.repairs.voice import Voice, ids

_KEPT, _MIDDLES, _TAKEN, _MOST, _MORE = 80, 64, 40, 12, 6
#: What it is worth if the page has two characters side by side elsewhere, in steps of the model.
_SEEN_HERE = 25


class Run(NamedTuple):
    """Characters over a gap: their cost (steps of the model) behind the first, its id, the pair of the last two."""

    cost: int
    first: int
    pair: int
    text: str


def bridges(slot: Slot, page: Page, voice: Voice, context: int, pairs: int, then: int = UNKNOWN) -> list[str]:
    """The best of what a slot may be if ``pairs`` (one or two) pairs of bytes behind its lead byte were thrown away:
    as far as the character before it tells, and as the one behind it (its id ``then``) tells, if that is known."""
    if slot.lead < 0:
        return []
    found = _bridges(slot, page, voice, context & 0xFFFF, pairs, UNKNOWN)
    if then == UNKNOWN:
        return found
    return [*found, *(run for run in _bridges(slot, page, voice, context & 0xFFFF, pairs, then) if run not in found)]


def _bridges(slot: Slot, page: Page, voice: Voice, before: int, pairs: int, then: int) -> list[str]:
    key = (slot.lead, slot.trail, slot.reading, slot.split, pairs, then)
    nearest = page.nearest.get((key, before))
    if nearest is None:
        runs = page.known.get(key)
        if runs is None:
            runs = page.known[key] = _fitting(slot, page, voice, pairs, then)
        nearest = page.nearest[key, before] = _nearest(runs, voice, before)[: _MOST if then == UNKNOWN else _MORE]
    return nearest


def _nearest(runs: list[tuple[int, int, str]], voice: Voice, before: int) -> list[str]:
    """``runs`` (cost, first id, text) by how well they stand behind the character ``before``."""
    (seen, left), plain = voice.model.behind(before), voice.model.levels[0].scores
    costs: dict[int, int] = {}
    ranked: list[tuple[int, str]] = []
    for cost, first, text in runs:
        begin = costs.get(first)
        if begin is None:
            begin = seen[first] if first in seen else left + plain[first]
            begin = costs[first] = begin - (_SEEN_HERE if before << 16 | first in voice.pairs else 0)
        ranked.append((begin + cost, text))
    ranked.sort()
    return [text for _, text in ranked]


def _fitting(slot: Slot, page: Page, voice: Voice, pairs: int, then: int) -> list[tuple[int, int, str]]:
    """The runs that the page may have had there: cost, id of the first character, text."""
    barred, first_barred, pairs_here = page.barred, page.simplified if slot.split else page.barred, voice.pairs
    last_barred = frozenset[str]() if slot.reading else barred
    fitting = (
        (cost - _SEEN_HERE if pair in pairs_here else cost, first, text)
        for cost, first, pair, text in _runs(slot.lead, _ends(slot, page), pairs, then)
        if text[0] not in first_barred and text[-1] not in last_barred and (pairs == 1 or text[1] not in barred)
    )
    if not slot.reading:
        return list(islice(fitting, _TAKEN))
    found = list(fitting)
    return ([run for run in found if page.table.get(run[2][-1]) == slot.reading] or found)[:_TAKEN]


def _ends(slot: Slot, page: Page) -> tuple[str, ...]:
    """The characters that a run over a gap may end with: those of the trail byte, if any is known."""
    if slot.reading:
        return annotated(slot, page)
    if slot.trail < 0:
        return common().high
    return common().by_trail.get(slot.trail, ())


@lru_cache(2048)
def _runs(lead: int, ends: tuple[str, ...], pairs: int, then: int) -> tuple[Run, ...]:
    """The runs from a character with this lead byte to one of the ends, best first; before ``then``, if that is known,
    those that end in a character it was seen behind."""
    plain, closing = load().levels[0].scores, common().closing
    begun = _middles(lead) if pairs == 2 else _firsts(lead)
    last = list(_lasts(ends, then))
    found: list[tuple[int, Run]] = []
    for cost, first, text in begun:
        leads, letter = closing[codes()[text[-1]] & 0xFF], ids()[text[-1]]
        seen, left = load().behind(letter)
        for lead_byte, end, character, anywhere, more in last:
            if lead_byte in leads and (anywhere or end in seen):
                total = cost + more + (seen[end] if end in seen else left + plain[end])
                run = Run(total - plain[first], first, letter << 16 | end, text + character)
                found.append((total, run))
    return tuple(run for _, run in nsmallest(_KEPT, found))


def _lasts(ends: tuple[str, ...], then: int) -> Iterator[tuple[int, int, str, bool, int]]:
    """The last characters of runs: lead byte, id, the character, whether it may stand behind any other, and what
    ``then`` costs behind it."""
    for character in ends:
        letter = ids()[character]
        if then == UNKNOWN:
            yield codes()[character] >> 8, letter, character, character in common().often or len(ends) < 4, 0
        else:
            cost = load().behind(letter)[0].get(then)
            if cost is not None:
                yield codes()[character] >> 8, letter, character, True, cost


@cache
def _firsts(lead: int) -> list[tuple[int, int, str]]:
    """Cost, id and text of the characters with this lead byte that may open a gap."""
    plain = load().levels[0].scores
    return [(plain[ids()[c]], ids()[c], c) for c in common().opening.get(lead, ())]


@cache
def _middles(lead: int) -> list[tuple[int, int, str]]:
    """Cost, id of the first and text of the best two characters over two gaps."""
    found = []
    for cost, first, text in _firsts(lead):
        leads = common().closing[codes()[text] & 0xFF]
        for letter, more in load().behind(first)[0].items():
            found += [
                (cost + more, first, text + c) for c in common().inner.get(letter, ()) if codes()[c] >> 8 in leads
            ]
    return nsmallest(_MIDDLES, found)
