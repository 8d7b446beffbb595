"""The script of the tools comes when a tool is touched, and not before."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from scripts.publish.publish import publish
from tests.browser.conftest import running
from tests.publish.sample import URL, accept, sample

FORM = '<form data-tool="any"><label>元 <input name="principal"></label> <button>算</button></form>'
ENTRY = 'import { mark } from "./mark.js";\ndocument.querySelectorAll("form").forEach(mark);\n'
MARK = 'export const mark = (form) => {\n  form.dataset.state = "done";\n};\n'


@pytest.fixture(scope="module")
def site_with_a_tool(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site with a form on one page and a small script for it."""
    root = sample(tmp_path_factory.mktemp("tool"))
    for locale in ("zh", "en"):
        page = root / f"build/pages/{locale}/guide/agree.md"
        page.write_text(page.read_text(encoding="utf-8") + f"\n\n{FORM}\n", encoding="utf-8")
    tools = root / "overrides/assets/tools"
    shutil.rmtree(tools)
    tools.mkdir()
    (tools / "index.js").write_text(ENTRY, encoding="utf-8")
    (tools / "mark.js").write_text(MARK, encoding="utf-8")
    publish(root, URL, accept)
    return root / "site"


@pytest.fixture(scope="module")
def place(site_with_a_tool: Path) -> Iterator[str]:
    with running(site_with_a_tool) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context() as context:
        yield context


def asked(page: Page) -> list[str]:
    """The scripts of tools that the page asks for, from now on."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url) if "/assets/tools." in request.url else None)
    return found


DONE = "form[data-state=done]"


@pytest.mark.parametrize("touch", ["tap", "key"])
def test_it_comes_once_at_the_first_touch(context: BrowserContext, place: str, touch: str) -> None:
    page = context.new_page()
    found = asked(page)
    page.goto(f"{place}guide/agree/")
    assert found == []
    field = page.locator("[name=principal]")
    field.click() if touch == "tap" else field.press("1")
    page.wait_for_selector(DONE)
    field.fill("18400")
    page.locator("form button").click()
    assert len(found) == 1
    assert page.url == f"{place}guide/agree/"


@pytest.mark.parametrize("hash_", ["#get-it-in-writing~v1.ABC", "#~v1.", "#x%7Ev1.ABC", "#x~v2.ABC"])
def test_it_comes_at_once_when_the_address_brings_numbers(context: BrowserContext, place: str, hash_: str) -> None:
    page = context.new_page()
    page.goto(f"{place}en/guide/agree/{hash_}")
    page.wait_for_selector(DONE)


def test_a_page_without_a_tool_never_asks_for_it(context: BrowserContext, place: str) -> None:
    page = context.new_page()
    found = asked(page)
    page.goto(f"{place}guide/keep-to-the-plan/#x~v1.ABC")
    page.locator("h1").click()
    page.wait_for_load_state("networkidle")
    assert found == []


def test_what_did_not_come_is_asked_for_again(context: BrowserContext, place: str) -> None:
    page = context.new_page()
    page.goto(f"{place}guide/agree/")
    page.route("**/assets/tools.*", lambda route: route.abort(), times=1)
    with page.expect_event("requestfailed"):
        page.locator("[name=principal]").click()
    page.locator("[name=principal]").press("1")
    page.wait_for_selector(DONE)


def test_it_comes_from_a_disk_as_well(context: BrowserContext, site_with_a_tool: Path) -> None:
    page = context.new_page()
    page.goto((site_with_a_tool / "zh-TW/guide/agree/index.html").as_uri())
    page.locator("[name=principal]").click()
    page.wait_for_selector(DONE)
