"""What a word means can be read on the spot, by pointer, keyboard and touch."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.visits import DESK, FOLDERS, PHONE, visit

PAGE = "guide/agree/"
TOUCH = {"viewport": PHONE, "has_touch": True, "is_mobile": True}


def tip(page: Page) -> Locator:
    return page.locator(".tip")


def term(page: Page, number: int = 0) -> Locator:
    return page.locator(".term").nth(number)


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("", "超过这个时间，法院可能不再支持对方的请求。"),
        ("zh-TW/", "超過這個時間，法院可能不再支持對方的請求。"),
        ("en/", "After it, a court may no longer support the claim."),
    ],
)
def test_a_pointer_over_a_word_shows_what_it_means_in_the_language_of_the_page(
    browser: Browser, base: str, folder: str, said: str
) -> None:
    with visit(browser, viewport=DESK) as seen:
        seen.page.goto(f"{base}{folder}{PAGE}")
        expect(tip(seen.page)).to_have_count(0)
        term(seen.page).hover()
        expect(tip(seen.page)).to_have_text(said)
        assert term(seen.page).get_attribute("aria-description") == said
        seen.page.mouse.move(1, 1)
        expect(tip(seen.page)).to_have_count(0)


@pytest.mark.parametrize("folder", FOLDERS.values())
@pytest.mark.parametrize("viewport", [PHONE, DESK])
def test_the_pointer_can_go_from_the_word_to_its_meaning(
    browser: Browser, base: str, folder: str, viewport: dict[str, int]
) -> None:
    with visit(browser, viewport=viewport) as seen:
        seen.page.goto(f"{base}{folder}{PAGE}")
        for number in (0, 1):
            term(seen.page, number).hover()
            tip(seen.page).hover()
            seen.page.wait_for_timeout(500)
            expect(tip(seen.page)).to_be_visible()


def test_escape_puts_it_away_while_the_pointer_stays(browser: Browser, base: str) -> None:
    with visit(browser, viewport=DESK) as seen:
        seen.page.goto(base + PAGE)
        term(seen.page).hover()
        seen.page.keyboard.press("Escape")
        expect(tip(seen.page)).to_have_count(0)


def test_the_keyboard_shows_it_and_enter_leads_to_the_glossary(browser: Browser, base: str) -> None:
    with visit(browser, viewport=DESK) as seen:
        seen.page.goto(base + PAGE)
        term(seen.page).focus()
        seen.page.keyboard.press("Tab")
        expect(tip(seen.page)).to_have_count(0)
        seen.page.keyboard.press("Shift+Tab")
        expect(tip(seen.page)).to_be_visible()
        seen.page.keyboard.press("Escape")
        expect(tip(seen.page)).to_have_count(0)
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url(base + "guide/keep-to-the-plan/#pay-on-time")


def test_a_first_tap_shows_it_and_a_second_follows_the_link(browser: Browser, base: str) -> None:
    with visit(browser, **TOUCH) as seen:
        seen.page.goto(base + PAGE)
        term(seen.page).tap()
        expect(tip(seen.page)).to_be_visible()
        term(seen.page, 1).tap()
        expect(term(seen.page, 1).locator(".tip")).to_be_visible()
        assert seen.page.url == base + PAGE
        term(seen.page, 1).tap()
        seen.page.wait_for_url(base + "guide/keep-to-the-plan/#pay-on-time")


def test_a_tap_elsewhere_puts_it_away(browser: Browser, base: str) -> None:
    with visit(browser, **TOUCH) as seen:
        seen.page.goto(base + PAGE)
        term(seen.page).tap()
        expect(tip(seen.page)).to_be_visible()
        seen.page.locator("h1").tap()
        expect(tip(seen.page)).to_have_count(0)


@pytest.mark.parametrize("folder", FOLDERS.values())
def test_it_fits_the_narrowest_screen_and_axe_finds_nothing(browser: Browser, base: str, folder: str) -> None:
    for scheme in ("light", "dark"):
        with visit(browser, viewport={"width": 320, "height": 640}, color_scheme=scheme) as seen:
            seen.page.goto(f"{base}{folder}{PAGE}")
            for number in (0, 1):
                term(seen.page, number).hover()
                box = tip(seen.page).bounding_box()
                assert box and box["x"] >= 0 and box["x"] + box["width"] <= 320
                assert seen.page.evaluate("document.documentElement.scrollWidth") == 320
                assert Axe().run(seen.page).generate_report() == "Found 0 accessibility violations:\n"


def test_without_javascript_a_word_leads_to_the_glossary(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE, java_script_enabled=False) as seen:
        seen.page.goto(base + PAGE)
        term(seen.page).click()
        seen.page.wait_for_url(base + "guide/keep-to-the-plan/#pay-on-time")
