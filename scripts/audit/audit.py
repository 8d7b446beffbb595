"""Every check of the audit, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from scripts.audit import (
    contacts,
    coverage,
    held,
    hosts,
    ids,
    inline,
    linked,
    links,
    locales,
    noise,
    numbers,
    reading,
    script,
    standing,
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
    linked.check,
    reading.check,
    standing.check,
    coverage.check,
)


def audit(root: Path, day: date, site: Path) -> list[Finding]:
    """All that is wrong with the pages of `root` and their `site` on a day, sorted. Raises NoSite without a site."""
    house = read_house(root, day, site)
    return sorted({finding for check in CHECKS for finding in check(house)})
