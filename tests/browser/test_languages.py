"""The language menu keeps the page, and the section one reads."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visits import DESK, FOLDERS, PHONE, visit

SECTION = "guide/agree/#get-it-in-writing"


@pytest.mark.parametrize("folder", FOLDERS.values())
@pytest.mark.parametrize("tag", FOLDERS)
def test_the_menu_leads_by_keyboard_to_the_same_section(browser: Browser, base: str, folder: str, tag: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.goto(f"{base}{folder}{SECTION}")
        seen.page.focus(".lang summary")
        seen.page.keyboard.press("Enter")
        for _ in range(list(FOLDERS).index(tag) + 1):
            seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url(f"{base}{FOLDERS[tag]}{SECTION}")
        assert seen.page.get_attribute("html", "lang") == tag
        expect(seen.page.locator("#get-it-in-writing")).to_be_in_viewport()


def test_the_way_back_leads_back(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.goto(base + SECTION)
        seen.page.click(".lang summary")
        seen.page.click(".lang a[hreflang=en]")
        seen.page.wait_for_url(f"{base}en/{SECTION}")
        seen.page.go_back()
        seen.page.wait_for_url(base + SECTION)


def test_the_section_one_last_rested_in_is_kept_as_well(browser: Browser, base: str) -> None:
    with visit(browser, viewport=DESK) as seen:
        seen.page.goto(base + "guide/agree/")
        seen.page.evaluate("document.getElementById('what-it-must-show').scrollIntoView()")
        seen.page.wait_for_timeout(1_000)
        seen.page.click(".lang summary")
        seen.page.click(".lang a[hreflang=zh-Hant-TW]")
        seen.page.wait_for_url(f"{base}zh-TW/guide/agree/#what-it-must-show")


def test_at_the_top_of_a_page_no_section_is_added(browser: Browser, base: str) -> None:
    with visit(browser, viewport=DESK) as seen:
        seen.page.goto(base + "guide/agree/")
        seen.page.click(".lang summary")
        seen.page.click(".lang a[hreflang=en]")
        seen.page.wait_for_url(f"{base}en/guide/agree/")


def test_what_stands_behind_a_section_in_the_address_travels_along(browser: Browser, base: str) -> None:
    with visit(browser, viewport=DESK) as seen:
        seen.page.goto(base + "guide/agree/#keep-proof~v1.abc")
        seen.page.click(".lang summary")
        seen.page.click(".lang a[hreflang=en]")
        seen.page.wait_for_url(f"{base}en/guide/agree/#keep-proof~v1.abc")


@pytest.mark.parametrize("tag", FOLDERS)
def test_without_javascript_the_menu_keeps_the_page(browser: Browser, base: str, tag: str) -> None:
    with visit(browser, viewport=PHONE, java_script_enabled=False) as seen:
        seen.page.goto(base + "guide/agree/")
        seen.page.focus(".lang summary")
        seen.page.keyboard.press("Enter")
        seen.page.click(f".lang a[hreflang={tag}]")
        seen.page.wait_for_url(f"{base}{FOLDERS[tag]}guide/agree/")


def test_escape_closes_the_menu_and_gives_the_focus_back(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.goto(base)
        for menu in (".lang", ".drawer"):
            seen.page.focus(f"{menu} summary")
            seen.page.keyboard.press("Enter")
            expect(seen.page.locator(f"{menu} a").first).to_be_visible()
            seen.page.keyboard.press("Tab")
            seen.page.keyboard.press("Escape")
            expect(seen.page.locator(f"{menu} a").first).to_be_hidden()
            expect(seen.page.locator(f"{menu} summary")).to_be_focused()


def test_each_language_stands_on_one_line(browser: Browser, base: str) -> None:
    for viewport in (PHONE, DESK):
        with visit(browser, viewport=viewport) as seen:
            seen.page.goto(base + "guide/agree/")
            seen.page.click(".lang summary")
            heights = seen.page.eval_on_selector_all(".lang a", "all => all.map((one) => one.offsetHeight)")
            assert len(heights) == 4 and max(heights) < 60
