"""How the tests look at a page: one visit, with everything noted that a reader should never cause."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, Request

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
FOLDERS = {"zh-Hans-CN": "", "zh-Hant-TW": "zh-TW/", "zh-Hant-HK": "zh-HK/", "en": "en/"}
KINDS = (
    "",
    "guide/",
    "guide/agree/",
    "guide/keep-to-the-plan/",
    "articles/",
    "articles/sample/",
    "articles/sample/changes/",
)


@dataclass
class Visit:
    """A page, the requests it made, and what the browser complained about (refusals of the policy are among it)."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@contextmanager
def visit(browser: Browser, **options: Any) -> Iterator[Visit]:
    """A fresh browser profile for one test."""
    with browser.new_context(**options) as context:
        context.set_default_timeout(8_000)
        noted = Visit(context.new_page())

        def ask(request: Request) -> None:
            noted.requests.append(request.url)

        def complain(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                noted.complaints.append(message.text)

        noted.page.on("request", ask)
        noted.page.on("console", complain)
        noted.page.on("pageerror", lambda error: noted.complaints.append(str(error)))
        yield noted
