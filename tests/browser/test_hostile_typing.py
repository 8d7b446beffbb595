"""More than two hundred payloads, typed and linked into whatever takes words: the search, every tool, the addresses."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from tests.browser.visits import DESK, Visit, visit
from tests.hostile.payloads import payloads

TOOLS = ("overdue-cost", "budget", "plan", "share-out", "triage", "check-a-quote", "letters", "evidence-log")
PLACES = ("", "guide/agree/", "letters/call-script/", "tools/plan/", "search/", "about/offline/", "print/", "nothing/")
LINKED = ("search/", "tools/plan/", "guide/agree/")
#: What only a payload could have put there.
FOREIGN = "main :is(script, iframe, object, embed, img, video, audio, style, link, base, meta, math, marquee)"
#: Every payload through every field of words at once, as if it had been pasted, and each time an answer is asked for.
TYPE = """async (payloads) => {
  const fields = [...document.querySelectorAll("main :is(input:not([type=checkbox], [type=radio]), textarea)")];
  for (const text of payloads) {
    for (const field of fields.filter((one) => one.isConnected && !one.readOnly)) {
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    const form = document.querySelector("main form");
    if (form) form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
    await new Promise((done) => setTimeout(done));
  }
}"""


@pytest.fixture
def seen(browser: Browser, hostile_site: str) -> Iterator[Visit]:
    """A visit in which nothing may run, nothing be asked of another host, and no rule be broken."""
    with visit(browser, viewport=DESK) as noted:
        yield noted
        assert noted.page.evaluate("window.HIT") is None
        assert noted.page.locator(FOREIGN).count() == 0
        assert [url for url in noted.requests if not url.startswith(hostile_site)] == []
        assert [text for text in noted.complaints if "404" not in text] == []


def test_the_search_takes_every_payload_as_words(seen: Visit, hostile_site: str) -> None:
    seen.page.goto(hostile_site + "search/")
    seen.page.fill("#q", "征信")
    seen.page.wait_for_selector("main mark")
    seen.page.evaluate(TYPE, payloads())
    seen.page.fill("#q", payloads()[0])
    seen.page.wait_for_timeout(500)


def test_the_panel_of_the_search_takes_every_payload_as_words(seen: Visit, hostile_site: str) -> None:
    seen.page.goto(hostile_site + "guide/agree/")
    seen.page.click("a[rel=search]")
    seen.page.fill(".finder input", "征信")
    seen.page.wait_for_selector(".finder mark")
    seen.page.evaluate(TYPE.replace("main :is(", ".finder :is("), payloads())
    seen.page.wait_for_timeout(500)


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_takes_every_payload_as_words(seen: Visit, hostile_site: str, tool: str) -> None:
    seen.page.goto(f"{hostile_site}tools/{tool}/")
    seen.page.locator("main form :is(input, select, button):visible").first.focus()
    seen.page.wait_for_function("document.querySelector('script[src*=\"/tools.\"]')")
    # One form computes all it can with each; a third of them for each tool is all of them for every kind of field.
    seen.page.evaluate(TYPE, payloads()[TOOLS.index(tool) % 3 :: 3])


def hashes(payload: str) -> tuple[str, ...]:
    """A payload as a question, as the state of a tool, plain and coded, and as a section."""
    coded = base64.urlsafe_b64encode(payload.encode("utf-8", "replace")).decode().rstrip("=")
    plain = quote(payload.encode("utf-8", "replace"))
    return (f"#q={plain}", f"#results~v1.{coded}", f"#results~v1.{plain}", f"#{plain}")


@pytest.mark.parametrize("place", LINKED)
def test_an_address_takes_every_payload_as_words(seen: Visit, hostile_site: str, place: str) -> None:
    """Some open the page, the others follow within it."""
    for number, payload in enumerate(payloads()[LINKED.index(place) :: 3]):
        said = hashes(payload)[number % 4]
        if number % 25 == 0:
            seen.page.goto(f"{hostile_site}{place}?{number}{said}")
        else:
            seen.page.evaluate("(hash) => { location.hash = hash; }", said)
    seen.page.wait_for_timeout(300)


def test_no_kind_of_page_asks_another_host(seen: Visit, hostile_site: str) -> None:
    for folder in ("", "zh-TW/", "en/"):
        for place in PLACES:
            seen.page.goto(f"{hostile_site}{folder}{place}", wait_until="networkidle")
