"""The tables of what was measured, in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from pathlib import Path

from bench.pages.measure import Measured

HEAD = """\
| site | page | locale | bytes (brotli) | JS bytes | requests | LCP ms | TBT ms | CLS | speed, access, practice, SEO |
|---|---|---|---|---|---|---|---|---|---|"""
_RATIOS = """
Guide page, each peer by ours (more than 1: ours is lighter or faster)

| peer | locale | bytes | JS bytes | requests | LCP | TBT, ms more | CLS more |
|---|---|---|---|---|---|---|---|"""

_README = re.compile(r"(?<=<!-- bench-pages -->\n).*?(?=<!-- /bench-pages -->)", re.S)


def write(measured: Sequence[Measured], rounds: int) -> None:
    """Write into the README: a guide page of ours and of the peers, and the worst of all our pages."""
    text = "\n".join([HEAD, *(line(one) for one in measured if one.kind == "guide"), "", _worst(measured, rounds), ""])
    readme = Path("README.md")
    readme.write_text(_README.sub(lambda _: text, readme.read_text(encoding="utf-8")), encoding="utf-8")


def _worst(measured: Sequence[Measured], rounds: int) -> str:
    ours = [one for one in measured if one.site == measured[0].site]
    scores = " / ".join(f"{min(column):.0f}" for column in zip(*(one.scores for one in ours), strict=True))
    most = {name: max(ours, key=attrgetter(name)) for name in ("bytes", "lcp", "tbt", "cls")}
    place = {name: f"{one.kind}, {one.locale}" for name, one in most.items()}
    return (
        f"Ours, the worst of each over {len(ours)} pages, medians of {rounds}: "
        f"{most['bytes'].bytes:.0f} bytes ({place['bytes']}), LCP {most['lcp'].lcp:.0f} ms ({place['lcp']}), "
        f"TBT {most['tbt'].tbt:.0f} ms ({place['tbt']}), CLS {most['cls'].cls:.3f}, scores {scores}."
    )


def line(one: Measured) -> str:
    """One page as a row."""
    scores = " / ".join(f"{score:.0f}" for score in one.scores)
    sizes = f"{one.bytes:.0f} | {one.script:.0f} | {one.requests:.0f}"
    times = f"{one.lcp:.0f} | {one.tbt:.0f} | {one.cls:.3f}"
    return f"| {one.site} | {one.kind} | {one.locale} | {sizes} | {times} | {scores} |"


def ratios(measured: Sequence[Measured]) -> Iterator[str]:
    """Each peer beside ours, page by page. Times that may be nothing are given as differences."""
    yield _RATIOS
    ours = {(one.kind, one.locale): one for one in measured if one.site == measured[0].site}
    for one in measured:
        mine = ours[one.kind, one.locale]
        if one is mine:
            continue
        pairs = ((one.bytes, mine.bytes), (one.script, mine.script), (one.requests, mine.requests), (one.lcp, mine.lcp))
        shares = " | ".join(f"{its / our:.1f} ×" if our else "–" for its, our in pairs)
        more = f"{one.tbt - mine.tbt:+.0f} | {one.cls - mine.cls:+.3f}"
        yield f"| {one.site} | {one.locale} | {shares} | {more} |"


def findings(measured: Sequence[Measured]) -> Iterator[str]:
    """What our pages failed, outside speed."""
    ours = [one for one in measured if one.site == measured[0].site]
    lines = [f"- {one.kind}, {one.locale}: {audit}" for one in ours for audit in one.failed]
    yield "\nWhat Lighthouse found wrong with our pages, speed apart: " + ("" if lines else "nothing")
    yield from lines
