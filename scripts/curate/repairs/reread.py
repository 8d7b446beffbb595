"""UTF-8 that was read as something else, and what is left where it cannot be read back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from scripts.curate.mends.tables import reason
from scripts.curate.revision import Change

_TRAILS = (
    r"[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    r"\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
)
_LATIN = re.compile(rf"(?:[\u00e2-\u00ef]{_TRAILS}{{2}})+")
#: Half of the commonest three-byte codes, as GBK reads them.
_GBK = re.compile(r"[^\x00-\x7f，。！？：；“”]*[锛銆鐨鈥鏈浜][^\x00-\x7f，。！？：；“”]*\??")
_LOST = re.compile(r"(?:锟斤拷)+(?:锟斤?)?|烫{4,}|屯{4,}|\ufffd+")
#: What is read back must be made of this.
_TEXT = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e\u2010-\u2026A-Za-z0-9]+")
_FEWEST = 2


def reread(text: str) -> Iterator[Change]:
    """The changes that read text back as UTF-8 where its bytes are UTF-8 exactly, in no order.

    >>> [c.after for c in reread("协商".encode("utf-8").decode("latin-1"))]
    ['协商']
    >>> [c.after for c in reread("花呗逾期的".encode("utf-8").decode("gb18030", "replace").replace("\\ufffd", "?"))]
    ['花呗逾期', '']
    >>> list(reread("Ärger und Übung, café，锛、銆"))
    []
    """
    for found in _LATIN.finditer(text):
        yield from _changes(found, bytes(_windows()[c] for c in found[0]), "utf8-as-latin")
    for found in _GBK.finditer(text):
        yield from _changes(found, found[0].rstrip("?").encode("gb18030"), "utf8-as-gbk")


def lost(text: str) -> Iterator[Change]:
    """The changes that take out what stands for text nobody can read any more; each is an open place.

    >>> [(c.start, c.end, c.certainty) for c in lost("手持两把锟斤拷，口中疾呼烫烫烫烫")]
    [(4, 7, 'open'), (12, 16, 'open')]
    """
    for found in _LOST.finditer(text):
        yield Change(found.start(), found.end(), "", "lost-text", "open", reason("lost-text"))


def _changes(found: re.Match[str], data: bytes, rule: str) -> Iterator[Change]:
    """The text in ``data``, and an open place behind it if its last character was cut off."""
    whole = len(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < whole - 2:
            return
        whole = error.start
        text = data[:whole].decode("utf-8")
    if len(text) < _FEWEST or not _TEXT.fullmatch(text):
        return
    if whole == len(data) and not found[0].endswith("?"):
        yield Change(found.start(), found.end(), text, rule, "proved", reason(rule))
    else:
        yield Change(found.start(), found.end(), text, rule, "likely", reason(rule))
        yield Change(found.end(), found.end(), "", "lost-text", "open", reason("lost-text"))


@cache
def _windows() -> dict[str, int]:
    """The byte of every character of Latin-1 and of Windows-1252."""
    table = {chr(byte): byte for byte in range(0x80, 0x100)}
    return table | {bytes([byte]).decode("cp1252"): byte for byte in range(0x80, 0x100) if byte not in _UNUSED}


_UNUSED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
