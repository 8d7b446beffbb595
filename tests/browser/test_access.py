"""For everyone: the keyboard alone, large print, few colours, no movement, names in the page's own language."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visits import DESK, FOLDERS, KINDS, PHONE, visit

HAN = re.compile(r"[\u3400-\u9fff]")
ZOOMED = ({"width": 640, "height": 400}, {"width": 320, "height": 256})
NAMES = """() => [...document.querySelectorAll("[aria-label], [aria-description], [title], [alt]")]
    .filter((one) => !one.closest("[lang]:not(html)")).flatMap((one) =>
        ["aria-label", "aria-description", "title", "alt"].map((name) => one.getAttribute(name)).filter(Boolean))"""
CUT = """() => [...document.querySelectorAll("body *")].filter((one) => {
    const style = getComputedStyle(one);
    const shown = one.getClientRects().length && !one.closest(".sr, .skip, svg");
    const cuts = style.overflowX !== "visible" && style.overflowX !== "auto";
    return shown && cuts && one.scrollWidth > one.clientWidth + 1;
}).map((one) => one.outerHTML.slice(0, 80))"""
MOVES = """() => document.getAnimations().length + [...document.querySelectorAll("*")].filter((one) => {
    const style = getComputedStyle(one);
    return style.transitionDuration !== "0s" || style.animationName !== "none" || style.scrollBehavior !== "auto";
}).length"""
#: Where the focus is: what it is on, whether a ring shows, whether something lies over its middle.
FOCUS = """() => {
    const one = document.activeElement;
    const box = one.getBoundingClientRect();
    const [right, down] = [Math.min(box.width / 2, 40), Math.min(box.height / 2, 12)];
    const above = document.elementFromPoint(box.left + right, box.top + down);
    return {
        name: (one.getAttribute("aria-label") || one.textContent).trim(),
        ring: getComputedStyle(one).outlineStyle !== "none",
        free: !above || one.contains(above) || above.contains(one),
    };
}"""


def _press(page: Page, *keys: str) -> dict[str, object]:
    for key in keys:
        page.keyboard.press(key)
    return dict(page.evaluate(FOCUS))


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_the_focus_is_always_seen_and_never_covered(browser: Browser, base: str, viewport: dict[str, int]) -> None:
    with visit(browser, viewport=viewport) as seen:
        seen.page.goto(base + "guide/agree/")
        for step in range(60):
            at = _press(seen.page, "Tab")
            assert at["ring"] and at["free"], (step, at)
            if "下一步" in str(at["name"]):
                return
        raise AssertionError("the keyboard did not reach the next page")


def test_the_first_stop_leads_past_the_frame(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.goto(base + "guide/agree/")
        assert _press(seen.page, "Tab")["name"] == "直接看正文"
        assert _press(seen.page, "Enter", "Tab")["name"] == "首页"
        assert seen.page.evaluate("document.activeElement.closest('.path') !== null")


def test_menu_help_and_languages_work_by_keyboard_alone(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        for menu, links in ((".drawer", ".menu a"), (".aid", ".sos a"), (".lang", ".lang a")):
            seen.page.goto(base + "guide/agree/")
            seen.page.focus(f"{menu} summary")
            seen.page.keyboard.press("Space")
            at = _press(seen.page, "Tab")
            assert at["ring"] and at["free"]
            assert seen.page.evaluate("links => document.activeElement.matches(links)", links)
            _press(seen.page, "Escape")
            expect(seen.page.locator(links).first).to_be_hidden()
            expect(seen.page.locator(f"{menu} summary")).to_be_focused()


def test_a_section_link_and_a_card_are_copied_by_keyboard(browser: Browser, base: str) -> None:
    with visit(browser, viewport=DESK, permissions=["clipboard-read", "clipboard-write"]) as seen:
        seen.page.goto(base + "guide/agree/")
        for target in ("a.headerlink[href='#keep-proof']", ".card--say .copy"):
            seen.page.focus(f"{target} >> nth=0")
            seen.page.keyboard.press("Enter")
            expect(seen.page.get_by_role("status")).to_have_text("已复制")
            expect(seen.page.get_by_role("status")).to_be_empty()


@pytest.mark.parametrize("folder", FOLDERS.values())
def test_at_twice_and_four_times_the_size_nothing_is_cut_off(browser: Browser, base: str, folder: str) -> None:
    for viewport in ZOOMED:
        with visit(browser, viewport=viewport) as seen:
            for kind in KINDS:
                seen.page.goto(f"{base}{folder}{kind}")
                assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), kind
                assert seen.page.evaluate(CUT) == [], kind


def test_at_four_times_the_size_the_bar_does_not_stand_in_the_way(browser: Browser, base: str) -> None:
    with visit(browser, viewport=ZOOMED[1]) as seen:
        seen.page.goto(base + "guide/agree/#keep-proof")
        expect(seen.page.locator(".bar")).not_to_be_in_viewport()
        seen.page.evaluate("scrollTo(0, 0)")
        seen.page.click(".drawer summary")
        expect(seen.page.locator(".menu a").first).to_be_in_viewport()


def test_with_few_colours_edges_and_focus_are_still_seen(browser: Browser, base: str) -> None:
    edged = ".doors li, .card, .copy, .turn, .answer, .caution"
    with visit(browser, viewport=PHONE, forced_colors="active") as seen:
        for kind in KINDS:
            seen.page.goto(base + kind)
            bare = "all => all.filter((e) => getComputedStyle(e).borderLeftStyle === 'none').map((e) => e.className)"
            assert seen.page.eval_on_selector_all(edged, bare) == [], kind
        assert _press(seen.page, "Tab")["ring"]


def test_nothing_moves(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE, reduced_motion="no-preference") as seen:
        for kind in KINDS:
            seen.page.goto(base + kind)
            assert seen.page.evaluate(MOVES) == 0, kind


@pytest.mark.parametrize("tag", FOLDERS)
def test_names_that_are_only_heard_are_in_the_language_of_the_page(browser: Browser, base: str, tag: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        for kind in KINDS:
            seen.page.goto(f"{base}{FOLDERS[tag]}{kind}")
            names = seen.page.evaluate(NAMES)
            assert names and all((tag == "en") != bool(HAN.search(name)) for name in names), kind


def test_on_paper_a_link_says_where_it_leads(browser: Browser, base: str) -> None:
    with visit(browser, viewport=DESK) as seen:
        seen.page.goto(base + "guide/agree/")
        seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        seen.page.emulate_media(media="print")
        said = "one => getComputedStyle(one, '::after').content"
        link = seen.page.locator("article a[href*='pay-on-time']").first
        assert "/guide/keep-to-the-plan/#pay-on-time" in link.evaluate(said)
        assert seen.page.locator("h1").get_attribute("data-to") == base + "guide/agree/"
