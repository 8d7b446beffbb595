"""Readers at the built site, each on a device of their own; and the table of what they managed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import running
from tests.journeys.reader import ASIDE, DESK, IN_APP, LARGE, Reader, reading

SITE = Path(__file__).parents[2] / "site"


@pytest.fixture(scope="session")
def guide() -> Iterator[str]:
    """The address of the built site."""
    if not (SITE / "index.html").is_file():
        pytest.fail("There is no site to read. Run `make site` first.")
    with running(SITE) as place:
        yield place


@pytest.fixture
def phone(browser: Browser, guide: str, record_property: Any) -> Iterator[Reader]:
    """A small phone inside a chat app, which has no clipboard, no sharing, no service worker and saves no file."""
    with reading(browser, guide, IN_APP, ASIDE) as reader:
        yield reader
        record_property("taps", reader.taps)


@pytest.fixture
def desk(browser: Browser, guide: str, record_property: Any) -> Iterator[Reader]:
    """A desktop."""
    with reading(browser, guide, DESK) as reader:
        yield reader
        record_property("taps", reader.taps)


@pytest.fixture
def keys(browser: Browser, guide: str) -> Iterator[Reader]:
    """Half a desktop's width, as at 200 % zoom; the reader has a keyboard alone."""
    with reading(browser, guide, LARGE) as reader:
        yield reader


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what was tried, a line each, journey by journey. How often a reader tapped is known when a test ends."""
    ended = terminalreporter.getreports("")
    taps = {report.nodeid: dict(report.user_properties).get("taps") for report in ended if report.when == "teardown"}
    rows = [
        (report.nodeid, f"{_said(report.nodeid)} | {outcome} | {taps.get(report.nodeid) or ''} |")
        for outcome in ("passed", "failed", "error", "skipped")
        for report in terminalreporter.getreports(outcome)
    ]
    terminalreporter.write_line("\n| journey | must | result | taps |\n|---|---|---|---|")
    for _, line in sorted(rows, key=lambda row: row[0].partition("::")[0]):
        terminalreporter.write_line(line)


def _said(nodeid: str) -> str:
    """The journey, and the sentence that a test proves."""
    file, _, name = nodeid.partition("::")
    sentence, _, case = name.removeprefix("test_").partition("[")
    which = case.rstrip("]").encode().decode("unicode_escape")
    return f"| {Path(file).stem.split('_')[1].upper()} | {sentence.replace('_', ' ')}{f' ({which})' if which else ''}"
