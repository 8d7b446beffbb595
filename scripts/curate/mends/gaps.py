"""Fill the gaps that censored words left, on the evidence of the page and of the words round the gap."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from scripts.curate.mends.frames import Frame, frame
from scripts.curate.mends.tables import reason, words
from scripts.curate.revision import Change
from scripts.curate.spam.rows import read_rows

_HAN = "\u3400-\u9fff"
_GAP = re.compile(r"[ \t\xa0*＊×Xx□●]+")
_BLANK = " \t\xa0"
_LEFT = re.compile(rf"[{_HAN}“（《、，。；：”）》]")
_RIGHT = re.compile(rf"[{_HAN}，。、；：！？）”》“（…]")
_ORDINAL = re.compile(r"(?:第.{1,3}[章节条步部篇讲]分?|[一二三四五六七八九十]{1,3}、?|[（(].{1,3}[）)])$")
_CLAUSE = re.compile(r"[，。；：！？\n]")
_MARKS = "，。；：！？"
_LONGEST = 12
SURE, GUESS = 8, 6  # weights from which a frame leaves one reading, or needs a page that lacks the word elsewhere


@dataclass(frozen=True, slots=True)
class _Filler:
    frame: Frame
    weight: int
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where a word may be missing, and what may fill it, heaviest first."""

    start: int
    end: int
    fillers: tuple[_Filler, ...]

    @property
    def weight(self) -> int:
        """How sure the heaviest filler is; 0 without any."""
        return self.fillers[0].weight if self.fillers else 0


def gaps(text: str, found: list[Gap]) -> list[Change]:
    """Return the changes that fill the gaps ``found`` in ``text`` (lines parted by, begun and ended with ``\\n``).

    A word that occurs on the page was not censored there and fills no gap. Nothing is filled unless one gap at least
    leaves no other reading, and one in three nearly none; on such a page a gap that stays empty gets an open mark.
    """
    proved = Counter(gap.fillers[0].frame.put for gap in found if gap.weight >= SURE)
    if not _proving(text, found) or sum(proved.values()) * 3 < len(found):
        return []
    known = {word for put in proved for word in _parts(put)}
    twins = {_left(text, gap): gap.fillers[0] for gap in reversed(found) if gap.weight >= SURE}
    return [change for gap in found for change in _change(text, gap, known, twins)]


def censored(text: str, found: list[Gap]) -> set[str]:
    """Return the words that the gaps ``found`` in ``text`` prove to be censored on the page."""
    return {word for gap in _proving(text, found) for word in _parts(gap.fillers[0].frame.put)}


def _proving(text: str, found: list[Gap]) -> list[Gap]:
    """The gaps inside a clause that leave no other reading."""
    return [gap for gap in found if gap.weight >= SURE and text[gap.start - 1] not in _MARKS]


def find(text: str) -> list[Gap]:
    """Return the gaps of the page, each with what may fill it. Blanks behind many marks were typed."""
    places = [m.span() for m in _GAP.finditer(text) if _is_gap(text, *m.span())]
    if not places or not any(word in text for word in words("{genre}")):
        return []
    typed = sum(text[start - 1] in _MARKS for start, _ in places)
    if typed > 3 and typed * 5 > len(_CLAUSE.findall(text)):
        places = [(start, end) for start, end in places if text[start - 1] not in _MARKS]
    found = [_look(text, start, end) for start, end in places]
    return [gap for gap in found if gap.fillers or text[gap.start] in _BLANK]


def _change(text: str, gap: Gap, known: set[str], twins: dict[str, _Filler]) -> Iterator[Change]:
    best = next((f for f in gap.fillers if f.weight >= GUESS or f.frame.put in known), None)
    if best is None and text[gap.start - 1] not in _MARKS:
        best = twins.get(_left(text, gap))
    if best is not None and (text[gap.start - 1] not in _MARKS or best.frame.put in known):
        yield best.frame.change(gap.start, gap.end, "sure" if best.weight >= SURE else "likely")
    elif text[gap.start - 1] not in _MARKS + "”》）" and _in_sentence(text, gap):
        yield Change(gap.start, gap.start, "", "gap-open", "open", reason("gap-open"))


def _look(text: str, start: int, end: int) -> Gap:
    """The fillers whose frames fit the gap, heaviest first, one a word."""
    index = _index()
    lefts = [text[start - n : start] for n in range(1, min(_LONGEST, start) + 1)]
    near = ""
    best: dict[str, _Filler] = {}
    for filler in (*index.get("", ()), *(f for left in lefts for f in index.get(left, ()))):
        put = filler.frame.put
        if put in best and best[put].weight >= filler.weight:
            continue
        near = near or text[_clause_start(text, start) : start]
        if not filler.frame.fits(text, start, end) or not filler.frame.allowed(text):
            continue
        if not filler.near or any(word in near for word in filler.near):
            best[put] = filler
    lacking = [f for put, f in best.items() if not any(word in text for word in _parts(put))]
    return Gap(start, end, tuple(sorted(lacking, key=lambda f: (-f.weight, f.frame.rule))))


def _is_gap(text: str, start: int, end: int) -> bool:
    """Blanks or a row of one mark in Chinese text; not in a line of single characters or behind a heading's number."""
    if not _LEFT.match(text, start - 1) or not _RIGHT.match(text, end):
        return False
    line = text[text.rfind("\n", 0, start) + 1 : text.find("\n", end)]
    if text[start] not in _BLANK:
        return end - start > 1 and line.count("**") != 2 and not text[start:end].strip(text[start])
    if _ORDINAL.fullmatch(text[text.rfind("\n", 0, start) + 1 : start]):
        return False
    tokens = line.replace("\u3000", " ").split()
    return sum(len(token) == 1 for token in tokens) * 2 <= len(tokens)


def _in_sentence(text: str, gap: Gap) -> bool:
    """Whether the gap stands in a line with a mark of its own, not in a title or a row of a table."""
    line = text[text.rfind("\n", 0, gap.start) + 1 : text.find("\n", gap.end)]
    return any(mark in line for mark in "，。；") and len(line) > 14


def _clause_start(text: str, at: int) -> int:
    """Where the clause before ``at`` begins, 24 characters back at most."""
    low = max(0, at - 24)
    marks = [m.end() for m in _CLAUSE.finditer(text, low, at)]
    return marks[-1] if marks else low


def _left(text: str, gap: Gap) -> str:
    return text[max(0, gap.start - 2) : gap.start]


@cache
def _parts(put: str) -> tuple[str, ...]:
    return ("客服", "电话") if put == "客服电话" else (put,)


@cache
def _index() -> dict[str, tuple[_Filler, ...]]:
    """The fillers by what stands left of the gap; those that take anything there under the empty string."""
    index: dict[str, list[_Filler]] = {}
    for row in read_rows("gap_frames.tsv"):
        filler = _Filler(frame(row | {"grade": row["weight"]}, " ", row["put"]), int(row["weight"]), words(row["near"]))
        for left in filler.frame.after.words or {""}:
            index.setdefault(left, []).append(filler)
    return {left: tuple(fillers) for left, fillers in index.items()}
