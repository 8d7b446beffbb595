"""The nouns of search: what can be found, and what it is found by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["home", "guide", "tool", "letter", "article", "about", "fact", "word"]


@dataclass(frozen=True, slots=True)
class Section:
    """A place with an id. `level` is that of its heading (2 to 4), 5 for a fact or a word; `text` stands below it."""

    id: str
    level: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """A page that can be searched: `address` without locale, `answer` the sentence on top, `sections` in order."""

    address: str
    kind: Kind
    title: str
    answer: str
    sections: tuple[Section, ...]
