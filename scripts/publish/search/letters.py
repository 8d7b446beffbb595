"""Tables of characters: which Simplified one stands for which, and how each sounds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import opencc
from pypinyin import Style, lazy_pinyin

from scripts.registers.search import Reading

# The first level of GB 2312: the characters of everyday text.
_ROWS, _CELLS = range(0xB0, 0xD8), range(0xA1, 0xFF)
# Big5's frequently used characters.
_BIG5 = [*range(0xA4, 0xC7)], [*range(0x40, 0x7F), *range(0xA1, 0xFF)]


@dataclass(frozen=True, slots=True)
class Letters:
    """`simple` is pairs of characters (found, read as); `sounds` each syllable with its characters; `odd` exceptions.

    An exception is a pair of characters with the syllables that both have there: 银行 is yin hang.
    """

    simple: str
    sounds: str
    odd: tuple[tuple[str, str], ...]


def letters(texts: Iterable[str], plain: Mapping[str, str], readings: Iterable[Reading]) -> Letters:
    """The tables for what stands in `texts` and for everyday characters.

    `plain` says which character is read as which other one, `readings` how some sound; both go before dictionaries.
    """
    used = {character for text in texts for character in text if "㐀" <= character <= "鿿"}
    standing = {simplify(character, plain) for character in used}
    known = standing | set(_everyday())
    pairs = sorted((simplify(old, plain), old) for old in used | {*_frequent(), *plain})
    simple = "".join(old + new for new, old in pairs if old != new and new in standing)
    fixed = {reading.word: reading.sound for reading in readings}
    by_sound: dict[str, list[str]] = defaultdict(list)
    for character in sorted(known):
        sound = fixed.get(character) or _sound(character)
        if sound:
            by_sound[sound].append(character)
    sounds = " ".join(sound + "".join(found) for sound, found in sorted(by_sound.items()))
    odd = tuple(sorted((word, sound) for word, sound in fixed.items() if len(word) > 1))
    return Letters(simple, sounds, odd)


def simplify(character: str, plain: Mapping[str, str]) -> str:
    """The Simplified character that search reads for another one; `plain` goes before the dictionary and behind it.

    >>> simplify("協", {}), simplify("帳", {"帐": "账"}), simplify("花", {})
    ('协', '账', '花')
    """
    simple = _converted(character)
    return plain.get(character) or plain.get(simple, simple)


@cache
def _converted(character: str) -> str:
    return str(_converter().convert(character))


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def _sound(character: str) -> str:
    """The syllable of a character without tone, `v` for ü; empty where none is known."""
    sound = str(lazy_pinyin(character, style=Style.NORMAL, v_to_u=False)[0])
    return sound if sound.isascii() and sound.isalpha() else ""


def _everyday() -> list[str]:
    cells = (bytes([row, cell]) for row in _ROWS for cell in _CELLS if (row, cell) < (0xD7, 0xFA))
    return [cell.decode("gb2312") for cell in cells]


def _frequent() -> list[str]:
    found = (bytes([row, cell]).decode("big5", "ignore") for row in _BIG5[0] for cell in _BIG5[1])
    return [character for character in found if "㐀" <= character <= "鿿"]
