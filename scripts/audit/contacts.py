"""No way to reach anyone stands on the site but official ones, in whatever disguise."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from scripts.audit.nouns import Finding, House, SitePage
from scripts.audit.text import said
from scripts.curate.contacts import contacts_in

_REMEDY = "Curate again after mending the rule that let it through; for an official number, add it to contacts.yml."


def check(house: House) -> Iterator[Finding]:
    """`contact-left` for each contact that the registers do not hold."""
    for page in house.site.pages:
        yield from _page(page)


def _page(page: SitePage) -> Iterator[Finding]:
    found = {name for block in page.blocks for name in _private(said(block))}
    for kind, name in sorted(found):
        yield Finding("contact-left", page.file, f"a {kind} contact is left: {name}.", _REMEDY)


@cache
def _private(text: str) -> tuple[tuple[str, str], ...]:
    """Kind and name of every contact in `text` that is not official. The frame repeats on every page."""
    return tuple((contact.kind, contact.normalised) for contact in contacts_in(text) if not contact.official)
