"""The development set of erase and drop, and the clean text it is told from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.curate import clean_lines

HERE = Path(__file__).parent
_ROOT = HERE.parents[2]
_ARTICLES = ("docs/zh/**/*.md", "tests/curate/own/*.md")
_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’）》]*|[^。！？]+$")
_LIST_MARK = re.compile(r"^(?:#+|[-*+>|]|\d+\.)\s*")
_MARKUP = re.compile(r"\{[#:][^}]*\}|\*\*|<[^>]*>")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_NO_TEXT = ("---", "!!!", "???", "http")
_CLAUSE = re.compile(r"[，。；：！？]")


class Piece(NamedTuple):
    """A piece of spam: its kind, where it stands on a page (head, foot, between, inside, block), and its text."""

    kind: str
    place: str
    text: str

    @property
    def lines(self) -> list[str]:
        """The lines of the piece that show what it is: of comments and lists of links the heading only."""
        lines = self.text.split("⏎")
        return lines[:1] if self.place == "block" and self.kind in ("comments", "related") else lines


def pieces() -> list[Piece]:
    """Every piece of spam and furniture of the development set, in the order of the files."""
    names = ("pieces.tsv", "more_pieces.tsv", "further_pieces.tsv", "soft_pieces.tsv", "late_pieces.tsv")
    return [Piece(*row) for name in names for row in _rows(name)]


def look_alikes() -> list[tuple[str, str]]:
    """What only looks like spam: place (inside or line) and text."""
    return [(place, text) for place, text in _rows("keep.tsv")]


def plain() -> list[str]:
    """Sentences and lines of articles that share their words with spam."""
    return [text for _, text in (*_rows("keep.tsv"), *_rows("plain.tsv"))]


def domain() -> dict[str, list[str]]:
    """The sentences of each article of the guide and of the samples, by file."""
    files = [file for pattern in _ARTICLES for file in sorted(_ROOT.glob(pattern))]
    return {str(file.relative_to(_ROOT)): _sentences(file.read_text(encoding="utf-8")) for file in files}


def newspaper() -> list[str]:
    """Clean sentences on other matters."""
    return clean_lines.shipped()


def clauses(lines: list[str]) -> list[str]:
    """The first short clause of each sentence: what a heading or an item may look like."""
    found = (next((c for c in _CLAUSE.split(line) if 4 <= len(c) <= 16), "") for line in lines)
    return sorted({clause for clause in found if clause})


def _sentences(article: str) -> list[str]:
    lines = (_MARKUP.sub("", _LINK.sub(r"\1", _LIST_MARK.sub("", line.strip()))) for line in article.splitlines())
    told = (line for line in lines if re.search("[\u4e00-\u9fff]", line) and not line.startswith(_NO_TEXT))
    return sorted({part for line in told for part in _SENTENCE.findall(line) if len(part) > 3})


def _rows(name: str) -> Iterator[list[str]]:
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
