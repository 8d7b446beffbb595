"""The copies that readers keep, as `make site` made them, opened from a disk: they work, and ask for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.publish.dom import parse
from tests.browser.visits import FOLDERS, PHONE, Visit, visit

SITE = Path(__file__).parents[2] / "site"
LATER, NOW = datetime(2027, 12, 1), datetime(2026, 11, 22)


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked archive."""
    packed = SITE / "download/guide.zip"
    if not packed.is_file():
        pytest.skip("no copies to take along: run `make site`")
    folder = tmp_path_factory.mktemp("disk")
    ZipFile(packed).extractall(folder)
    return folder / "overdue-guide"


@pytest.fixture
def seen(browser: Browser) -> Iterator[Visit]:
    """A visit in which nothing may be asked of any host, and nothing may break a rule."""
    with visit(browser, viewport=PHONE) as noted:
        yield noted
        assert [url for url in noted.requests if not url.startswith("file:")] == []
        assert noted.complaints == []


def test_every_link_of_the_archive_leads_to_a_file(disk: Path) -> None:
    for file in disk.rglob("*.html"):
        tree = parse(file.read_text(encoding="utf-8"))
        links = {str(link).partition("#")[0] for link in tree.xpath("//@href|//@src")}
        inside = [link for link in links if link and not urlsplit(link).scheme]
        assert not [link for link in inside if not (file.parent / link).is_file()], file


@pytest.mark.parametrize("folder", FOLDERS.values())
def test_one_walks_from_page_to_page(seen: Visit, disk: Path, folder: str) -> None:
    page = seen.page
    page.goto(f"file://{disk}/{folder}index.html")
    page.click("main a[href*='guide/start/index.html'] >> nth=0")
    expect(page.locator("h1")).to_be_visible()
    page.click(".lang summary")
    page.click(".lang a[hreflang=en]")
    page.wait_for_url(f"file://{disk}/en/guide/start/index.html*")


def test_the_search_finds_sections(seen: Visit, disk: Path) -> None:
    page = seen.page
    page.goto(f"file://{disk}/zh-HK/search/index.html")
    page.fill("input[type=search]", "征信")
    expect(page.locator("main mark").first).to_be_visible(timeout=20_000)
    page.click("main a[href*='/guide/credit-record/']:visible >> nth=0")
    page.wait_for_url(f"file://{disk}/zh-HK/guide/credit-record/index.html#*")


def test_the_tools_reckon(seen: Visit, disk: Path) -> None:
    page = seen.page
    page.goto(f"file://{disk}/tools/overdue-cost/index.html")
    for name, value in (("principal", "18400"), ("days", "47"), ("rate", "0.05")):
        page.fill(f"form[data-tool] [name={name}]", value)
    page.keyboard.press("Enter")
    expect(page.locator("[data-out]", has_text="18,832.40").first).to_be_visible()


def bands(page: Page) -> int:
    return page.locator(".band[data-until]:visible").count()


@pytest.mark.parametrize("folder", FOLDERS.values())
def test_the_single_file_tells_by_the_readers_clock_what_is_old(seen: Visit, disk: Path, folder: str) -> None:
    file = f"file://{SITE}/{folder}download/guide.html"
    seen.page.clock.set_fixed_time(NOW)
    seen.page.goto(file)
    assert bands(seen.page) == 0
    seen.page.clock.set_fixed_time(LATER)
    seen.page.goto(file)
    assert bands(seen.page) >= 10
    seen.page.click("article ol a >> nth=3")
    expect(seen.page.locator(":target")).to_be_in_viewport()


def test_the_archive_tells_what_is_old_as_well(seen: Visit, disk: Path) -> None:
    seen.page.clock.set_fixed_time(LATER)
    seen.page.goto(f"file://{disk}/guide/agree/index.html")
    assert bands(seen.page) == 1
