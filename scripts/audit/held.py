"""What was ever published is still there, or leads to where it went."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.audit.nouns import Finding, House, Site
from scripts.audit.read import ADDRESSES
from scripts.publish.dom import has_class
from scripts.publish.whole import ADDRESS as WHOLE

_ACCEPT = "Run `guide addresses accept`, and commit registers/addresses.txt."
_SECTIONS = "|".join(
    f"//article//{kind}[@id]"
    for kind in ("h2", "h3", "h4", "dt", f"p[{has_class('fact')}]", f"p[{has_class('logged')}]")
)


def check(house: House) -> Iterator[Finding]:
    """`address-new` for what is not recorded, `address-lost` for what is gone, `address-order` for one unsorted."""
    now = addresses(house.site, house.own)
    yield from (
        Finding("address-new", address, "this address is published but not recorded.", _ACCEPT)
        for address in sorted(now - {*house.recorded})
    )
    moved = {str(move.old) for move in house.moves}
    whole = {move.old.page for move in house.moves if not move.old.section}
    for address in house.recorded:
        if address not in now and address not in moved and address.partition("#")[0] not in whole:
            remedy = f"Put it back, or write into registers/redirects.tsv: {address} TAB where it is now TAB today."
            yield Finding("address-lost", address, "this address was published and is gone.", remedy)
    if list(house.recorded) != sorted({*house.recorded}):
        message = "its lines are not sorted, or one stands twice."
        yield Finding("address-order", ADDRESSES, message, "Run `guide addresses accept`.")


def addresses(site: Site, own: frozenset[str]) -> set[str]:
    """Every `path#id` of our own pages, as written in Chinese. Articles that were only given are not ours to hold.

    The whole guide on one page repeats the sections of others, whose own addresses are held.
    """
    pages = (page for page in site.pages if page.locale.code == "zh" and not page.lost and page.ours(own))
    found = {f"{page.address}#{element.get('id')}" for page in pages for element in page.tree.xpath(_SECTIONS)}
    return {address for address in found if not address.startswith(WHOLE)}
