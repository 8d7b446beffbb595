"""How soon the search of the built site answers a reader, on a fast machine and on one four times as slow.

``python -m bench.search.speed`` reads ``site/`` and prints, for each locale, milliseconds from the press that opens the
search, with a question typed at once, to the first list; and from a key to the list that it brings. Worker, messages
and the making of the list are in it; the network is this machine's.

Chromium slows down the thread of the page, never a worker. So "4x" also stands for a page that may start no worker: the
engine then runs on the slowed thread, and no part of the way is faster than it would be on a phone four times as slow.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from bench.search.pages import LOCALES
from bench.search.server import Meter, served
from tests.chromium import provide
from tests.search.query_files import queries

_SCRIPT = Path(__file__).parent / "web/speed.js"
_OPENED_WITH = {"zh": "花呗逾期怎么办", "zh-TW": "收到法院通知", "zh-HK": "收數佬", "en": "credit report"}
_NO_WORKER = "window.Worker = function () { throw new Error('no worker here') }"
# Every third question of tune.tsv is typed: a mixture of all its classes.
_EACH = 3


@dataclass(frozen=True)
class Machine:
    """What is slowed down how many times, and whether the engine runs in a worker."""

    name: str
    slower: int
    worker: bool


_MACHINES = (
    Machine("1x, worker", 1, True),
    Machine("1x, no worker", 1, False),
    Machine("4x page, worker 1x", 4, True),
    Machine("4x, no worker", 4, False),
)


def main() -> None:
    """Measure and print."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("sites", nargs="*", type=Path, default=[Path("site")], help="built sites, compared in turns")
    wanted.add_argument("--rounds", type=int, default=5, help="how often the search is opened")
    given = wanted.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=provide(), args=["--no-sandbox", "--disable-gpu"])
        for line in _table(browser, given.sites, given.rounds):
            print(line, flush=True)
        browser.close()


def _table(browser: Browser, sites: Sequence[Path], rounds: int) -> Iterator[str]:
    yield f"{'':<32}{'first list':>18}{'a key, listed':>22}{'painted':>18}"
    yield f"{'ms':<32}{'median':>11}{'least':>7}{'p50':>8}{'p95':>7}{'keys':>7}{'p50':>10}{'p95':>8}"
    for machine in _MACHINES:
        for locale in LOCALES:
            for site in sites:
                with served({"/": site.resolve()}, Meter()) as root:
                    yield _line(browser, f"{root}{LOCALES[locale]}guide/agree/", locale, machine, rounds, site)


def _line(browser: Browser, address: str, locale: str, machine: Machine, rounds: int, site: Path) -> str:
    first: list[float] = []
    keys: list[list[float]] = []
    asked = [query.text for query in queries("tune") if query.locale == locale][::_EACH]
    for round_ in range(rounds):
        page = _page(browser, address, machine)
        first.append(page.evaluate("text => opened(text)", _OPENED_WITH[locale]))
        if round_ == rounds - 1:
            page.evaluate("() => settled()")
            keys = page.evaluate("texts => typed(texts)", asked)
        page.context.close()
    listed, painted = (sorted(took) for took in zip(*keys, strict=True))
    return (
        f"{machine.name + ', ' + locale + ' ' + (site.parent.name if site.name == 'site' else site.name):<32}"
        f"{median(first):>11.0f}{min(first):>7.0f}{median(listed):>8.1f}{_p95(listed):>7.1f}{len(listed):>7}"
        f"{median(painted):>10.1f}{_p95(painted):>8.1f}"
    )


def _page(browser: Browser, address: str, machine: Machine) -> Page:
    """A page that is read, its search not yet opened."""
    page = browser.new_context(bypass_csp=True).new_page()
    page.add_init_script(_SCRIPT.read_text(encoding="utf-8"))
    if not machine.worker:
        page.add_init_script(_NO_WORKER)
    page.goto(address, wait_until="networkidle")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": machine.slower})
    return page


def _p95(took: Sequence[float]) -> float:
    return took[int(len(took) * 0.95)]


if __name__ == "__main__":
    main()
