"""What people call a page or a section leads to one that is there."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.audit.held import addresses
from scripts.audit.nouns import Finding, House
from scripts.registers.search import read_asked


def check(house: House) -> Iterator[Finding]:
    """`alias-lost` for words in `registers/search/aliases.tsv` that lead to no page or section of ours."""
    sections = addresses(house.site, house.own)
    pages = {address.partition("#")[0] for address in sections}
    for alias in read_asked(house.root / "registers/search").aliases:
        if alias.address not in (sections if "#" in alias.address else pages):
            remedy = "Write where the text is now, or remove the line."
            yield Finding("alias-lost", alias.place, f"{alias.address} is no address of the site.", remedy)
