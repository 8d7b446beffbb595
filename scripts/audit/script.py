"""No Simplified character is left in what a reader of Traditional pages reads."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from opencc import OpenCC

from scripts.audit.nouns import Finding, House, SitePage
from scripts.publish.nouns import Code

_SHARED = Path(__file__).parent / "rules" / "shared.tsv"
_CONFIG: dict[Code, str] = {"zh-TW": "s2tw", "zh-HK": "s2hk"}
_HAN = "".join(map(chr, range(0x3400, 0xA000)))
_REMEDY = "Add the phrase to registers/traditional.yml, or mark text to be sent with .say or .send."


def check(house: House) -> Iterator[Finding]:
    """`simplified-left` for each word of a Traditional page with a character of the other script.

    Text to be said or sent, code, and what is marked with a language of its own or `translate="no"` stays as it is.
    """
    for page in house.site.pages:
        if page.locale.code in _CONFIG:
            yield from _page(page, simplified(page.locale.code))


@cache
def simplified(code: Code) -> frozenset[str]:
    """The characters that text of a locale cannot hold: what OpenCC changes, less what both scripts use."""
    converted = [OpenCC(config).convert(_HAN) for config in ("s2t", _CONFIG[code])]
    lines = _SHARED.read_text(encoding="utf-8").splitlines()
    shared = {line[0] for line in lines if not line.startswith("#")}
    return frozenset(char for char, *others in zip(_HAN, *converted, strict=True) if char not in others) - shared


def _page(page: SitePage, never: frozenset[str]) -> Iterator[Finding]:
    for block in page.blocks:
        text = "".join(piece.text for piece in block if not (piece.foreign or piece.verbatim))
        if not never.isdisjoint(text):
            left = next(place for place, char in enumerate(text) if char in never)
            around = text[max(left - 4, 0) : left + 5].strip()
            yield Finding("simplified-left", page.file, f"“{text[left]}” is left in “{around}”.", _REMEDY)
