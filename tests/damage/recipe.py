"""What happens to one page: drawn from a seed and a family, or said outright."""

from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from tests.damage.blocks import Block
from tests.damage.censor import Profile
from tests.damage.furniture import Amounts
from tests.damage.layout import Layout, fitting

Family = Literal["annotated", "censored", "spun", "scraped", "clean"]
Script = Literal["simplified", "naive", "taiwan", "hongkong"]
Width = Literal["ascii", "marks"]
ANNOUNCEMENTS = ("下面分这几个方面来说：", "要讲的内容有：", "具体包括以下几项：")
FAMILIES: tuple[Family, ...] = ("annotated", "censored", "spun", "scraped", "clean")


@dataclass(frozen=True)
class Recipe:
    """A seed and the family of pages to imitate."""

    seed: int
    family: Family


@dataclass(frozen=True)
class Traits:
    """Everything that is done to one page.

    `annotated` puts in notes (and, with `before_marks`, the invisible byte), read as GBK; it asks for the naive script.
    `width` makes all full-width ASCII half-width, or the punctuation marks only. `spin` and `commas` are shares.
    """

    layout: Layout
    furniture: Amounts
    script: Script = "simplified"
    annotated: bool = False
    before_marks: bool = True
    keep_private: bool = False
    censored: Profile | None = None
    spin: float = 0.0
    commas: float = 0.0
    width: Width = "ascii"
    titled: bool = True
    announcement: str = ""
    blank_lines: bool = False


def draw(family: Family, blocks: tuple[Block, ...], rng: Random) -> Traits:
    """The traits of one page of a family, with a layout that can carry this article."""
    page = _page(blocks, rng)
    if family == "annotated":
        return _annotated(page, rng)
    if family == "censored":
        return replace(_annotated(page, rng), censored="A") if rng.random() < 0.5 else replace(page, censored="B")
    if family == "spun":
        return replace(page, spin=rng.uniform(0.4, 0.9), commas=rng.uniform(0.05, 0.2))
    script: Script = rng.choice(("simplified", "simplified", "taiwan", "hongkong"))
    return replace(page, script=script, width=rng.choice(("ascii", "ascii", "marks")))


def _page(blocks: tuple[Block, ...], rng: Random) -> Traits:
    headings = rng.choice(fitting(blocks))
    layout = Layout(headings, rng.choice(("numbers", "words")), rng.choice(("bare", "bare", "dash", "dot")))
    return Traits(
        layout=layout,
        titled=rng.random() < 0.8,
        announcement=rng.choice(ANNOUNCEMENTS) if headings == "announced" else "",
        blank_lines=rng.random() < 0.4,
        furniture=_amounts(rng),
    )


def _annotated(page: Traits, rng: Random) -> Traits:
    before_marks, keep_private = rng.random() < 0.7, rng.random() < 0.3
    return replace(page, script="naive", annotated=True, before_marks=before_marks, keep_private=keep_private)


def _amounts(rng: Random) -> Amounts:
    return Amounts(
        head=rng.randint(0, 3),
        foot=rng.randint(1, 4),
        between=rng.randint(0, 2),
        inside=rng.randint(0, 3),
        block=rng.randint(0, 1),
        keep=rng.randint(1, 3),
    )
