"""More than two hundred payloads, fed through source articles of each kind: nothing runs, nothing is asked for."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import HOSTILE_KINDS
from tests.browser.visits import DESK, FOLDERS, visit
from tests.hostile.payloads import payloads

#: Everything an article page may be built of. A tag beyond these came from a source.
FOREIGN = "main :is(script, iframe, object, embed, form, input, img, video, audio, style, link, base, meta, math)"


def test_there_are_two_hundred_payloads_and_more() -> None:
    assert len(set(payloads())) >= 200


@pytest.mark.parametrize("folder", FOLDERS.values())
@pytest.mark.parametrize("kind", HOSTILE_KINDS)
def test_no_payload_acts_on_a_page(browser: Browser, hostile_site: str, kind: str, folder: str) -> None:
    for page in ("", "changes/"):
        with visit(browser, viewport=DESK) as seen:
            answer = seen.page.goto(f"{hostile_site}{folder}articles/hostile-{kind}/{page}")
            assert answer is not None and answer.status == 200
            seen.page.wait_for_load_state("networkidle")
            assert seen.page.evaluate("window.HIT") is None
            assert seen.page.locator(FOREIGN).count() == 0
            assert [r for r in seen.requests if not r.startswith(hostile_site)] == []
            assert seen.complaints == []


def test_no_link_of_a_source_leads_anywhere(browser: Browser, hostile_site: str) -> None:
    for kind in HOSTILE_KINDS:
        with visit(browser, viewport=DESK) as seen:
            seen.page.goto(f"{hostile_site}articles/hostile-{kind}/")
            targets = seen.page.eval_on_selector_all("main a[href]", "links => links.map(a => a.href)")
            assert targets
            assert [t for t in targets if not t.startswith((hostile_site, "tel:"))] == []
