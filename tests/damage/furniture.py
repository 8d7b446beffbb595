"""What stands on a page round and inside the article: spam to be removed, and look-alikes that must stay."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

import yaml

from tests.damage.blocks import Block
from tests.damage.layout import Line

HELD_BACK = Path(__file__).parents[1] / "heldback" / "spam.yml"
BEFORE_TITLE = ("breadcrumb", "share", "title")
PLACES = ("head", "foot", "between", "inside", "block")
HEAD_ORDER = ("breadcrumb", "share", "title", "byline", "counter", "tags", "app", "label")
FOOT_ORDER = ("title", "contact", "tags", "share", "counter", "related", "app", "disclaimer", "takedown", "copyright")
SENTENCE_END = re.compile(r"(?<=[。！？])(?![”」）])(?=.)")


@dataclass(frozen=True)
class Piece:
    """One piece of furniture: what it is, where on a page it stands, what it says."""

    id: str
    kind: str
    place: str
    text: str


@dataclass(frozen=True)
class Shelf:
    """The furniture to choose from: what is to go, and what looks alike and is to stay."""

    spam: tuple[Piece, ...] = ()
    keep: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class Amounts:
    """How many pieces one page gets at each place."""

    head: int = 0
    foot: int = 0
    between: int = 0
    inside: int = 0
    block: int = 0
    keep: int = 0


@cache
def held_back() -> Shelf:
    """The furniture of the held-back pages."""
    return load(HELD_BACK)


def load(path: Path) -> Shelf:
    """A shelf from a YAML file with the lists `pieces` (to go) and `keep` (to stay)."""
    given = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Shelf(_pieces(given["pieces"]), _pieces(given["keep"]))


def _pieces(given: list[dict[str, str]]) -> tuple[Piece, ...]:
    return tuple(Piece(one["id"], one.get("kind", "keep"), one["place"], str(one["text"]).strip()) for one in given)


def choose(shelf: Shelf, amounts: Amounts, title: str, rng: Random) -> tuple[Piece, ...]:
    """The spam of one page, no kind twice at one place, `{title}` filled in; without a title nothing repeats it."""
    chosen: list[Piece] = []
    for place in PLACES:
        there = [piece for piece in shelf.spam if piece.place == place and (title or "{title}" not in piece.text)]
        rng.shuffle(there)
        first = {piece.kind: piece for piece in reversed(there)}
        chosen += [piece for piece in there if first[piece.kind] is piece][: getattr(amounts, place)]
    return tuple(replace(piece, text=piece.text.replace("{title}", title)) for piece in chosen)


def plant_kept(blocks: tuple[Block, ...], pieces: Iterable[Piece], rng: Random) -> tuple[Block, ...]:
    """The article with sentences that must stay, as part of its text: inside a paragraph or as one of their own."""
    for piece in pieces:
        places = [at for at, block in enumerate(blocks) if block.kind == "paragraph" and not block.text.endswith("：")]
        if not places:
            continue
        at = rng.choice(places)
        if piece.place == "inside":
            joined = Block("paragraph", 0, (_inside(blocks[at].text, piece.text, rng),))
            blocks = (*blocks[:at], joined, *blocks[at + 1 :])
        else:
            blocks = (*blocks[: at + 1], Block("paragraph", 0, (piece.text,)), *blocks[at + 1 :])
    return blocks


def plant_spam(lines: tuple[Line, ...], pieces: Iterable[Piece], rng: Random) -> tuple[Line, ...]:
    """The page with its furniture: before and after its title, between and inside paragraphs, blocks and foot last."""
    pieces = tuple(pieces)
    for piece in pieces:
        if piece.place in ("between", "inside"):
            lines = _within(lines, piece, rng)
    head = sorted((piece for piece in pieces if piece.place == "head"), key=lambda piece: _rank(piece, HEAD_ORDER))
    foot = sorted((piece for piece in pieces if piece.place == "foot"), key=lambda piece: _rank(piece, FOOT_ORDER))
    blocks = [piece for piece in pieces if piece.place == "block"]
    titled = 1 if lines and lines[0].kind == "title" else 0
    above = [piece for piece in head if piece.kind in BEFORE_TITLE]
    below = [piece for piece in head if piece.kind not in BEFORE_TITLE]
    return (*_lines(above), *lines[:titled], *_lines(below), *lines[titled:], *_lines(blocks), *_lines(foot))


def _within(lines: tuple[Line, ...], piece: Piece, rng: Random) -> tuple[Line, ...]:
    places = [at for at, line in enumerate(lines) if line.kind == "paragraph" and not line.text.endswith("：")]
    if not places:
        return lines
    at = rng.choice(places)
    if piece.place == "between":
        return (*lines[: at + 1], *_lines([piece]), *lines[at + 1 :])
    joined = replace(lines[at], text=_inside(lines[at].text, piece.text, rng))
    return (*lines[:at], joined, *lines[at + 1 :])


def _inside(paragraph: str, sentence: str, rng: Random) -> str:
    """The sentence after one of the paragraph's own, never before the first."""
    at = rng.choice([*(found.start() for found in SENTENCE_END.finditer(paragraph)), len(paragraph)])
    return paragraph[:at] + sentence + paragraph[at:]


def _lines(pieces: Iterable[Piece]) -> list[Line]:
    return [Line("", text.strip(), "furniture") for piece in pieces for text in piece.text.splitlines() if text.strip()]


def _rank(piece: Piece, order: tuple[str, ...]) -> int:
    return order.index(piece.kind) if piece.kind in order else len(order) // 2
