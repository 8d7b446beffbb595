"""Put back censored words at the edge of a line, where the gap was trimmed away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from scripts.curate.mends.tables import reason, words
from scripts.curate.revision import Change
from scripts.curate.spam.rows import read_rows

_NUMBER = re.compile(r"(?:\d+(?:\.\d+)*[.、]?|[一二三四五六七八九十]+、|（.{1,2}）|第.{1,3}部分：|[-•·*])? *")
_MARK = re.compile(r"[，。；！？]")
_FOLLOWS = ("是", "可以", "能", "的优", "的好", "最", "也是", "适", "比较", "通常", "一般", "作为")
_NEAR = 6  # lines between siblings: a heading and its paragraph alternate
_TITLE = 24


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    number: str
    text: str
    label: str  # what stands before the colon, or the whole of a line that is no sentence

    @property
    def form(self) -> tuple[str, bool]:
        """The kind of its number, and whether it is ``key：value``."""
        return re.sub(r"\d+|[一二三四五六七八九十]", "1", self.number), "：" in self.text


@dataclass(frozen=True, slots=True)
class _Edge:
    rule: str
    put: str
    at_start: bool
    labels: frozenset[str]
    tails: tuple[str, ...]
    siblings: tuple[str, ...]


def edges(text: str, known: set[str]) -> list[Change]:
    """Return the changes for lines that lost a censored word at their beginning or end.

    Only words that visible gaps prove to be censored on this page (``known``) are put back. A beginning needs a
    sibling: ``协商`` between ``在线客服`` and ``书面申请`` was ``电话协商``; an end must have none that ends alike.
    """
    rows = [edge for edge in _edges() if edge.put in known or edge.put.removesuffix("客服") in known]
    if not rows:
        return []
    lines = list(_lines(text))
    made = [change for at in range(len(lines)) for change in _line_changes(lines, at, rows)]
    return sorted(made)


def _line_changes(lines: list[_Line], at: int, rows: list[_Edge]) -> Iterator[Change]:
    line = lines[at]
    if not line.text or len(line.label) > _TITLE:
        return
    for edge in rows:
        if edge.at_start and _opens(line, edge.labels) and _has_sibling(lines, at, edge.siblings):
            yield from _opened(lines, at, edge)
            return
        if not edge.at_start and line.number and line.label == line.text and _ends(lines, at, edge):
            place = line.start + len(line.text)
            yield Change(place, place, edge.put, edge.rule, "likely", reason(edge.rule))
            return


def _opened(lines: list[_Line], at: int, edge: _Edge) -> Iterator[Change]:
    """The word in front of a label, and of the paragraph under it that begins alike."""
    line = lines[at]
    yield Change(line.start, line.start, edge.put, edge.rule, "likely", reason(edge.rule))
    if line.label == line.text and at + 1 < len(lines):
        below = lines[at + 1]
        if below.text.startswith(line.label) and below.text.startswith(_FOLLOWS, len(line.label)):
            yield Change(below.start, below.start, edge.put, edge.rule, "likely", reason(edge.rule))


def _has_sibling(lines: list[_Line], at: int, siblings: tuple[str, ...]) -> bool:
    return any(other.label.startswith(siblings) for other in _around(lines, at))


def _around(lines: list[_Line], at: int) -> list[_Line]:
    """The lines near by that are numbered alike."""
    form = lines[at].form
    near = lines[max(0, at - _NEAR) : at] + lines[at + 1 : at + 1 + _NEAR]
    return [other for other in near if other.form == form]


def _opens(line: _Line, labels: frozenset[str]) -> bool:
    """Whether the label of the line is one of ``labels``; the empty one (``\\n``) stands before a colon only."""
    return line.label in labels if line.label else line.text.startswith("：") and "\n" in labels


def _ends(lines: list[_Line], at: int, edge: _Edge) -> bool:
    text = lines[at].text
    if "\n" + text in edge.labels:
        return True
    return text.endswith(edge.tails) and not any(other.text.endswith(text[-1]) for other in _around(lines, at))


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for whole in text.split("\n"):
        number = _NUMBER.match(whole)
        size = number.end() if number else 0
        head, colon, _ = whole[size:].partition("：")
        label = head if colon or not _MARK.search(head) else ""
        if whole:
            yield _Line(start + size, whole[:size].strip(), whole[size:], label)
        start += len(whole) + 1


@cache
def _edges() -> tuple[_Edge, ...]:
    return tuple(map(_edge, read_rows("edge_frames.tsv")))


def _edge(row: dict[str, str]) -> _Edge:
    labels = words(row["label"])
    tails = tuple(label for label in labels if label[0] != "\n")
    return _Edge(row["rule"], row["put"], row["side"] == "start", frozenset(labels), tails, words(row["siblings"]))
