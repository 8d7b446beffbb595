"""The guide in a phone: nothing before the tap, everything after it, a new version whole, and nothing after leaving."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.publish.serve import address, server
from tests.browser.visits import PHONE, visit

SITE = Path(__file__).parents[2] / "site"
COUNT = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
BOXES = "caches.keys()"
HELD = "caches.keys().then((names) => caches.open(names[0])).then((box) => box.keys()).then((all) => all.length)"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make site` made it, to be changed."""
    if not (SITE / "zh-TW/about/offline/index.html").is_file():
        pytest.skip("there is no site: run `make site`")
    folder = tmp_path_factory.mktemp("copy") / "site"
    shutil.copytree(SITE, folder, ignore=shutil.ignore_patterns("download", "changes", "*.png"))
    return folder


@contextmanager
def served(folder: Path, port: int = 0) -> Iterator[str]:
    with server(folder, port) as running:
        threading.Thread(target=running.serve_forever, args=(0.05,), daemon=True).start()
        yield address(running, folder)
        running.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with visit(browser, viewport=PHONE, service_workers="allow") as seen:
        yield seen.page


def keep(page: Page, base: str) -> None:
    page.goto(base + "zh-TW/about/offline/")
    page.click("[data-do=keep]")
    expect(page.locator("[data-do=forget]")).to_be_visible(timeout=30_000)


def test_nothing_is_kept_before_the_tap(page: Page, copy: Path) -> None:
    with served(copy) as base:
        for place in ("", "zh-TW/about/offline/", "tools/plan/", "search/"):
            page.goto(base + place, wait_until="networkidle")
            assert page.evaluate(COUNT) == 0
            assert page.evaluate(BOXES) == []


def test_what_was_kept_reads_without_a_network_and_a_new_version_takes_its_place(page: Page, copy: Path) -> None:
    with served(copy) as base:
        keep(page, base)
        listed = json.loads((copy / "zh-TW/keep.json").read_text(encoding="utf-8"))
        assert page.evaluate(BOXES) == [f"guide:zh-TW/:{listed['version']}"]
        assert page.evaluate(HELD) == len(listed["files"])
    port = int(base.rsplit(":", 1)[1].partition("/")[0])
    page.goto(base + "zh-TW/guide/agree/?from=singlemessage#get-it-in-writing")
    expect(page.locator("#get-it-in-writing")).to_be_in_viewport()
    page.goto(base + "zh-TW/tools/overdue-cost/")
    page.fill("[name=principal]", "18400")
    file = copy / "zh-TW/guide/agree/index.html"
    file.write_text(file.read_text(encoding="utf-8").replace("<h1>", "<h1>2 "), encoding="utf-8")
    (copy / "zh-TW/keep.json").write_text(json.dumps(listed | {"version": "second"}), encoding="utf-8")
    with served(copy, port):
        page.goto(base + "zh-TW/")
        page.wait_for_function("caches.keys().then((all) => all.join() === 'guide:zh-TW/:second')")
    page.goto(base + "zh-TW/guide/agree/")
    assert page.inner_text("h1").startswith("2 ")


def test_one_tap_takes_everything_away(page: Page, copy: Path) -> None:
    with served(copy) as base:
        keep(page, base)
        page.click("[data-do=forget]")
        expect(page.locator("[data-do=keep]")).to_be_visible()
        assert page.evaluate(BOXES) == []
        assert page.evaluate(COUNT) == 0


def test_leaving_a_tool_takes_everything_away(page: Page, copy: Path) -> None:
    with served(copy) as base:
        keep(page, base)
        page.goto(base + "zh-TW/tools/plan/")
        page.locator("form [name]:visible").first.focus()
        page.locator("details:has([data-do=leave]) > summary").click()
        page.click("[data-do=leave]")
        page.wait_for_url(base + "zh-TW/guide/")
        assert page.evaluate(BOXES) == []
        assert page.evaluate(COUNT) == 0
