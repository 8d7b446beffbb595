"""Every check of the audit, in one list."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache, partial
from itertools import chain
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
#: The one that takes longest stands first, so that the others are made meanwhile.
CHECKS: tuple[Check, ...] = (
    weight.check,
    ids.check,
    locales.check,
    held.check,
    links.check,
    script.check,
    contacts.check,
    noise.check,
    hosts.check,
    inline.check,
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
#: Processes: each parses the pages for itself, so more of them gain little.
_MOST = 4


def audit(root: Path, day: date, site: Path) -> list[Finding]:
    """What keeps the `site` of `root` from being published on a day, sorted. Raises NoSite without a site."""
    return _found(CHECKS, root, day, site)


def audit_to_the_end(root: Path, day: date, site: Path) -> list[Finding]:
    """All that is wrong with the pages of `root` and their `site` on a day, sorted. Raises NoSite without a site."""
    return _found((*CHECKS, *IN_THE_END), root, day, site)


def _found(checks: tuple[Check, ...], root: Path, day: date, site: Path) -> list[Finding]:
    """What the checks find, made on all cores."""
    with ProcessPoolExecutor(min(_MOST, os.cpu_count() or 1)) as pool:
        return sorted(set(chain.from_iterable(pool.map(partial(_made, root, day, site), checks))))


def _made(root: Path, day: date, site: Path, check: Check) -> list[Finding]:
    return list(check(_house(root, day, site)))


@cache
def _house(root: Path, day: date, site: Path) -> House:
    """The house, read once by each process that makes checks."""
    return read_house(root, day, site)
