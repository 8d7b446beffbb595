"""The pictures of the repository's pages, with their words in four languages."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from scripts.compose.compose import compose
from scripts.publish.publish import publish
from tests.browser.conftest import running
from tests.browser.visits import FOLDERS, PHONE, visit
from tests.publish.sample import URL, accept

ROOT = Path(__file__).parents[2]
SHOWN = re.compile(r"\{\{ picture\(.*?\n\n.*?(?=\n\n)", re.S)
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
CUT_OFF = """() => [...document.querySelectorAll("svg text, svg tspan")].filter((word) => {
    const [inner, outer] = [word, word.closest("svg")].map((one) => one.getBoundingClientRect());
    return inner.left < outer.left || inner.right > outer.right || inner.bottom > outer.bottom || inner.top < outer.top;
}).map((word) => word.textContent)"""
ON_THE_WAY = """() => [...document.querySelectorAll("svg:has(.end)")].flatMap((svg) => {
    const way = svg.querySelector(".end").getBoundingClientRect().right - svg.getBoundingClientRect().width / 32;
    return [...svg.querySelectorAll("tspan")].filter((word) => word.getBoundingClientRect().right > way);
}).map((word) => word.textContent)"""


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site whose home page shows every picture of docs/ with the list below it."""
    root = tmp_path_factory.mktemp("pictures")
    for room in ("overrides", "registers"):
        shutil.copytree(ROOT / room, root / room, ignore=shutil.ignore_patterns("redirects.tsv"))
    for file in ("mkdocs.yml", "scripts/curate/rules/names.tsv"):
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, root / file)
    for locale in ("zh", "en"):
        texts = (file.read_text(encoding="utf-8") for file in sorted((ROOT / "docs" / locale).rglob("*.md")))
        shown = [LINK.sub(r"\1", found[0]) for text in texts for found in SHOWN.finditer(text + "\n\n")]
        assert len(shown) == 3
        page = root / "docs" / locale / "index.md"
        page.parent.mkdir(parents=True)
        page.write_text("---\ntitle: 图\nanswer: 图。\n---\n\n" + "\n\n".join(shown) + "\n", encoding="utf-8")
    compose(root, root / "build/articles", root / "build/pages", [])
    publish(root, URL, accept)
    with running(root / "site") as place:
        yield place


@pytest.mark.parametrize("tag", FOLDERS)
def test_no_word_is_cut_off_or_meets_the_way_out(browser: Browser, pictures: str, tag: str) -> None:
    with visit(browser, viewport={"width": 320, "height": 640}) as seen:
        seen.page.goto(pictures + FOLDERS[tag])
        assert seen.page.locator("article svg").count() == 3
        assert seen.page.evaluate(CUT_OFF) == []
        assert seen.page.evaluate(ON_THE_WAY) == []
        assert seen.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_pictures(browser: Browser, pictures: str, scheme: str) -> None:
    with visit(browser, viewport=PHONE, color_scheme=scheme) as seen:
        for folder in FOLDERS.values():
            seen.page.goto(pictures + folder)
            assert Axe().run(seen.page).generate_report() == "Found 0 accessibility violations:\n"


def test_numbers_stand_out_from_their_dots_in_the_light_in_the_dark_and_on_paper(
    browser: Browser, pictures: str
) -> None:
    for options, media in (({"color_scheme": "light"}, "screen"), ({"color_scheme": "dark"}, "screen"), ({}, "print")):
        with visit(browser, **options) as seen:
            seen.page.goto(pictures)
            seen.page.emulate_media(media=media)
            asked = [("stroke", ".dots"), ("fill", ".number"), ("fill", "svg text:not([class])")]
            shades = [
                _light(seen.page.eval_on_selector(where, f"one => getComputedStyle(one).{what}"))
                for what, where in asked
            ]
            ground = _light(seen.page.evaluate("getComputedStyle(document.body).backgroundColor"))
            assert _contrast(shades[0], shades[1]) >= 4.5 and _contrast(shades[2], ground) >= 4.5


def _light(colour: str) -> float:
    """The relative luminance of rgb(…), as WCAG reckons it."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
