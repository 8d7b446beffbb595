"""How much of a damage a repair undid, as a reader would feel it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from tests.damage.furniture import Piece
from tests.damage.plain import body, content, flat, sentences, split_mark, texts
from tests.damage.render import Damaged
from tests.damage.scripting import simplified

RUN = 8
CONTACT = re.compile(r"(?=[a-z]*\d)[a-z\d]+")
CONTACT_RUN = 6


@dataclass(frozen=True)
class Share:
    """So many of so many; of nothing, all."""

    done: int = 0
    of: int = 0

    @property
    def rate(self) -> float:
        """The share between 0 and 1.

        >>> Share(3, 4).rate, Share().rate
        (0.75, 1.0)
        """
        return self.done / self.of if self.of else 1.0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.done + other.done, self.of + other.of)


@dataclass(frozen=True)
class Match:
    """Things expected, things given, and how many are both."""

    both: int = 0
    expected: int = 0
    given: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; nothing expected and nothing given is a full match.

        >>> Match(1, 2, 2).f1
        0.5
        """
        total = self.expected + self.given
        return 2 * self.both / total if total else 1.0

    def __add__(self, other: "Match") -> "Match":
        return Match(self.both + other.both, self.expected + other.expected, self.given + other.given)


@dataclass(frozen=True)
class Score:
    """One document or many: every share is of things put right, every match of structure found again."""

    sentences: Share = Share()
    content: Share = Share()
    spam: Share = Share()
    keep: Share = Share()
    headings: Match = Match()
    items: Match = Match()
    events: Share = Share()
    gaps: Share = Share()

    @property
    def lost(self) -> float:
        """The share of the truth's characters that are missing."""
        return 1 - self.content.rate

    @property
    def spam_left(self) -> float:
        """The share of the inserted pieces that are still to be seen."""
        return 1 - self.spam.rate


def score(damaged: Damaged, article: str) -> Score:
    """Compare an article.md with the truth behind a damaged page.

    Sentences count when they stand exactly as in the truth, without Markdown; content is measured by alignment; a
    piece of spam is left when it survives as a line, or eight of its characters in a row, or six of a contact;
    headings count with their level, items with their kind; an event or gap counts when it and the words round it
    read as before.
    """
    given = body(article)
    return Score(
        sentences=_sentences(damaged.expected, given),
        content=_content(damaged.expected, given),
        spam=Share(len(damaged.spam) - len(surviving(damaged, given)), len(damaged.spam)),
        keep=_found((piece.text for piece in damaged.keep), damaged.expected, given),
        headings=_matched(_headings(damaged.expected), _headings(given, titled=_titled(damaged.expected))),
        items=_matched(_items(damaged.expected), _items(given)),
        events=_found((event.context for event in damaged.events), damaged.expected, given),
        gaps=_found((gap.context for gap in damaged.gaps), damaged.expected, given),
    )


def merge(scores: Iterable[Score]) -> Score:
    """One score for many documents, every thing counted once."""
    total = Score()
    for one in scores:
        total = Score(**{name: getattr(total, name) + getattr(one, name) for name in Score.__dataclass_fields__})
    return total


def unrestored(damaged: Damaged, article: str) -> list[str]:
    """The sentences of the truth that an article.md does not hold exactly."""
    return list((Counter(sentences(damaged.expected)) - Counter(sentences(article))).elements())


def surviving(damaged: Damaged, article: str) -> list[Piece]:
    """The pieces of spam of which something is left in an article.md."""
    expected, given = texts(damaged.expected), texts(article)
    return [piece for piece in damaged.spam if _survives(piece.text, expected, given)]


def _sentences(expected: str, given: str) -> Share:
    true = Counter(sentences(expected))
    return Share((true & Counter(sentences(given))).total(), true.total())


def _content(expected: str, given: str) -> Share:
    true, there = content("\n".join(texts(expected))), content("\n".join(texts(given)))
    return Share(LCSseq.similarity(true, there), len(true))


def _survives(piece: str, expected: list[str], given: list[str]) -> bool:
    own = _bare(piece)
    if _lines(given)[own] > _lines(expected)[own]:
        return True
    parts = _runs(own, RUN).union(*(_runs(contact, CONTACT_RUN) for contact in CONTACT.findall(own)))
    true, there = _bare("\n".join(expected)), _bare("\n".join(given))
    return any(there.count(part) > true.count(part) for part in parts)


def _runs(text: str, length: int) -> set[str]:
    return {text[at : at + length] for at in range(len(text) - length + 1)}


def _bare(text: str) -> str:
    """Simplified letters, characters and digits in their plainest form, whatever disguise they wore."""
    return content(unicodedata.normalize("NFKC", simplified(text)).lower())


def _lines(lines: list[str]) -> Counter[str]:
    return Counter(map(_bare, lines))


def _found(parts: Iterable[str], expected: str, given: str) -> Share:
    true, there = flat("\n".join(texts(expected))), flat("\n".join(texts(given)))
    found = [there.count(part) >= true.count(part) for part in map(flat, parts)]
    return Share(sum(found), len(found))


def _titled(expected: str) -> bool:
    return expected.startswith("# ")


def _headings(article: str, titled: bool = True) -> Counter[tuple[str, str]]:
    marked = map(split_mark, body(article).splitlines())
    return Counter((mark, text) for mark, text in marked if mark.startswith("#") and (titled or mark != "#"))


def _items(article: str) -> Counter[tuple[str, str]]:
    marked = map(split_mark, body(article).splitlines())
    return Counter(("1" if mark[0].isdigit() else "-", text) for mark, text in marked if mark and mark[0] != "#")


def _matched(expected: Counter[tuple[str, str]], given: Counter[tuple[str, str]]) -> Match:
    return Match((expected & given).total(), expected.total(), given.total())
