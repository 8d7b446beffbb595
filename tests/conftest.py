"""What tests of several rooms share: the small site, published once, and a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from scripts.publish.publish import publish
from tests.chromium import find
from tests.publish.sample import URL, accept, sample

# How long an example takes says nothing on a machine that others use, too.
# The same examples for everyone: whether a change is taken must not hang on luck. New ones are looked for on purpose,
# with `pytest --hypothesis-profile wandering`, and what is found stays as an @example.
settings.register_profile("settled", deadline=None, derandomize=True)
settings.register_profile("wandering", deadline=None)
settings.load_profile("settled")

_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the published sample."""
    root = sample(tmp_path_factory.mktemp("sample"))
    publish(root, URL, accept)
    return root / "site"


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
