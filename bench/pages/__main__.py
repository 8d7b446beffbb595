"""Our pages against those of stock Material with static-i18n, VitePress and Starlight: the same text, one run.

``python -m bench.pages`` reads ``site/`` and ``build/pages/``, builds the peers and prints the tables, a part of
them into the README too. Ours: every page type in every locale. Peers: a guide page in their two languages.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bench import npm
from bench.pages import report, sites
from bench.pages.measure import measure


def main() -> None:
    """Build the peers, measure and report."""
    asked = argparse.ArgumentParser(prog="bench.pages", description=__doc__.splitlines()[0])
    asked.add_argument("--rounds", type=int, default=5, help="how often each page is loaded; medians are given")
    rounds = asked.parse_args().rounds
    if not Path("site/index.html").is_file():
        raise SystemExit("site/: there is no site to measure. Run `make site` first.")
    npm.provide(Path(__file__).parent, sites.ROOM)
    built = [make() for make in (sites.ours, sites.material, sites.vitepress, sites.starlight)]
    print(report.HEAD, flush=True)
    measured = []
    for one in measure(built, rounds):
        measured.append(one)
        print(report.line(one), flush=True)
    report.write(measured, rounds)
    for text in (*report.ratios(measured), *report.findings(measured)):
        print(text)


if __name__ == "__main__":
    main()
