"""Where a link leads: the heading in sight, marked, whatever a chat app hung on the address; the way on and back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visits import DESK, PHONE, visit

#: The heading in the clear below the header and above the bar, and the line that marks it.
STANDS = """() => {
    const head = document.querySelector(":target");
    const box = head.getBoundingClientRect();
    const [top, bar] = [".top", ".bar"].map((name) => document.querySelector(name).getBoundingClientRect());
    const covered = Math.max(top.bottom, 0);
    const end = bar.top > innerHeight / 2 ? bar.top : innerHeight;
    return box.top >= covered && box.bottom <= end && getComputedStyle(head).boxShadow !== "none";
}"""


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize(
    "address",
    [
        "guide/agree/#what-it-must-show",
        "guide/agree/?from=singlemessage#what-it-must-show",
        "guide/agree/?from=singlemessage&isappinstalled=0#what-it-must-show",
        "guide/agree/#what-it-must-show?from=singlemessage",
        "guide/agree/#what-it-must-show&from=timeline",
    ],
)
def test_a_link_lands_on_its_heading(browser: Browser, base: str, viewport: dict[str, int], address: str) -> None:
    with visit(browser, viewport=viewport) as seen:
        seen.page.goto(base + address)
        seen.page.wait_for_function("document.querySelector(':target')")
        assert seen.page.evaluate(STANDS)
        assert seen.page.evaluate("document.querySelector(':target').id") == "what-it-must-show"


def test_a_section_with_the_state_of_a_tool_behind_it_is_in_sight(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.goto(base + "guide/agree/#keep-proof~v1.abc")
        expect(seen.page.locator("#keep-proof")).to_be_in_viewport()
        assert seen.page.url == base + "guide/agree/#keep-proof~v1.abc"


def test_an_address_whose_mark_was_spelled_out_still_arrives(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.goto(base + "guide/agree/%23keep-proof")
        seen.page.wait_for_url(base + "guide/agree/#keep-proof")


def test_pages_lead_on_and_back_in_the_order_of_the_menu(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.goto(base + "guide/agree/")
        seen.page.click(".turn[rel=next]")
        seen.page.wait_for_url(base + "guide/keep-to-the-plan/")
        seen.page.click(".turn[rel=prev]")
        seen.page.wait_for_url(base + "guide/agree/")


def test_help_opens_on_every_page_and_keeps_the_place(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        for page in ("", "guide/agree/", "articles/sample/", "nothing/here/"):
            seen.page.goto(base + page)
            seen.page.evaluate("scrollTo(0, 200)")
            seen.page.click(".aid summary")
            expect(seen.page.locator(".sos")).to_be_in_viewport()
            assert seen.page.evaluate("scrollY") == 200


def test_an_unknown_address_offers_the_six_situations(browser: Browser, base: str) -> None:
    with visit(browser, viewport=PHONE) as seen:
        seen.page.goto(base + "en/nothing/here/")
        expect(seen.page.locator(".doors li")).to_have_count(6)
        seen.page.click(".doors a >> nth=0")
        seen.page.wait_for_url(base + "en/guide/agree/")
