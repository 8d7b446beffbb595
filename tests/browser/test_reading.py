"""What the small script of a page adds: copying, following, dates, and old addresses."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visits import DESK, PHONE, visit

WATCH = """new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.moved = (window.moved || 0) + entry.value
}).observe({type: 'layout-shift', buffered: true})"""
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"


def test_a_tap_on_a_section_link_copies_its_address(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE, permissions=["clipboard-read", "clipboard-write"]) as seen:
        seen.page.goto(base + "guide/agree/")
        seen.page.get_by_role("link", name="链接 保存好", exact=True).click()
        expect(seen.page.get_by_role("status")).to_have_text("已复制")
        assert seen.page.url == base + "guide/agree/#keep-proof"
        assert seen.page.evaluate("navigator.clipboard.readText()") == base + "guide/agree/#keep-proof"


def test_without_a_clipboard_the_old_command_copies(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.add_init_script(NO_CLIPBOARD)
        seen.page.goto(base + "guide/agree/")
        seen.page.click("a.headerlink[href='#keep-proof']")
        expect(seen.page.get_by_role("status")).to_have_text("已复制")
        expect(seen.page.locator(".by-hand")).to_have_count(0)


def test_where_nothing_may_copy_the_text_waits_selected(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.add_init_script(f"{NO_CLIPBOARD}; document.execCommand = () => false")
        seen.page.goto(base + "guide/agree/")
        seen.page.click("a.headerlink[href='#keep-proof']")
        expect(seen.page.locator(".by-hand")).to_have_value(base + "guide/agree/#keep-proof")
        assert seen.page.evaluate("getSelection().toString()") == base + "guide/agree/#keep-proof"


def test_a_section_link_is_a_link_without_javascript(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE, java_script_enabled=False) as seen:
        seen.page.goto(base + "guide/agree/")
        seen.page.click("a.headerlink[href='#keep-proof']")
        assert seen.page.url == base + "guide/agree/#keep-proof"


@pytest.mark.parametrize("folder", ["", "zh-TW/", "en/"])
def test_words_to_send_are_copied_in_simplified_characters_alone(browser: Browser, base: str, folder: str) -> None:
    with visit(browser, viewport=PHONE, permissions=["clipboard-read", "clipboard-write"]) as seen:
        seen.page.goto(f"{base}{folder}guide/agree/")
        seen.page.click(".card--send .copy")
        expect(seen.page.get_by_role("status")).not_to_be_empty()
        text = seen.page.evaluate("navigator.clipboard.readText()")
        assert text.startswith("×月×日×点×分，贵方客服") and text.endswith("是否准确。")


def test_the_contents_stand_open_beside_the_text_and_follow_the_reader(browser: Browser, base: str) -> None:
    with visit(browser, viewport=DESK) as seen:
        seen.page.goto(base + "guide/agree/#get-it-in-writing")
        expect(seen.page.locator(".toc a[aria-current]")).to_have_attribute("href", "#get-it-in-writing")
        seen.page.evaluate("scrollTo(0, 0)")
        expect(seen.page.locator(".toc a[aria-current]")).to_have_count(0)


def test_on_paper_nothing_stays_folded(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.goto(base + "guide/agree/")
        expect(seen.page.locator(".basis li").first).to_be_hidden()
        seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(seen.page.locator(".basis li").first).to_be_visible()


@pytest.mark.parametrize("slower", [1, 8])
def test_nothing_jumps_while_a_page_loads(browser: Browser, base: str, slower: int) -> None:
    for viewport in (PHONE, DESK):
        with visit(browser, viewport=viewport) as seen:
            seen.page.add_init_script(WATCH)
            machine = seen.page.context.new_cdp_session(seen.page)
            machine.send("Emulation.setCPUThrottlingRate", {"rate": slower})
            seen.page.goto(base + "guide/agree/", wait_until="networkidle")
            assert seen.page.evaluate("window.moved || 0") == 0


@pytest.mark.parametrize(("day", "shown"), [("2026-01-31", False), ("2026-02-01", False), ("2026-02-02", True)])
def test_a_passed_date_shows_by_the_readers_clock(browser: Browser, base: str, day: str, shown: bool) -> None:
    with visit(browser, viewport=PHONE, timezone_id="Asia/Shanghai") as seen:
        seen.page.clock.set_fixed_time(f"{day}T08:00:00+08:00")
        seen.page.goto(base + "guide/keep-to-the-plan/")
        expect(seen.page.locator("p[data-until]")).to_be_visible(visible=shown)


@pytest.mark.parametrize("folder", ["", "zh-HK/", "en/"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("guide/agree/#pay", "guide/keep-to-the-plan/#pay-on-time"),
        ("guide/deal/", "guide/agree/"),
        ("guide/deal/#proof", "guide/agree/#keep-proof"),
        ("guide/deal/#unknown", "guide/agree/"),
    ],
)
def test_an_old_address_leads_to_the_new_one(browser: Browser, base: str, folder: str, old: str, new: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.goto(base + folder + old)
        seen.page.wait_for_url(base + folder + new)


def test_a_section_that_moved_within_its_page_is_at_its_old_address(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.goto(base + "guide/agree/#old-proof")
        expect(seen.page.locator("#keep-proof")).to_be_in_viewport()


def test_without_javascript_a_moved_page_takes_one_along(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE, java_script_enabled=False) as seen:
        seen.page.goto(base + "guide/deal/")
        seen.page.wait_for_url(base + "guide/agree/")


def test_without_javascript_a_moved_section_shows_where_it_is(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE, java_script_enabled=False) as seen:
        seen.page.goto(base + "guide/agree/")
        expect(seen.page.locator("#pay")).to_be_hidden()
        seen.page.goto(base + "guide/agree/#pay")
        expect(seen.page.locator("#pay")).to_be_in_viewport()


def test_an_unknown_address_near_a_moved_one_offers_the_new_one(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.goto(base + "old/guide/deal/index.html#proof")
        expect(seen.page.locator("[data-old]:visible a")).to_have_attribute("href", "/guide/agree/#keep-proof")
