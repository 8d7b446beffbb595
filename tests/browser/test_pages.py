"""Every kind of page in four languages: quiet, narrow enough, readable without JavaScript, open to everyone."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.visits import DESK, FOLDERS, KINDS, PHONE, visit

NO_PAGE = "nothing/here/"
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin: 2em 0 !important }"""
TARGETS = (
    ".brand, .lang summary, .bar summary, .bar__link, .toc summary, .headerlink, .copy, .doors li, .turn, .path a, "
    ".help a"
)


@pytest.mark.parametrize("folder", FOLDERS.values())
def test_a_page_asks_no_other_host_and_breaks_no_rule(browser: Browser, base: str, folder: str) -> None:
    with visit(browser, viewport=DESK) as seen:
        for kind in KINDS:
            seen.requests.clear()
            seen.page.goto(f"{base}{folder}{kind}")
            assert {urlsplit(url).netloc for url in seen.requests} == {urlsplit(base).netloc}
            assert len(seen.requests) <= 3
        seen.page.wait_for_load_state("networkidle")
        assert seen.complaints == []


def test_the_policy_is_in_force(browser: Browser, base: str) -> None:
    with visit(browser) as seen:
        seen.page.goto(base)
        seen.page.evaluate("document.body.setAttribute('style', 'color:red')")
        assert any("Content Security Policy" in text for text in seen.complaints)
        with pytest.raises(Exception, match="TrustedHTML"):
            seen.page.evaluate("document.body.innerHTML = '<b>1</b>'")


def test_axe_finds_nothing_in_what_opens(browser: Browser, base: str) -> None:
    for viewport in (PHONE, DESK):
        with visit(browser, viewport=viewport) as seen:
            seen.page.goto(base + "guide/agree/")
            for menu in (".drawer", ".lang", ".toc:not([open])"):
                if seen.page.locator(menu).count():
                    seen.page.click(f"{menu} > summary")
                    assert Axe().run(seen.page).generate_report() == _nothing(), menu
                    seen.page.keyboard.press("Escape")


def _nothing() -> str:
    return "Found 0 accessibility violations:\n"


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("folder", FOLDERS.values())
def test_nothing_scrolls_sideways(browser: Browser, base: str, folder: str, width: int) -> None:
    with visit(browser, viewport={"width": width, "height": 640}) as seen:
        for kind in (*KINDS, NO_PAGE):
            seen.page.goto(f"{base}{folder}{kind}")
            assert _overhang(seen.page) == [], kind


def _overhang(page: Page) -> list[str]:
    """What reaches beyond the right edge of the screen and is not scrolled in a box of its own."""
    return page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
            .filter((e) => e.getBoundingClientRect().right > innerWidth).map((e) => e.outerHTML.slice(0, 80))"""
    )


def test_spacing_that_a_reader_sets_cuts_nothing_off(browser: Browser, base: str) -> None:
    with visit(browser, viewport={"width": 320, "height": 640}, bypass_csp=True) as seen:
        for kind in KINDS:
            seen.page.goto(base + kind)
            seen.page.add_style_tag(content=SPACING)
            assert _overhang(seen.page) == [], kind


@pytest.mark.parametrize("kind", KINDS)
def test_without_javascript_everything_can_be_read(browser: Browser, base: str, kind: str) -> None:
    with visit(browser, viewport=PHONE, java_script_enabled=False) as seen:
        seen.page.goto(base + kind)
        for part in ("h1", ".answer", "article h2", ".foot", ".brand"):
            expect(seen.page.locator(part).first).to_be_visible()
        seen.page.click(".drawer summary")
        expect(seen.page.locator(".menu a").first).to_be_visible()
        assert seen.page.locator("button:visible").count() == 0


def test_targets_outside_of_text_are_large_enough_for_a_thumb(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        for kind in KINDS:
            seen.page.goto(base + kind)
            boxes = [target.bounding_box() for target in seen.page.locator(TARGETS).all() if target.is_visible()]
            assert boxes and not [box for box in boxes if box and (box["height"] < 44 or box["width"] < 24)]


@pytest.mark.parametrize("tag", FOLDERS)
def test_an_unknown_address_is_answered_in_the_readers_language(browser: Browser, base: str, tag: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        answer = seen.page.goto(f"{base}{FOLDERS[tag]}{NO_PAGE}")
        assert answer is not None and answer.status == 404
        assert seen.page.get_attribute("html", "lang") == tag
        seen.page.click("article > .ways a >> nth=0")
        seen.page.wait_for_url(base + FOLDERS[tag])


def test_the_site_works_below_a_path(browser: Browser, base_below: str) -> None:
    assert base_below.endswith("/some/path/")
    with visit(browser, viewport=PHONE) as seen:
        seen.page.goto(base_below + "guide/agree/#keep-proof", wait_until="networkidle")
        assert [url for url in seen.requests if not url.startswith(base_below)] == []
        seen.page.click(".lang summary")
        seen.page.click(".lang a[hreflang=zh-Hant-HK]")
        seen.page.wait_for_url(f"{base_below}zh-HK/guide/agree/#keep-proof")
        seen.page.goto(f"{base_below}en/{NO_PAGE}")
        seen.page.click(".brand")
        seen.page.wait_for_url(f"{base_below}en/")
        assert not [text for text in seen.complaints if "404" not in text]


def test_on_paper_only_the_text_is_left(browser: Browser, base: str) -> None:
    with visit(browser, viewport=DESK) as seen:
        seen.page.goto(base + "guide/agree/")
        seen.page.emulate_media(media="print")
        for part in (".bar", ".lang", ".toc", ".headerlink", ".turns", ".copy", ".print"):
            expect(seen.page.locator(part).first).to_be_hidden()
        expect(seen.page.locator("article")).to_be_visible()
