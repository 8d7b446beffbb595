"""Whoever types finds: on the page of the search and in the panel over every other page, by keyboard and by ear."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import running
from tests.browser.visits import DESK, FOLDERS, PHONE, Visit, visit
from tests.hostile.payloads import payloads

SITE = Path(os.environ.get("GUIDE_SITE", "site"))
READY = "ol#results[data-state=ready]"
FIELD = ".finder input"
OPTION = ".finder [role=option]"
WHOLE = ".finder [role=listbox][data-state=ready]"
CRISIS = {"zh-Hans-CN": "我不想活了", "zh-Hant-TW": "想自殺", "zh-Hant-HK": "唔想活", "en": "I want to die"}

pytestmark = pytest.mark.skipif(not [*SITE.glob("assets/search-*.js")], reason="site/ has no search: run `make site`")


@pytest.fixture(scope="module")
def place() -> Iterator[str]:
    """The address of the built site."""
    with running(SITE) as address:
        yield address


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Visit]:
    """One page for all tests that need no profile of their own."""
    with visit(browser, viewport=DESK) as seen:
        yield seen


def asked(page: Page, address: str, query: str) -> list[str]:
    """The links that the page of the search lists."""
    page.goto("about:blank")
    page.goto(f"{address}search/#q={quote(query)}")
    page.wait_for_selector(READY, state="attached")
    return page.locator("#results > li").evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('a[href]')].map(link => link.getAttribute('href')).join(' '))"
    )


@pytest.mark.parametrize(
    ("tag", "query"),
    [("zh-Hans-CN", "協商被拒"), ("zh-Hant-TW", "协商被拒"), ("zh-Hant-HK", "xieshangbeiju"), ("en", "协商被拒")],
)
def test_an_address_with_a_question_lists_sections(desk: Visit, place: str, tag: str, query: str) -> None:
    links = asked(desk.page, place + FOLDERS[tag], query)
    assert 0 < len(links) <= 20
    assert [link for link in links if not re.fullmatch(rf"/{FOLDERS[tag]}[a-z/-]*#[a-z0-9-]+", link)] == []
    assert links[0].startswith(f"/{FOLDERS[tag]}guide/refused/#")
    expect(desk.page.locator("#no-results")).to_be_hidden()
    expect(desk.page.locator("#results mark").first).to_be_visible()


def test_a_question_behind_a_question_mark_goes_where_no_server_sees_it(desk: Visit, place: str) -> None:
    desk.page.goto(f"{place}search/?q={quote('征信 报告')}")
    desk.page.wait_for_selector(READY)
    assert desk.page.url == f"{place}search/#q={quote('征信 报告')}"
    expect(desk.page.locator("#q")).to_have_value("征信 报告")


def test_nothing_found_says_what_to_try(desk: Visit, place: str) -> None:
    assert asked(desk.page, place, "xqzzv") == []
    for text in ("还没到期，但还不上", "12356"):
        expect(desk.page.locator("#no-results").get_by_text(text)).to_be_visible()


@pytest.mark.parametrize("tag", CRISIS)
def test_words_of_despair_show_first_whom_to_talk_to(desk: Visit, place: str, tag: str) -> None:
    page = desk.page
    assert asked(page, place + FOLDERS[tag], CRISIS[tag])[0].endswith("guide/support/#talk-to-someone-now")
    lines, first = page.locator("#support-lines").bounding_box(), page.locator("#results > li").first.bounding_box()
    assert lines and first and lines["y"] < first["y"]
    page.goto(f"{place}{FOLDERS[tag]}guide/agree/")
    search(page, CRISIS[tag])
    expect(page.locator(".finder__lines a[href='tel:12356']")).to_be_visible()


def search(page: Page, query: str) -> None:
    """Open the panel with the key for it and type."""
    page.keyboard.press("/")
    page.keyboard.insert_text(query)
    page.wait_for_selector(OPTION)


def test_the_panel_is_a_combobox_that_the_keyboard_works(desk: Visit, place: str) -> None:
    page = desk.page
    page.goto(f"{place}guide/agree/")
    page.keyboard.press("Control+k")
    page.keyboard.type("cuishou")
    page.wait_for_selector(WHOLE)
    field = page.locator(FIELD)
    assert field.get_attribute("role") == "combobox" and field.get_attribute("aria-expanded") == "true"
    assert page.locator(f"#{field.get_attribute('aria-controls')}").get_attribute("role") == "listbox"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[aria-selected=true]")
    assert chosen.get_attribute("id") == field.get_attribute("aria-activedescendant") == "finder-2"
    page.keyboard.press("ArrowUp")
    target = str(page.locator("[aria-selected=true]").get_attribute("href"))
    expect(page.locator(".finder__said")).to_have_text(re.compile(r"找到\d+处"))
    page.keyboard.press("Enter")
    page.wait_for_url(place.rstrip("/") + target)


def test_what_was_chosen_stays_chosen_when_the_texts_come(desk: Visit, place: str) -> None:
    page = desk.page
    held: list[Route] = []
    page.route("**/assets/search-bodies.*", lambda route: held.append(route))
    page.goto(f"{place}guide/agree/")
    search(page, "cuishou")
    for _ in range(5):
        page.keyboard.press("ArrowDown")
    chosen = page.locator("[aria-selected=true]")
    before = chosen.get_attribute("href")
    assert before and page.locator(WHOLE).count() == 0
    held[0].continue_()
    page.wait_for_selector(WHOLE)
    page.unroute("**/assets/search-bodies.*")
    assert chosen.get_attribute("href") == before
    assert chosen.get_attribute("id") == page.locator(FIELD).get_attribute("aria-activedescendant")


def test_escape_closes_the_panel_and_gives_the_focus_back(desk: Visit, place: str) -> None:
    page = desk.page
    page.goto(f"{place}guide/agree/")
    page.click("a[rel=search]")
    page.keyboard.type("zhengxin")
    page.wait_for_selector(OPTION)
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('.finder').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(page.locator(".finder")).to_be_hidden()
    assert page.evaluate("document.activeElement.rel") == "search"


def test_enter_belongs_to_the_input_method_while_it_composes(desk: Visit, place: str) -> None:
    page = desk.page
    page.goto(f"{place}guide/agree/")
    page.keyboard.press("/")
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "cui'shou", "selectionStart": 8, "selectionEnd": 8})
    page.wait_for_selector(OPTION)
    page.locator(FIELD).dispatch_event("keydown", {"key": "Enter", "isComposing": True, "keyCode": 229})
    assert page.url == f"{place}guide/agree/"
    session.send("Input.insertText", {"text": "催收几点"})
    expect(page.locator(f"{OPTION}[href*='#hours-and-frequency']")).to_be_visible()


def test_what_is_dictated_or_picked_without_a_key_is_asked(desk: Visit, place: str) -> None:
    page = desk.page
    page.goto(f"{place}guide/agree/")
    page.keyboard.press("/")
    said = "(field, text) => { field.value = text; field.dispatchEvent(new InputEvent('input', { bubbles: true })) }"
    page.locator(FIELD).evaluate(said, "催收几点可以打电话")
    expect(page.locator(f"{OPTION}[href*='#hours-and-frequency']")).to_be_visible()


def test_arrows_go_round_and_escape_belongs_to_the_input_method_while_it_composes(desk: Visit, place: str) -> None:
    page = desk.page
    page.goto(f"{place}guide/agree/")
    search(page, "征信")
    page.wait_for_selector(WHOLE)
    page.keyboard.press("ArrowUp")
    count = page.locator(OPTION).count()
    assert page.locator("[aria-selected=true]").get_attribute("id") == f"finder-{count}"
    page.keyboard.press("ArrowDown")
    assert page.locator("[aria-selected=true]").get_attribute("id") == "finder-1"
    page.locator(FIELD).dispatch_event("keydown", {"key": "Escape", "isComposing": True, "keyCode": 229})
    expect(page.locator(".finder")).to_be_visible()


def test_back_returns_to_the_question(desk: Visit, place: str) -> None:
    page = desk.page
    assert asked(page, place, "协商被拒")
    page.fill("#q", "爆通讯录")
    page.locator("#results a[href*='family-and-workplace']").first.click()
    page.wait_for_url("**/guide/collection/**")
    page.go_back()
    page.wait_for_selector(READY)
    expect(page.locator("#q")).to_have_value("爆通讯录")
    expect(page.locator("#results a[href*='family-and-workplace']").first).to_be_visible()


def test_what_is_pasted_is_asked(desk: Visit, place: str) -> None:
    page = desk.page
    page.goto(f"{place}en/guide/agree/")
    search(page, "credit report")
    assert page.locator(f"{OPTION}[href*='guide/credit-record/']").count()
    expect(page.locator(".finder [role=group]").first).to_have_attribute("aria-labelledby", re.compile("finder-page"))


def test_nothing_is_loaded_before_and_nothing_sent_after(browser: Browser, place: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.goto(f"{place}guide/agree/", wait_until="networkidle")
        assert not [url for url in seen.requests if "search" in url or "finder" in url]
        search(seen.page, "征信")
        seen.page.wait_for_load_state("networkidle")
        loaded = [url.rpartition("/")[2].split(".")[0] for url in seen.requests if "search" in url or "finder" in url]
        assert sorted(loaded) == ["finder", "search", "search-bodies", "search-heads", "search-tables"]
        seen.requests.clear()
        seen.page.fill(FIELD, "爆通讯录")
        expect(seen.page.locator(f"{OPTION}[href*='family-and-workplace']").first).to_be_visible()
        assert seen.requests == [] and seen.complaints == []


def test_what_is_typed_never_becomes_a_part_of_the_page(desk: Visit, place: str) -> None:
    page = desk.page
    page.goto(f"{place}search/#q=1")
    page.wait_for_selector(READY, state="attached")
    shape = "() => document.querySelectorAll('script, img, iframe, svg, style').length"
    before = page.evaluate(shape)
    for payload in payloads()[::12]:
        page.fill("#q", payload)
        page.wait_for_selector(READY, state="attached")
    assert page.evaluate(shape) == before
    assert desk.complaints == []


@pytest.mark.parametrize(("viewport", "scheme"), [(PHONE, "light"), (DESK, "dark")])
def test_axe_finds_nothing_in_the_search(browser: Browser, place: str, viewport: dict[str, int], scheme: str) -> None:
    with visit(browser, viewport=viewport, color_scheme=scheme) as seen:
        assert asked(seen.page, place, "我不想活了")
        assert Axe().run(seen.page).generate_report() == "Found 0 accessibility violations:\n"
        seen.page.goto(f"{place}guide/agree/")
        search(seen.page, "催收")
        seen.page.keyboard.press("ArrowDown")
        assert Axe().run(seen.page).generate_report() == "Found 0 accessibility violations:\n"
        assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_list_stays_where_it_is_when_the_field_appears(browser: Browser, place: str) -> None:
    tops = []
    for pattern in ("**/assets/site.*.js", "**/nothing"):
        with visit(browser, viewport=PHONE) as seen:
            seen.page.route(pattern, lambda route: route.abort())
            seen.page.goto(f"{place}search/")
            expect(seen.page.locator(".ask")).to_be_visible(visible=pattern == "**/nothing")
            tops.append(seen.page.locator(".everything").evaluate("list => list.getBoundingClientRect().top"))
    assert tops[0] == tops[1]


def sections(folder: Path) -> set[str]:
    """Every page of a locale, and every heading of its text, but for lists of changes and the search itself."""
    found = set()
    for room in ("", "guide", "letters", "tools", "articles", "about"):
        for file in sorted((folder / room).glob("**/index.html" if room else "index.html")):
            tree = html.parse(str(file))
            address = f"{file.parent.relative_to(folder).as_posix()}/".removeprefix("./")
            moved = tree.xpath("//ul[@data-moved]") or "/changes/" in address
            names = tree.xpath("//article//*[self::h2 or self::h3 or self::h4]/@id")
            found |= set() if moved else {address, *(f"{address}#{name}" for name in names)}
    return found


@pytest.mark.parametrize("tag", FOLDERS)
def test_without_javascript_every_section_is_two_taps_away(browser: Browser, place: str, tag: str) -> None:
    linked = "all => all.map(link => link.pathname + link.hash)"
    with visit(browser, viewport=PHONE, java_script_enabled=False) as seen:
        seen.page.goto(f"{place}{FOLDERS[tag]}guide/agree/")
        seen.page.click("a[rel=search]")
        seen.page.wait_for_url(f"{place}{FOLDERS[tag]}search/")
        expect(seen.page.locator(".ask")).to_be_hidden()
        links = seen.page.locator(".everything a").evaluate_all(linked)
        seen.page.click(".everything a[href$='others/']")
        links += seen.page.locator(".everything a").evaluate_all(linked)
    assert sections(SITE / FOLDERS[tag]) - {link.removeprefix(f"/{FOLDERS[tag]}") for link in links} == set()


def test_links_keep_the_path_that_a_site_stands_under(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "some").mkdir()
    (tmp_path / "some/path").symlink_to(SITE.resolve())
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, visit(browser) as seen:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        root = f"http://127.0.0.1:{server.server_port}/some/path/"
        assert asked(seen.page, root, "征信")[0].startswith("/some/path/")
        server.shutdown()
