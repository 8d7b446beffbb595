"""Read what `curate` wrote for one article: its page, and its ledger placed on that page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from scripts.compose.errors import ComposeError
from scripts.curate.revision import Certainty

_HEADING = re.compile(r"^(#{2,4}) (.+) \{#([a-z0-9-]+)\}$", re.M)
_AGAIN = "Run `guide curate` again."


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger. `at` is its offset in the decoded source, `place` where `after` stands in article.md."""

    number: int
    rule: str
    also: tuple[str, ...]
    at: int
    before: str
    after: str
    certainty: Certainty
    why: str
    place: int

    @property
    def end(self) -> int:
        """Where `after` ends in article.md."""
        return self.place + len(self.after)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of an article: its words as Markdown, its id, and its offset in article.md."""

    words: str
    id: str
    place: int


@dataclass(frozen=True, slots=True)
class Curated:
    """One curated article. `page` is the whole of article.md; its body begins at `begin`."""

    id: str
    title: str
    encoding: str
    size: int
    sha256: str
    script: str
    page: str
    begin: int
    headings: tuple[Heading, ...]
    entries: tuple[Entry, ...]

    @property
    def body(self) -> str:
        """The clean text, without front matter."""
        return self.page[self.begin :]


def read_curated(articles: Path) -> tuple[Curated, ...]:
    """Every article folder in `articles`, by id. Raises ComposeError when page and ledger do not fit each other."""
    return tuple(_article(file.parent) for file in sorted(articles.glob("*/article.md")))


def _article(folder: Path) -> Curated:
    file = folder / "article.md"
    page = file.read_bytes().decode("utf-8")
    front, begin = _front(file, page)
    return Curated(
        id=str(front["id"]),
        title=str(front["title"]),
        encoding=str(front["encoding"]),
        size=int(front["bytes"]),
        sha256=str(front["sha256"]),
        script=str(front["script"]),
        page=page,
        begin=begin,
        headings=tuple(Heading(m[2], m[3], m.start()) for m in _HEADING.finditer(page, begin)),
        entries=tuple(_entries(folder / "changes.jsonl", page)),
    )


def _front(file: Path, page: str) -> tuple[dict[str, Any], int]:
    end = page.find("\n---\n", 3)
    front = yaml.safe_load(page[4:end]) if page.startswith("---\n") and end > 0 else None
    wanted = {"id", "title", "encoding", "bytes", "sha256", "script"}
    if not isinstance(front, dict) or not wanted <= front.keys():
        raise ComposeError(f"{file}:1: the front matter is damaged. {_AGAIN}")
    return front, end + len("\n---\n")


def _entries(file: Path, page: str) -> Iterator[Entry]:
    """Walk the ledger along the page: what lies between two lines stands in both texts alike."""
    if not file.is_file():
        raise ComposeError(f"{file}: there is no ledger. {_AGAIN}")
    place = source = 0
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n")[:-1], 1):
        said = json.loads(line)
        start, end = said["at"]
        place, source = place + start - source, end
        after = said["after"]
        if not page.startswith(after, place):
            raise ComposeError(f"{file}:{number}: does not fit article.md. {_AGAIN}")
        also = tuple(said.get("also", ()))
        why, certainty = said["why"], said["certainty"]
        yield Entry(number, said["rule"], also, start, said["before"], after, certainty, why, place)
        place += len(after)
