"""Write the held-back pages: every held-back article, damaged as each family of sites would, with a seed of its own.

Run as `python -m tests.damage.freeze` whenever a truth, the furniture or the model of the damage changes; the pages
are committed, so that what a repair is measured on is there to be read.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path

from tests.damage.furniture import held_back
from tests.damage.recipe import FAMILIES, Family, Recipe
from tests.damage.render import Damaged, damage

HELD_BACK = Path(__file__).parents[1] / "heldback"
TEXTS = HELD_BACK / "texts"
PAGES = HELD_BACK / "damaged"


def recipe(name: str, family: Family) -> Recipe:
    """The recipe of one held-back page; its seed is fixed by its name.

    >>> recipe("a01", "spun")
    Recipe(seed=3052288445, family='spun')
    """
    return Recipe(zlib.crc32(f"{name}.{family}".encode()), family)


def page(name: str, family: Family) -> Damaged:
    """One held-back article, damaged, with its truth; the article is read from its file."""
    truth = (TEXTS / f"{name}.md").read_text(encoding="utf-8")
    return damage(truth, recipe(name, family), held_back())


def names() -> list[str]:
    """The names of the held-back articles, in order."""
    return sorted(path.stem for path in TEXTS.glob("*.md"))


def pages() -> Iterator[tuple[Path, str]]:
    """Where every held-back page stands and what it says; the clean family is the truth and needs no page."""
    for name in names():
        for family in FAMILIES:
            if family != "clean":
                yield PAGES / f"{name}.{family}.txt", page(name, family).text


def freeze() -> None:
    """Write all pages and remove those that no article stands behind any more."""
    PAGES.mkdir(exist_ok=True)
    written = dict(pages())
    for path in set(PAGES.glob("*.txt")) - set(written):
        path.unlink()
    for path, text in written.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(written)} pages in {PAGES}")


if __name__ == "__main__":
    freeze()
