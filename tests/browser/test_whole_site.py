"""Every kind of page of the finished site: axe finds nothing in any language and scheme, and large print fits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from scripts.publish.moves import read_moves
from tests.browser.conftest import running
from tests.browser.visits import FOLDERS, PHONE, visit

SITE = Path(__file__).parents[2] / "site"
KINDS = (
    "",
    "guide/",
    "guide/keep-to-the-plan/",
    "guide/legal/at-court/",
    "letters/",
    "letters/confirm-agreement/",
    "tools/",
    "tools/plan/",
    "search/",
    "articles/",
    "articles/huabei-refused/",
    "articles/huabei-refused/changes/",
    "about/facts/family/",
    "about/glossary/",
    "about/privacy/",
    "nothing/here/",
)


@pytest.fixture(scope="module")
def whole() -> Iterator[str]:
    """The address of the site that `make site` built."""
    if not (SITE / "index.html").is_file():
        pytest.skip("there is no site yet: run `make site`")
    with running(SITE) as place:
        yield place


def test_every_section_that_moved_is_reached_by_a_link_that_a_chat_app_added_to(browser: Browser, whole: str) -> None:
    moves = read_moves(SITE.parent / "registers/redirects.tsv")
    assert moves
    with visit(browser, viewport=PHONE) as seen:
        for move in moves:
            seen.page.goto(f"{whole}{move.old.page}?from=singlemessage#{move.old.section}")
            seen.page.wait_for_url(f"{whole}{move.new}")
            assert seen.page.locator(f"[id='{move.new.section}']").is_visible()


@pytest.mark.parametrize("locale", ["zh", "zh-TW", "zh-HK", "en"])
@pytest.mark.usefixtures("whole")
def test_the_search_takes_56_kb_to_its_first_results_and_300_in_all(locale: str) -> None:
    engine, tables = weight("search"), weight("search-tables")
    heads, bodies = weight(f"search-heads.{locale}"), weight(f"search-bodies.{locale}")
    assert engine <= 10_000
    assert engine + tables + heads <= 56_000
    assert engine + tables + heads + bodies <= 300_000


def weight(name: str) -> int:
    """How many bytes the script `name` of the built site has, compressed."""
    (file,) = (file for file in SITE.glob(f"assets/{name}.*.js") if file.name.count(".") == name.count(".") + 2)
    return len(brotli.compress(file.read_bytes()))


@pytest.mark.parametrize("tag", FOLDERS)
def test_axe_finds_nothing(browser: Browser, whole: str, tag: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        for kind in KINDS:
            seen.page.goto(f"{whole}{FOLDERS[tag]}{kind}")
            for scheme in ("light", "dark"):
                seen.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
                assert Axe().run(seen.page).generate_report() == "Found 0 accessibility violations:\n", (kind, scheme)


@pytest.mark.parametrize("folder", ["", "en/"])
def test_in_large_print_nothing_reaches_beyond_the_edge(browser: Browser, whole: str, folder: str) -> None:
    for viewport in ({"width": 640, "height": 400}, {"width": 320, "height": 256}):
        with visit(browser, viewport=viewport) as seen:
            for kind in KINDS:
                seen.page.goto(f"{whole}{folder}{kind}")
                assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (kind, viewport)
