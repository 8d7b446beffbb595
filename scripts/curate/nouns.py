"""The nouns that the stages of `curate` hand to each other.

Three texts exist, each with its own offsets:

* the *decoded source*: every code point of the file, markup, BOM and CR included;
* the *text*: the decoded source after `decode`, `repair` and `simplify` (Simplified, lines parted by ``\\n``);
* a *passage*: one line of the text; the stages from `split` on work passage by passage.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from scripts.curate.revision import Change, apply, compose

Role = Literal["body", "gone", "h2", "h3", "h4", "item", "step"]


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it arrived: where it is, what it will be called, and its bytes."""

    id: str
    path: str
    suffix: str
    data: bytes
    title: str = ""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A decoded source and what was done to it so far.

    ``decoded`` never changes. ``changes`` (sorted, disjoint, offsets in ``decoded``) turn it into ``raw``; ``text`` is
    ``raw`` in Simplified characters, code point by code point as long as ``raw`` (see `simplify`), so that a
    rule written once meets either script and offsets need no second map.
    """

    source: Source
    encoding: str
    bom: bool
    decoded: str
    changes: tuple[Change, ...]
    raw: str
    text: str
    script: Literal["simplified", "traditional", "mixed"] = "simplified"
    odd_bytes: tuple[tuple[int, str], ...] = ()
    notes: tuple[str, ...] = ()

    def revised(self, changes: list[Change]) -> Manuscript:
        """Return the manuscript with ``changes`` (offsets in ``raw``) on top; ``text`` follows ``raw``."""
        if not changes:
            return self
        raw = apply(self.raw, changes)
        return replace(self, changes=tuple(compose(self.changes, self.raw, changes)), raw=raw, text=raw)


class Passage(NamedTuple):
    """One line of the text. ``id`` is permanent (p1, p2 …); ``changes`` have offsets in ``was``.

    (A tuple for the reason given at `Change`.)
    """

    id: str
    start: int
    was: str
    now: str
    changes: tuple[Change, ...] = ()
    role: Role = "body"
    section: str = ""

    def revised(self, changes: list[Change]) -> Passage:
        """Return the passage with ``changes`` (sorted, disjoint, offsets in ``now``) made.

        >>> Passage("p1", 0, "打 协商", "打 协商").revised([Change(1, 2, "电话", "gap-phone", "sure", "")]).now
        '打电话协商'
        """
        if not changes:
            return self
        both = tuple(compose(self.changes, self.now, changes)) if self.changes else tuple(changes)
        return self._replace(now=apply(self.now, changes), changes=both)

    def gone(self, rule: str, why: str) -> Passage:
        """Return the passage marked as not part of the article. Its text stays in the ledger."""
        whole = Change(0, len(self.now), "", rule, "sure", why)
        return self.revised([whole])._replace(role="gone")


@dataclass(frozen=True, slots=True)
class Article:
    """A manuscript split into passages, in source order."""

    manuscript: Manuscript
    passages: tuple[Passage, ...]
    title: str = ""
    notes: tuple[str, ...] = field(default=())

    @property
    def kept(self) -> tuple[Passage, ...]:
        """The passages that belong to the article."""
        return tuple(p for p in self.passages if p.role != "gone")
