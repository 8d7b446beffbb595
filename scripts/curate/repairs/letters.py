"""Characters seen as the language model and the notes see them: script, reading, and what a naive site would write.

Tables come from OpenCC (scripts) and pypinyin (the readings of the Unihan database); nothing is loaded before it is
asked for.
"""

from __future__ import annotations

from functools import cache, lru_cache

import opencc

from scripts.curate.repairs.gbk import NARROW, codes

_HAN = "".join(map(chr, range(0x4E00, 0xA000)))
#: Characters that stand in Simplified texts too, but that one-to-one tables write for others (着, 痹).
_ALSO = frozenset("著痺")
#: Letters that pinyin notes are written with.
PINYIN = "a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ"


@cache
def simplified() -> dict[str, str]:
    """Every Traditional character that has another, Simplified form, and that form.

    >>> simplified()["協"], "商" in simplified()
    ('协', False)
    """
    return _changed("t2s")


@cache
def traditional() -> dict[str, str]:
    """Every Simplified character that a one-to-one table replaces, and what it becomes."""
    return _changed("s2t")


@cache
def readings(character: str) -> frozenset[str]:
    """The readings of one character with tone marks, all of them.

    >>> sorted(readings("長"))
    ['cháng', 'zhàng', 'zhǎng']
    """
    from pypinyin.constants import PINYIN_DICT  # 0.2 s to load, needed on damaged pages only

    return frozenset(PINYIN_DICT.get(ord(character), "").split(",")) - {""}


@lru_cache(8192)
def can_carry(character: str, reading: str) -> bool:
    """Whether a site may have annotated this character so: it has a Simplified form, and the reading is one of its own.

    >>> can_carry("協", "xié"), can_carry("商", "shāng"), can_carry("協", "shāng")
    (True, False, False)
    """
    return (character in simplified() or character in _ALSO) and reading in readings(character)


@cache
def carriers() -> dict[str, tuple[str, ...]]:
    """For each reading the characters of GBK that can carry it as a note."""
    found: dict[str, list[str]] = {}
    for character in sorted((simplified().keys() | _ALSO) & codes().keys()):
        for reading in readings(character):
            found.setdefault(reading, []).append(character)
    return {reading: tuple(characters) for reading, characters in found.items()}


def fold(text: str) -> str:
    """One form for what the language model does not tell apart: Simplified, half-width, one digit, one Latin letter.

    >>> fold("協商２０２６年，App")
    '协商0000年,aaa'
    """
    return text.translate(_folding())


@cache
def _folding() -> dict[int, str]:
    table = {wide: chr(plain) for wide, plain in NARROW.items()}
    table |= {code: "0" for start in (0x30, 0xFF10) for code in range(start, start + 10)}
    table |= {code: "a" for start in (0x41, 0x61, 0xFF21, 0xFF41) for code in range(start, start + 26)}
    return table | {ord(old): new for old, new in simplified().items()}


def _changed(config: str) -> dict[str, str]:
    """The Han characters that an OpenCC configuration changes, one by one."""
    lines = opencc.OpenCC(config).convert("\n".join(_HAN)).split("\n")
    return {was: now for was, now in zip(_HAN, lines, strict=True) if was != now and len(now) == 1}
