"""Every check of the audit, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from scripts.audit import (
    asked,
    contacts,
    coverage,
    examples,
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
    translated,
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
    examples.check,
    wording.check,
    linked.check,
    reading.check,
    standing.check,
    coverage.check,
    asked.check,
)
#: What may wait while someone writes, so that the site can be looked at, but no longer.
IN_THE_END: tuple[Check, ...] = (translated.check,)


def audit(root: Path, day: date, site: Path) -> list[Finding]:
    """What keeps the `site` of `root` from being published on a day, sorted. Raises NoSite without a site."""
    return _found(CHECKS, read_house(root, day, site))


def audit_to_the_end(root: Path, day: date, site: Path) -> list[Finding]:
    """All that is wrong with the pages of `root` and their `site` on a day, sorted. Raises NoSite without a site."""
    return _found((*CHECKS, *IN_THE_END), read_house(root, day, site))


def _found(checks: tuple[Check, ...], house: House) -> list[Finding]:
    return sorted({finding for check in checks for finding in check(house)})
