"""The browser engine in a page of a real browser, joined and made small as publish does it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from scripts.publish.join import join
from scripts.publish.shrink import shrink

_HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def open_page(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Opens an empty page that has run one script of this folder, by its name."""
    with browser.new_context() as context:

        def opened(name: str) -> Page:
            page = context.new_page()
            page.evaluate(shrink(join(_HERE / name), _HERE / name))
            return page

        yield opened
