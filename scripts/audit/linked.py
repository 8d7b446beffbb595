"""Words that a reader may not know lead to the glossary."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from scripts.audit.nouns import Finding, House
from scripts.audit.written import lines

_RULES = Path(__file__).parent / "rules" / "linked.tsv"


def check(house: House) -> Iterator[Finding]:
    """`term-unlinked` for each page of docs/zh that uses such a word and nowhere links it."""
    found: dict[tuple[str, str], str] = {}
    for line in lines(house.root):
        file = line.place.rpartition(":")[0]
        for word in words():
            if line.locale == "zh" and word in line.text:
                found.setdefault((file, word), line.place)
    for (file, word), place in found.items():
        asked = f'term("{words()[word]}")'
        if asked not in (house.root / file).read_text(encoding="utf-8"):
            yield Finding(
                "term-unlinked", place, f"“{word}” is not explained on this page.", f"Write {{{{ {asked} }}}} once."
            )


@cache
def words() -> dict[str, str]:
    """The rows of `rules/linked.tsv`: the id of the term for each word."""
    rows = _RULES.read_text(encoding="utf-8").splitlines()
    return dict(row.split("\t") for row in rows if not row.startswith("#"))
