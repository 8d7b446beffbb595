"""Our search against Material's, Pagefind and MiniSearch: the same built pages and queries, one run, one Chromium.

``python -m bench.search`` reads ``site/``, prints the tables and writes them to registers/measured/ and README.md.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.search.drive import answers, cost
from bench.search.packages import provide
from bench.search.peers import lay_out
from bench.search.report import show, write
from bench.search.server import Meter, served
from tests.chromium import provide as chromium
from tests.search.query_files import queries
from tests.search.score import scores

_SETS = ("held_back", "outsider")


def main() -> None:
    """Measure and report."""
    site = Path("site")
    if not (site / "index.html").is_file():
        raise SystemExit("site/: there is no site to search. Run `make site` first.")
    provide()
    searches, meter = lay_out(site), Meter()
    folders = {f"/{search.name}/": search.folder for search in searches}
    with served(folders, meter) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        asked = {name: queries(name) for name in _SETS}
        found = {
            (search.label, name): scores(rows, answers(browser, f"{root}{search.name}/", rows))
            for search in searches
            for name, rows in asked.items()
        }
        spent = cost(browser, root, searches, meter)
        browser.close()
    costs = dict(zip((search.label for search in searches), spent, strict=True))
    show(found, costs)
    write(found, costs)


if __name__ == "__main__":
    main()
