"""How the tests use a tool: as a reader does, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Locator, Page

from tests.browser.visits import PHONE, Visit, visit

#: What the browser may hold of a reader who switched nothing on.
STORED = """async () => [
    ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split(";").filter(Boolean),
    ...(await indexedDB.databases()).map((base) => base.name), ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map((worker) => worker.scope),
]"""
R1 = {"principal": "18400", "days": "47", "rate": "0.05"}
R1_PLAN = R1 | {"asOf": "2026-11-21", "offer": "900", "firstDate": "2026-12-10"}


@contextmanager
def tool(browser: Browser, base: str, address: str) -> Iterator[Visit]:
    """The page of a tool on a phone, with everything open that opens on demand."""
    with visit(browser, viewport=PHONE, has_touch=True) as seen:
        seen.page.goto(f"{base}{address}")
        unfold(seen.page)
        yield seen
        assert seen.complaints == []


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('article details').forEach((fold) => { fold.open = true; })")


def ready(page: Page) -> None:
    """Wait until the script of the tools has come."""
    page.wait_for_selector("form[data-state]")


def fill(page: Page, name: str, values: dict[str, str]) -> Locator:
    """Fill in the form of a tool and send it; its form."""
    form = page.locator(f'form[data-tool="{name}"]')
    for field, text in values.items():
        form.locator(f'[name="{field}"]').fill(text)
    form.locator(".button:not(.button--quiet)").first.click()
    page.wait_for_selector(f'form[data-tool="{name}"][data-state="done"], form[data-tool="{name}"][data-state="error"]')
    return form


def out(page: Page, *names: str, inside: str = "") -> list[str | None]:
    """What the results say, as plain values."""
    return [page.locator(f'{inside} [data-out="{name}"]').first.get_attribute("data-value") for name in names]


def row(page: Page, plan: str, number: int) -> list[str | None]:
    """One payment of a plan: date, pay, interest, principal, balance."""
    cells = page.locator(f'[data-plan="{plan}"] tr[data-payment="{number}"] td')
    return [cells.nth(at).get_attribute("data-value") for at in range(cells.count())]
