"""A volunteer without a network helps a reader who needs large print: zh-HK, keyboard, a copy on a disk, paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from zipfile import ZipFile

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from scripts.publish.dom import parse
from tests.browser.test_access import CUT, FOCUS
from tests.browser.tools import R1, R1_PLAN, fill, out, unfold
from tests.browser.visits import DESK, FOLDERS, visit
from tests.journeys.conftest import SITE
from tests.journeys.reader import Reader

TOOLS = ("overdue-cost", "budget", "plan", "share-out", "triage", "check-a-quote", "letters", "evidence-log")
PAGES = ("", "guide/", "guide/agree/", "letters/call-script/", "search/", *(f"tools/{name}/" for name in TOOLS))
SHEETS = {
    "budget": {"income": "6500", "spending": "5600", "offer": "900"},
    "plan": R1_PLAN,
    "letters": {"principal": "18400", "days": "47", "offer": "900"},
}
#: WCAG 1.4.12.
SPACING = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
}"""


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the unpacked copy."""
    packed = SITE / "download/guide.zip"
    if not packed.is_file():
        pytest.skip("There is no copy to take along. Run `make site`.")
    folder = tmp_path_factory.mktemp("disk")
    ZipFile(packed).extractall(folder)
    return f"file://{folder}/overdue-guide/"


@pytest.fixture
def offline(browser: Browser) -> Iterator[Page]:
    """A page on a machine without a network."""
    with visit(browser, offline=True, viewport={"width": 640, "height": 400}) as seen:
        yield seen.page
        assert [url for url in seen.requests if not url.startswith("file:")] == []
        assert seen.complaints == []


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(keys: Reader, page: str) -> None:
    keys.open(f"zh-HK/{page}")
    if page.startswith("tools/"):
        unfold(keys.page)
        keys.page.locator("form .button").first.click()
        expect(keys.page.locator("form[data-state]").first).to_be_attached()
    assert Axe().run(keys.page).generate_report() == "Found 0 accessibility violations:\n"


@pytest.mark.parametrize("tool", TOOLS)
def test_every_stop_of_a_tool_is_reached_by_keyboard_seen_and_never_covered(keys: Reader, tool: str) -> None:
    keys.open(f"zh-HK/tools/{tool}/")
    for step in range(120):
        keys.page.keyboard.press("Tab")
        at = keys.page.evaluate(FOCUS)
        assert at["ring"] and at["free"], (step, at)
        if keys.page.evaluate("document.activeElement.closest('.turns, .foot') !== null"):
            return
    raise AssertionError("the keyboard did not come to the end of the page")


def test_a_cost_is_worked_out_by_keyboard_alone(keys: Reader) -> None:
    keys.open("zh-HK/tools/overdue-cost/")
    keys.page.locator("form [name=principal]").focus()
    for text in ("18400", "47"):
        keys.page.keyboard.type(text)
        keys.page.keyboard.press("Tab")
    keys.page.keyboard.press("Tab")
    keys.page.keyboard.type("0.05")
    keys.page.keyboard.press("Enter")
    expect(keys.page.locator("form[data-state=done]")).to_be_attached()
    assert out(keys.page, "total") == ["18832.40"]


def test_an_error_is_announced_in_a_summary_that_has_the_focus(keys: Reader) -> None:
    keys.open("zh-HK/tools/overdue-cost/")
    keys.page.locator("form [name=principal]").focus()
    keys.page.keyboard.type("1.8.4")
    keys.page.keyboard.press("Enter")
    summary = keys.page.locator("[data-errors]").first
    expect(summary).to_be_focused()
    assert summary.get_attribute("role") == "alert"
    field = keys.page.locator("form [name=principal]")
    assert field.get_attribute("aria-invalid") == "true" and field.input_value() == "1.8.4"
    told = str(field.get_attribute("aria-describedby")).split()[0]
    expect(keys.page.locator(f"#{told}")).to_be_visible()


def test_with_wide_spacing_nothing_is_cut_nor_scrolls_sideways_at_320_pixels(browser: Browser, guide: str) -> None:
    with visit(browser, viewport={"width": 320, "height": 640}) as seen:
        for page in PAGES:
            seen.page.goto(f"{guide}zh-HK/{page}")
            unfold(seen.page)
            seen.page.evaluate(SPACING)
            for width in (320, 640):
                seen.page.set_viewport_size({"width": width, "height": 400})
                assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (width, page)
                assert seen.page.evaluate(CUT) == [], (width, page)


def test_the_copy_on_a_disk_reads_searches_and_reckons_without_a_network(offline: Page, disk: str) -> None:
    offline.goto(f"{disk}zh-HK/index.html")
    offline.click("main a[href*='guide/what-happens/'] >> visible=true >> nth=0")
    expect(offline.locator("h1")).to_be_visible()
    offline.goto(f"{disk}zh-HK/search/index.html")
    offline.fill("form.ask input", "徵信報告")
    expect(offline.locator("#results a[href*='guide/credit-record/']").first).to_be_attached(timeout=30_000)
    offline.goto(f"{disk}zh-HK/tools/overdue-cost/index.html")
    fill(offline, "overdue-cost", R1)
    assert out(offline, "total") == ["18832.40"]


@pytest.mark.parametrize("tool", TOOLS)
def test_every_tool_answers_from_a_disk(offline: Page, disk: str, tool: str) -> None:
    offline.goto(f"{disk}zh-HK/tools/{tool}/index.html")
    unfold(offline)
    field = offline.locator("form[data-tool] :is(input[type=radio], input, select)").first
    field.check() if field.get_attribute("type") == "radio" else field.focus()
    offline.keyboard.press("Enter")
    expect(offline.locator("form[data-tool][data-state]").first).to_be_attached()


def test_the_whole_guide_is_one_file_too(offline: Page, disk: str) -> None:
    assert disk
    offline.goto(f"file://{SITE}/zh-HK/download/guide.html")
    for section in ("get-it-in-writing", "the-second-application", "credit-record"):
        assert offline.locator(f"[id$='{section}']").count() >= 1


def test_in_december_2027_a_page_says_that_it_may_have_changed(offline: Page, disk: str) -> None:
    offline.clock.set_fixed_time("2027-12-01T09:00:00+08:00")
    offline.goto(f"{disk}zh-HK/guide/what-happens/index.html")
    band = offline.locator(".band[data-until]")
    expect(band).to_be_visible()
    assert re.search(r"核實到20\d\d年\d+月\d+日，現在可能已經變化", band.inner_text())
    facts = offline.locator("a[data-until]")
    for fact in (facts.nth(at) for at in range(facts.count())):
        past = str(fact.get_attribute("data-until")) < "2027-12-01"
        assert bool(re.search(r"核實到20\d\d年\d+月\d+日，現在可能已經變化", fact.inner_text())) == past


@pytest.mark.parametrize("folder", FOLDERS.values())
def test_budget_plan_and_call_sheet_take_three_pages_together(browser: Browser, guide: str, folder: str) -> None:
    papers = []
    for tool, typed in SHEETS.items():
        with visit(browser, viewport=DESK) as seen:
            seen.page.goto(f"{guide}{folder}tools/{tool}/")
            unfold(seen.page)
            fill(seen.page, tool, typed)
            papers.append(seen.page.pdf(format="A4", prefer_css_page_size=True))
            seen.page.emulate_media(media="print")
            breaks = "all => all.map((one) => getComputedStyle(one).breakInside)"
            assert set(seen.page.eval_on_selector_all(".sum tr", breaks)) <= {"avoid"}
            assert seen.page.get_attribute("h1", "data-to") == seen.page.url
    assert sum(len(re.findall(rb"/Type\s*/Page\b", paper)) for paper in papers) <= 3


def test_without_scripts_every_page_and_letter_reads_and_tools_show_formula_and_example(keys: Reader) -> None:
    rooms = (SITE / "zh-HK" / room for room in ("guide", "letters", "tools"))
    for file in sorted(file for room in rooms for file in room.glob("*/**/index.html")):
        article = parse(file.read_text(encoding="utf-8")).xpath("//article")[0]
        hidden = article.xpath(".//*[@hidden or self::script or self::template]")
        for part in hidden:
            part.drop_tree()
        text = "".join(article.text_content().split())
        room = file.relative_to(SITE / "zh-HK").parts[0]
        assert len(text) > 200, file
        assert room != "letters" or "____" in text, file
        assert room != "tools" or article.xpath(".//*[@id='how-it-is-worked-out']"), file


def test_without_scripts_a_tool_says_so_and_shows_how_to_reckon_on_paper(browser: Browser, guide: str) -> None:
    with visit(browser, java_script_enabled=False) as seen:
        for tool in TOOLS:
            seen.page.goto(f"{guide}zh-HK/tools/{tool}/")
            expect(seen.page.locator("noscript .band").first).to_be_visible()
            expect(seen.page.locator("#how-it-is-worked-out")).to_be_visible()
