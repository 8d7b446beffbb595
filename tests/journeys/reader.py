"""What a reader does and sees: opens, taps, types, searches, reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.tools import fill, out, row, unfold
from tests.browser.visits import DESK as WIDE
from tests.browser.visits import Visit, visit

_CHINA: dict[str, Any] = {"timezone_id": "Asia/Shanghai", "locale": "zh-CN"}
IN_APP = {**_CHINA, "viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True}
DESK = {**_CHINA, "viewport": WIDE}
LARGE = {**_CHINA, "viewport": {"width": 640, "height": 400}}
#: What the browsers inside chat apps do not have.
ASIDE = """for (const name of ["clipboard", "share", "canShare", "serviceWorker"]) delete Navigator.prototype[name];
delete URL.createObjectURL;"""
#: From now on, what is copied is noted, though nothing may read the clipboard.
TAKEN = "document.addEventListener('copy', () => { window.taken = String(getSelection()) })"
DAY = "2026-11-21T10:00:00+08:00"
#: What the browser may hold of a reader who switched nothing on.
STORED = """async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie,
    ...(await indexedDB.databases()).map((base) => base.name), ...(await caches.keys())].filter(Boolean)"""


@dataclass
class Reader:
    """Somebody at a page of the guide, and how often they tapped."""

    base: str
    seen: Visit
    touches: bool = True
    taps: int = 0

    @property
    def page(self) -> Page:
        return self.seen.page

    @property
    def place(self) -> str:
        """Where the reader is: path, query and fragment within the guide."""
        return self.page.url.removeprefix(self.base)

    def open(self, address: str) -> None:
        self.page.goto(self.base + address)

    def tap(self, selector: str) -> None:
        """One tap (a click, where there is no touch) on the first that can be seen."""
        self.taps += 1
        target = self.page.locator(f"{selector} >> visible=true").first
        if self.touches:
            target.tap()
        else:
            target.click()

    def read(self, selector: str = "main") -> str:
        """The text one sees there, without spaces."""
        return re.sub(r"\s", "", "".join(self.page.locator(f"{selector} >> visible=true").all_inner_texts()))

    def section(self, name: str) -> str:
        """The text from the heading of that id to the next of its rank, without spaces."""
        return re.sub(r"\s", "", str(self.page.evaluate(_SECTION, name)))

    def fill(self, tool: str, **values: str) -> None:
        """Fill in a tool and send it, with all that is folded open."""
        unfold(self.page)
        fill(self.page, tool, values)
        unfold(self.page)

    def out(self, *names: str, inside: str = "") -> list[str | None]:
        return out(self.page, *names, inside=inside)

    def row(self, plan: str, number: int) -> list[str | None]:
        return row(self.page, plan, number)

    def search(self, folder: str, question: str) -> list[str]:
        """Where the results of a search lead, best first."""
        if self.place.partition("#")[0] != f"{folder}search/":
            self.open(f"{folder}search/")
        self.page.fill("form.ask input", question)
        self.page.wait_for_selector("#results[data-state=ready]", state="attached", timeout=30_000)
        links = self.page.locator("#results > li a")
        return [str(link.get_attribute("href")) for link in links.all()]

    def stored(self) -> list[str]:
        return list(self.page.evaluate(STORED))


_SECTION = """(name) => {
    const own = document.getElementById(name);
    let text = own.innerText;
    for (let next = own.closest(".head").nextElementSibling; next; next = next.nextElementSibling) {
        if (next.matches(".head") && next.firstElementChild.tagName <= own.tagName) break;
        text += next.innerText;
    }
    return text;
}"""


@contextmanager
def reading(browser: Browser, base: str, device: dict[str, Any], script: str = "") -> Iterator[Reader]:
    """A reader of 21 November 2026, who shall meet no error and no other host."""
    with visit(browser, **device) as seen:
        seen.page.clock.set_fixed_time(DAY)
        if script:
            seen.page.add_init_script(script)
        yield Reader(base, seen, device.get("has_touch", False))
        assert [url for url in seen.requests if not url.startswith((base, "data:"))] == []
        assert [said for said in seen.complaints if "404" not in said] == []
