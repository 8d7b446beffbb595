"""The two-byte codes of GBK, and what the decoder of the damaged pages made of broken ones.

Source: the replay of fragments from public pages (`tests/damage`). A lead byte with a byte that cannot follow it costs
both bytes and shows one ``?``; 0x80 shows ``€``; codes without a character fall into the private-use area.
"""

from __future__ import annotations

from functools import cache

#: Full-width ASCII and the wide space, made half-width: the last thing that happened to most pages.
NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_LEADS = range(0x81, 0xFF)
_TRAILS = [trail for trail in range(0x40, 0xFF) if trail != 0x7F]


@cache
def characters() -> dict[int, str]:
    """Every two-byte code (lead << 8 | trail) and its character, private-use ones included.

    >>> characters()[0xA1A3], is_private(characters()[0xFBD9])
    ('。', True)
    """
    codes = [lead << 8 | trail for lead in _LEADS for trail in _TRAILS]
    text = b"".join(code.to_bytes(2, "big") for code in codes).decode("gb18030", "replace")
    return dict(zip(codes, text, strict=True))


@cache
def codes() -> dict[str, int]:
    """Every character of GBK outside ASCII and its code.

    >>> hex(codes()["唄"])
    '0x8668'
    """
    return {character: code for code, character in characters().items()}


def is_private(character: str) -> bool:
    """Whether a character lies in the private-use area."""
    return "\ue000" <= character <= "\uf8ff"


def encode(text: str) -> bytes:
    """The bytes of a page; what GBK does not have becomes ``?``.

    >>> encode("唄h•").hex(" ")
    '86 68 68 3f'
    """
    table = codes()
    out = bytearray()
    for character in text:
        if character < "\x80":
            out.append(ord(character))
        elif character in table:
            out += table[character].to_bytes(2, "big")
        else:
            out.append(0x3F)
    return bytes(out)


def decode(data: bytes) -> str:
    """The text the damaged page shows for these bytes.

    >>> decode(bytes.fromhex("a101 a3bb a886 68"))
    '?；▎h'
    """
    table = characters()
    out: list[str] = []
    at, size = 0, len(data)
    while at < size:
        first = data[at]
        if first <= 0x80:
            out.append("€" if first == 0x80 else chr(first))
            at += 1
        elif first == 0xFF or at + 1 == size:
            out.append("?")
            at += 1
        else:
            out.append(table.get(first << 8 | data[at + 1], "?"))
            at += 2
    return "".join(out)
