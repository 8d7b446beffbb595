"""Fold a text to the shape rules are written in, character by character, so that every offset stays."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import opencc

#: Blocks whose characters NFKC brings to an ordinary letter, digit or mark (Unicode 15, compatibility forms).
_COMPATIBLE = (
    (0x00A0, 0x0250), (0x2000, 0x2150), (0x2460, 0x2500), (0x2776, 0x2794), (0x3000, 0x3040), (0x3200, 0x3400),
    (0xFE10, 0xFE70), (0xFF00, 0xFFF0), (0x1D400, 0x1D800), (0x1F100, 0x1F200),
)  # fmt: skip
#: Letters of other scripts that are drawn like a Latin one (Unicode confusables, the pairs an advert can use).
_DRAWN_ALIKE = dict(zip("авекмнорстухіѕјԛԝαβγεικνορτυχω", "abekmhopctyxisjqwabyeiknoptuxw", strict=True))
_NUMERALS = dict(zip("零〇○幺一二三四五六七八九壹贰叁肆伍陆柒捌玖", "0001123456789123456789", strict=True))
_NUMERAL = re.compile(f"[{''.join(_NUMERALS)}]")
#: A letter that may stand for a digit, beside another of them or a digit; cheap to look for.
_LIKE_DIGIT = re.compile(r"[oil|]")
_LIKE_ZERO = re.compile(r"(?<=\d)o+|o+(?=\d)")
_LIKE_ONE = re.compile(r"(?<=\d)[il|]+|[il|]+(?=\d)")


def fold(text: str) -> str:
    """Return ``text`` in Simplified characters, lower case and half width, as long as it came.

    >>> fold("ＶＸ：①３⑧，點擊這裡！")
    'vx:138,点击这里!'
    """
    return text.translate(_table())


def digits(folded: str) -> str:
    """Return a folded text with Chinese numerals, and the letters o, i and l beside digits, as digits; same length.

    >>> digits("一三八oo13l")
    '13800131'
    """
    out = folded.translate(_numerals()) if _NUMERAL.search(folded) else folded
    if not _LIKE_DIGIT.search(out):
        return out
    return _ones(_LIKE_ZERO.sub(lambda m: "0" * len(m.group()), _ones(out)))


def _ones(text: str) -> str:
    return _LIKE_ONE.sub(lambda m: "1" * len(m.group()), text)


@cache
def _table() -> dict[int, str]:
    table = {code: plain for first, end in _COMPATIBLE for code in range(first, end) if (plain := _plain(chr(code)))}
    table |= {ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    table |= {ord(form): letter for low, letter in _DRAWN_ALIKE.items() for form in (low, low.upper())}
    table |= {first + n: chr(ord("a") + n) for first in (0x1F130, 0x1F150, 0x1F170, 0x1F1E6) for n in range(26)}
    table |= {first + n: str(n + 1) for first in (0x2776, 0x2780, 0x278A, 0x2474, 0x2488, 0x24F5) for n in range(9)}
    table |= {first + n: "一二三四五六七八九"[n] for first in (0x3220, 0x3280) for n in range(9)}
    table |= {0x24FF: "0", 0x1F10B: "0", 0x1F10C: "0", 0x2795: "+", 0x2665: "❤", 0x1F49A: "❤", 0x1F9E1: "❤"}
    return table | _to_simplified()


def _plain(character: str) -> str:
    """The one ordinary character that stands for a compatibility form, or nothing."""
    plain = unicodedata.normalize("NFKC", character).lower()
    return plain if len(plain) == 1 and plain != character else ""


def _to_simplified() -> dict[int, str]:
    han = "".join(map(chr, range(0x4E00, 0xA000)))
    lines = opencc.OpenCC("t2s").convert("\n".join(han)).split("\n")
    return {ord(old): new for old, new in zip(han, lines, strict=True) if old != new and len(new) == 1}


@cache
def _numerals() -> dict[int, str]:
    return {ord(numeral): digit for numeral, digit in _NUMERALS.items()}
