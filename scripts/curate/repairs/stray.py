"""Characters that no article has: invisible ones, lost ones, private ones, digits and letters of the wrong width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from scripts.curate.revision import Certainty, Change

_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010fffd"
_STRAY = re.compile(
    rf"(?P<invisible>[{_INVISIBLE}]+)|(?P<control>[{_CONTROL}]+)|(?P<private>[{_PRIVATE}\ufffd]+)"
    r"|(?P<break>[\u2028\u2029\x85])|(?P<wide>[０-９Ａ-Ｚａ-ｚ]+)|(?P<blank>[\u00a0\u2002-\u200a\u202f\u205f])"
    r"|(?P<lost>(?:锟斤拷|锟斤|斤拷锟)+(?:锟斤拷?)?|(?:烫){4,}|(?:屯){4,}|(?:锘縗?))"
)
_RULES: dict[str, tuple[str, Certainty, str]] = {
    "invisible": ("zero-width", "proved", "看不见的字符"),
    "control": ("control-character", "proved", "控制字符"),
    "private": ("private-use", "open", "私用区字符，原字已丢失"),
    "break": ("line-end", "proved", "换行符统一为一种"),
    "wide": ("full-width", "proved", "全角数字和字母改为半角"),
    "blank": ("odd-blank", "proved", "不常用的空白改为普通空格"),
    "lost": ("lost-text", "open", "编码转换时丢失的文字"),
}
_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}


def stray_changes(text: str) -> Iterator[Change]:
    """Yield the changes that leave ``text`` without stray characters.

    >>> [(c.start, c.end, c.after, c.rule) for c in stray_changes("２０２６年\\u200b，\\ue386")]
    [(0, 4, '2026', 'full-width'), (5, 6, '', 'zero-width'), (7, 8, '', 'private-use')]
    """
    for found in _STRAY.finditer(text):
        kind = str(found.lastgroup)
        rule, certainty, why = _RULES[kind]
        after = {"wide": found.group().translate(_NARROW), "blank": " ", "break": "\n"}.get(kind, "")
        yield Change(found.start(), found.end(), after, rule, certainty, why)


_LATIN = re.compile(r"(?:[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
                    r"\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,3}){2,}")  # fmt: skip


def latin_changes(text: str) -> Iterator[Change]:
    """Yield the changes that read back UTF-8 that was taken for Windows-1252; only where the bytes decode exactly.

    >>> [c.after for c in latin_changes("协商".encode("utf-8").decode("latin-1"))]
    ['协商']
    >>> list(latin_changes("Ärger und Übung, café"))
    []
    """
    for found in _LATIN.finditer(text):
        data = _bytes(found.group())
        try:
            read = data.decode("utf-8") if data else ""
        except UnicodeDecodeError:
            continue
        if re.search(r"[\u3000-\u9fff]", read):
            yield Change(found.start(), found.end(), read, "utf8-as-latin", "proved", "按字节还原的乱码")


def _bytes(text: str) -> bytes:
    table = _windows()
    return bytes(table[c] for c in text) if all(c in table for c in text) else b""


@cache
def _windows() -> dict[str, int]:
    """The byte of every character of Latin-1 and of Windows-1252."""
    table = {chr(byte): byte for byte in range(0x80, 0x100)}
    return table | {bytes([byte]).decode("cp1252", "ignore"): byte for byte in range(0x80, 0x100)}
