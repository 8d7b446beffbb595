"""What Lighthouse says of the pages of a site on its mobile profile (slow 4G, a slow phone), and what they weigh."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench.pages.server import served, weight
from bench.pages.sites import ROOM, Site
from tests.chromium import provide as chromium

SCORES = ("performance", "accessibility", "best-practices", "seo")
_SCRIPT = Path(__file__).parent / "lighthouse.mjs"


@dataclass(frozen=True)
class Measured:
    """One page: bytes of brotli, milliseconds, scores of 100; medians. `failed` names audits, with how often."""

    site: str
    kind: str
    locale: str
    bytes: float
    script: float
    requests: float
    lcp: float
    tbt: float
    cls: float
    scores: tuple[float, ...]
    failed: tuple[str, ...]


def measure(sites: Sequence[Site], rounds: int) -> Iterator[Measured]:
    """Every page of every site, `rounds` times around, so that what else the machine does meets all alike.

    The medians of a page as soon as its last load is there.
    """
    lighthouse = ROOM / _SCRIPT.name
    shutil.copyfile(_SCRIPT, lighthouse)
    with ExitStack() as open_sites:
        roots = [(site, open_sites.enter_context(served(site.folder))) for site in sites]
        pages = {root + path: (site, *page) for site, root in roots for page, path in site.pages.items()}
        loads: dict[str, list[dict[str, Any]]] = {address: [] for address in pages}
        for number, told in enumerate(_told(lighthouse, [*pages] * rounds), 1):
            print(f"{number} of {len(pages) * rounds} loads", end="\r", file=sys.stderr, flush=True)
            done = loads[told["address"]]
            done.append(told)
            if len(done) == rounds:
                yield _median(*pages[told["address"]], done)


def _told(script: Path, addresses: Sequence[str]) -> Iterator[dict[str, Any]]:
    with subprocess.Popen(["node", script, chromium(), *addresses], stdout=subprocess.PIPE, text=True) as running:
        for line in running.stdout or ():
            told = json.loads(line)
            if told["error"]:
                running.terminate()
                raise SystemExit(f"Lighthouse could not measure {told['address']}: {told['error']}")
            yield told
    if running.returncode:
        raise SystemExit(f"Lighthouse ended with an error: the lines above say which ({script}).")


def _median(site: Site, kind: str, locale: str, told: Sequence[Mapping[str, Any]]) -> Measured:
    rows = [(*_loaded(site, one["requests"]), one["lcp"], one["tbt"], one["cls"]) for one in told]
    scores = tuple(statistics.median(one["scores"][name] for one in told) for name in SCORES)
    failed = Counter(audit for one in told for audit in one["failed"])
    named = tuple(f"{audit} ({times} of {len(told)})" for audit, times in failed.items())
    return Measured(site.label, kind, locale, *map(statistics.median, zip(*rows, strict=True)), scores, named)


def _loaded(site: Site, requests: Sequence[Mapping[str, str]]) -> tuple[int, int, int]:
    sent = [one for one in requests if urlsplit(one["url"]).scheme.startswith("http")]
    sizes = [weight(site.folder, one["url"]) for one in sent]
    script = sum(size for one, size in zip(sent, sizes, strict=True) if one["kind"] == "Script")
    return sum(sizes), script, len(sent)
