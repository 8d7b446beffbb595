"""A real browser, and the small site served the way a host would."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from scripts.publish.publish import publish
from scripts.publish.serve import address, server
from tests.chromium import find
from tests.publish.sample import accept, sample

_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium: the one of GUIDE_CHROMIUM, an installed one, or Playwright's."""
    path = find()
    if path is None:
        pytest.skip("no Chromium: run `python -m tests.chromium`, or set GUIDE_CHROMIUM")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address of the small site at the root of a host."""
    with running(site) as place:
        yield place


@pytest.fixture(scope="session")
def base_below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small site below a path."""
    root = sample(tmp_path_factory.mktemp("below"))
    publish(root, "https://example.org/some/path/", accept)
    with running(root / "site") as place:
        yield place


@contextmanager
def running(folder: Path) -> Iterator[str]:
    with server(folder, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield address(running, folder)
        running.shutdown()
