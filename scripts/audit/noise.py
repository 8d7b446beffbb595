"""Nothing of the damage that articles arrive with is left on the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pypinyin import Style, pinyin

from scripts.audit.nouns import Finding, House, SitePage

_NOTE = re.compile(r"([\u3400-\u9fff])\(([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6})\)")
_GARBLED = re.compile(
    r"\ufffd|锟斤拷|烫烫烫|[\u3400-\u9fff]\?\?(?=[\u3400-\u9fff])|\?[\u2580-\u259f]|[\u2580-\u259f]h|Ã[\x80-\xbf]|â€|藛"
)
_SHAPELESS = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_REMEDY = "Mend the rule of scripts/curate/repair that let it through, and run `make site`."


def check(house: House) -> Iterator[Finding]:
    """`pinyin-left`, `garbled-left` and `shapeless-left`. What a page of changes shows as taken out may be damaged."""
    for page in house.site.pages:
        yield from _page(page)


def _page(page: SitePage) -> Iterator[Finding]:
    everything = "\n".join("".join(piece.text for piece in block) for block in page.blocks)
    kept = "\n".join("".join(piece.text for piece in block if not piece.removed) for block in page.blocks)
    for found in _NOTE.finditer(kept):
        if is_note(found[1], found[2]):
            yield Finding("pinyin-left", page.file, f"a pinyin note is left: {found[0]}.", _REMEDY)
    for found in _GARBLED.finditer(kept):
        around = kept[max(found.start() - 4, 0) : found.end() + 4].strip()
        yield Finding("garbled-left", page.file, f"garbled text is left: {around}.", _REMEDY)
    for found in _SHAPELESS.finditer(everything):
        yield Finding("shapeless-left", page.file, f"U+{ord(found[0]):04X} is left, which has no shape.", _REMEDY)


def is_note(char: str, note: str) -> bool:
    """Whether `note` is one of the readings of `char`, with or without its tone.

    >>> is_note("商", "shāng"), is_note("商", "shang"), is_note("商", "api")
    (True, True, False)
    """
    styles = (Style.TONE, Style.NORMAL)
    return any(note in readings for style in styles for readings in pinyin(char, style=style, heteronym=True))
