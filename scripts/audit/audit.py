"""Every check of the audit, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.audit import (
    contacts,
    held,
    hosts,
    ids,
    inline,
    links,
    locales,
    noise,
    numbers,
    reading,
    script,
    weight,
    wording,
)
from scripts.audit.nouns import Finding, House
from scripts.audit.read import read_house

Check = Callable[[House], Iterator[Finding]]
CHECKS: tuple[Check, ...] = (
    ids.check,
    locales.check,
    held.check,
    links.check,
    script.check,
    contacts.check,
    noise.check,
    hosts.check,
    inline.check,
    weight.check,
    numbers.check,
    wording.check,
    reading.check,
)


def audit(root: Path) -> list[Finding]:
    """Everything that is wrong with pages and site under `root`, sorted. Raises NoSite when nothing was built."""
    house = read_house(root)
    return sorted({finding for check in CHECKS for finding in check(house)})
