"""The script of the tools comes when a tool is touched, and not before."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from scripts.publish.publish import publish
from tests.browser.conftest import running
from tests.publish.sample import URL, accept, sample

FORM = (
    '<form data-tool="any"><label>元 <input name="principal"></label> <button>算</button>'
    ' <button type="button" data-do="more">加</button>'
    '<span data-script="coming" hidden>稍等</span><span data-script="lost" hidden>没有打开</span></form>'
)
ENTRY = 'import { mark } from "./mark.js";\ndocument.querySelectorAll("form").forEach(mark);\n'
MARK = """const count = (form, name) => { form.dataset[name] = 1 + Number(form.dataset[name] || 0); };
export const mark = (form) => {
  form.dataset.state = "done";
  form.addEventListener("submit", () => { count(form, "sent"); form.querySelector("input").focus(); });
  form.querySelector("[data-do]").addEventListener("click", () => count(form, "more"));
};
"""


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
    page.locator("form button").first.click()
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


def hold(page: Page) -> list[Route]:
    """Holds the script back; the requests that wait for it."""
    held: list[Route] = []
    page.route("**/assets/tools.*", lambda route: held.append(route))
    return held


@pytest.mark.parametrize(
    ("presses", "done"),
    [
        (("Enter on [name=principal]", "Enter on [name=principal]"), {"sent": "1"}),
        (("click on form button:not([data-do])",), {"sent": "1"}),
        (("click on [data-do=more]", "Enter on [name=principal]"), {"sent": "1", "more": "1"}),
    ],
)
def test_what_is_pressed_before_it_comes_is_done_once_when_it_has(
    context: BrowserContext, place: str, presses: tuple[str, ...], done: dict[str, str]
) -> None:
    page = context.new_page()
    held = hold(page)
    page.goto(f"{place}guide/agree/")
    page.locator("[name=principal]").fill("1.8.4")
    for press in presses:
        how, _, where = press.partition(" on ")
        page.locator(where).click() if how == "click" else page.locator(where).press(how)
    expect(page.locator("[data-script=coming]")).to_be_visible()
    (route,) = held
    route.continue_()
    page.wait_for_selector(DONE)
    expect(page.locator("[data-script=coming]")).to_be_hidden()
    assert page.locator("form[data-tool]").evaluate("form => ({ ...form.dataset })") == {
        "tool": "any", "state": "done", **done,
    }  # fmt: skip
    page.locator("[name=principal]").press("Enter")
    assert page.locator("form[data-tool]").get_attribute("data-sent") == str(1 + int(done["sent"]))
    assert page.input_value("[name=principal]") == "1.8.4"


def test_where_it_cannot_come_the_form_says_so_and_typing_again_fetches_it(context: BrowserContext, place: str) -> None:
    page = context.new_page()
    page.goto(f"{place}guide/agree/")
    page.route("**/assets/tools.*", lambda route: route.abort())
    page.locator("[name=principal]").press("Enter")
    expect(page.locator("[data-script=lost]")).to_be_visible()
    page.unroute("**/assets/tools.*")
    page.locator("[name=principal]").press("1")
    page.wait_for_selector("form[data-sent='1']")
    expect(page.locator("[data-script=lost]")).to_be_hidden()


def test_it_comes_from_a_disk_as_well(context: BrowserContext, site_with_a_tool: Path) -> None:
    page = context.new_page()
    page.goto((site_with_a_tool / "zh-TW/guide/agree/index.html").as_uri())
    page.locator("[name=principal]").click()
    page.wait_for_selector(DONE)
