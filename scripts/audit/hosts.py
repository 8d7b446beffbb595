"""No page asks another host for anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.audit.nouns import Finding, House

_ASKING = (
    "//link[contains(' stylesheet icon preload modulepreload prefetch manifest dns-prefetch preconnect ',"
    " concat(' ', @rel, ' '))]/@href|//*/@src|//*/@srcset|//*/@poster|//object/@data|//form/@action"
)
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.I)
_STYLE = re.compile(r"(?:url\(\s*[\"']?|@import\s+[\"'])((?:https?:)?//[^\"')\s]+)", re.I)


def check(house: House) -> Iterator[Finding]:
    """`request-elsewhere` for each address of another host that a browser would fetch by itself."""
    for page in house.site.pages:
        asked = {str(link) for link in page.tree.xpath(_ASKING) if _ELSEWHERE.match(str(link).strip())}
        asked |= {found for style in page.tree.xpath("//style/text()|//@style") for found in _STYLE.findall(str(style))}
        for link in sorted(asked):
            message = f"the page asks another host for '{link}'."
            yield Finding(
                "request-elsewhere", page.file, message, "Put the file into overrides/assets, or take it out."
            )
