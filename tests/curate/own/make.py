"""Damage the five sample articles as their counterparts on the web are damaged, and write them to `sources/`.

`<id>.md` is what an article says, `<id>.yml` what happens to it: a seed, the traits of its site, the furniture round
it, and lines planted in its text that a repair has to take out again. `python -m tests.curate.own.make` writes the
folders of `sources/` anew; the same files always give the same bytes.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.damage.furniture import Amounts, Piece, Shelf
from tests.damage.layout import Layout
from tests.damage.recipe import Traits
from tests.damage.render import Damaged, damage_as

HERE = Path(__file__).parent
SOURCES = HERE.parents[2] / "sources"
NAMES = tuple(sorted(path.stem for path in HERE.glob("*.md")))
ALL = Amounts(*[99] * 5)
NOTE = {
    "zh": "这是为演示怎样整理一篇网络文章而写的样文，仿照网上常见的说法，未必正确。",
    "en": "A sample written to show how a web article is tidied. It repeats what is commonly said and may be wrong.",
}


@dataclass(frozen=True)
class Sample:
    """One sample article: its clean text and its recipe."""

    name: str
    truth: str
    recipe: dict[str, Any]

    @property
    def title(self) -> str:
        """The first line of the clean text."""
        return self.truth.splitlines()[0].removeprefix("# ")


def read(name: str) -> Sample:
    """The sample of that id."""
    recipe = yaml.safe_load((HERE / f"{name}.yml").read_text("utf-8"))
    return Sample(name, (HERE / f"{name}.md").read_text("utf-8"), recipe)


def make(sample: Sample) -> Damaged:
    """The page that the sample becomes."""
    recipe = sample.recipe
    traits = Traits(**recipe["traits"] | {"layout": Layout(**recipe["traits"]["layout"]), "furniture": ALL})
    pieces = tuple(Piece(f"{sample.name}-{at}", **piece) for at, piece in enumerate(recipe.get("furniture", ())))
    return damage_as(_with_plants(sample), traits, Random(recipe["seed"]), Shelf(pieces))


def planted(sample: Sample) -> tuple[str, ...]:
    """The lines put into the sample's text that a repair has to take out again."""
    return tuple(plant["line"] for plant in sample.recipe.get("planted", ()))


def write(sources: Path) -> None:
    """Write `article.txt` and `origin.yml` of every sample into its folder under `sources`."""
    for sample in map(read, NAMES):
        folder = sources / sample.name
        folder.mkdir(parents=True, exist_ok=True)
        page = make(sample).text.encode("utf-8")
        origin = {"title": sample.title, "kind": "own", "sha256": hashlib.sha256(page).hexdigest(), "note": NOTE}
        (folder / "article.txt").write_bytes(page)
        text = yaml.safe_dump(origin, allow_unicode=True, sort_keys=False, width=120)
        (folder / "origin.yml").write_text(text, "utf-8", newline="\n")


def _with_plants(sample: Sample) -> str:
    text = sample.truth
    for plant in sample.recipe.get("planted", ()):
        text = text.replace(plant["before"], f"{plant['line']}\n{plant['before']}", 1)
    return text


if __name__ == "__main__":
    write(SOURCES)
