"""No page weighs more, with its styles, than what a server sends at once; the script of the tools has its limit too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, normpath

import brotli

from scripts.audit.nouns import Finding, House, Site, SitePage
from scripts.publish.whole import ADDRESS as WHOLE

#: Bytes, by the place of a page. A server sends 14,336 at once; we stay where we are, so that nothing grows back.
LIMITS = {"guide/": 10_240, "": 13_824}
TOOLS_LIMIT = 12_288
_TOOLS = re.compile(r"assets/tools\.[^/]*\.js")


def check(house: House) -> Iterator[Finding]:
    """`page-heavy` for a page of ours over its limit, compressed by brotli, with the style sheets it links to.

    `tools-heavy` for the script of the tools over 12,288 bytes.
    """
    yield from _pages(house)
    for file in filter(_TOOLS.fullmatch, sorted(house.site.files)):
        if (weight := len(brotli.compress((house.site.root / file).read_bytes()))) > TOOLS_LIMIT:
            message = f"{weight:,} bytes compressed; {TOOLS_LIMIT:,} is the most."
            yield Finding(
                "tools-heavy", file, message, "Look where it lies with `python -m bench.tools`, and write it shorter."
            )


def _pages(house: House) -> Iterator[Finding]:
    for page in house.site.pages:
        limit = next(most for place, most in LIMITS.items() if page.address.startswith(place))
        if page.address != WHOLE and page.ours(house.own) and (weight := _weight(house.site, page, limit)) > limit:
            message = f"{weight:,} bytes compressed with its styles; {limit:,} is the most."
            yield Finding("page-heavy", page.file, message, "Divide the page, or shorten it.")


def _weight(site: Site, page: SitePage, limit: int) -> int:
    """Quick compression first: only a page that is near the limit needs better."""
    files = [page.data, *(_read(site, page, str(link)) for link in page.tree.xpath("//link[@rel='stylesheet']/@href"))]
    weights = (sum(len(brotli.compress(data, quality=quality)) for data in files) for quality in (5, 10))
    return next((w for w in weights if w <= limit), 0) or sum(len(brotli.compress(data, quality=11)) for data in files)


def _read(site: Site, page: SitePage, link: str) -> bytes:
    file = site.root / normpath(f"{dirname(page.file)}/{link}".lstrip("/"))
    return file.read_bytes() if file.is_file() else b""
