"""GBK as the damaged pages used it: encoded strictly, decoded by a decoder that swallows what it cannot read.

>>> encode("唄h•").hex(" ")
'86 68 68 3f'
>>> decode(bytes.fromhex("a101 a3bb a886 68"))
'?；▎h'
"""

from functools import cache

LEADS = range(0x81, 0xFF)
TRAILS = tuple(trail for trail in range(0x40, 0xFF) if trail != 0x7F)
UNREADABLE = "?"
NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


@cache
def characters() -> dict[bytes, str]:
    """Every two-byte code of GBK and its character, the private-use ones included."""
    return {code: text for code, text in _decoded() if len(text) == 1}


@cache
def codes() -> dict[str, bytes]:
    """Every character of GBK outside ASCII and its two bytes."""
    return {text: code for code, text in characters().items()}


def _decoded() -> list[tuple[bytes, str]]:
    pairs = (bytes((lead, trail)) for lead in LEADS for trail in TRAILS)
    return [(code, code.decode("gb18030", errors="replace")) for code in pairs]


def encode(text: str) -> bytes:
    """The bytes of a page: ASCII as it is, two bytes a character, a question mark for what GBK has not."""
    return b"".join(encode_character(character) for character in text)


def encode_character(character: str) -> bytes:
    """One or two bytes for one character.

    >>> encode_character("。").hex()
    'a1a3'
    """
    if character < "\x80":
        return character.encode("ascii")
    return codes().get(character, UNREADABLE.encode("ascii"))


def read_unit(raw: bytes, at: int) -> tuple[str, int]:
    """What the decoder reads at one place, and how many bytes it takes for it.

    A lead byte with a trail byte that does not fit costs both bytes and gives one question mark; 0x80 is the euro
    sign of code page 936.

    >>> read_unit(b"\\xa1(n", 0)
    ('?', 2)
    >>> read_unit(b"\\x80n", 0)
    ('€', 1)
    """
    first = raw[at]
    if first < 0x80:
        return chr(first), 1
    if first == 0x80:
        return "€", 1
    if first == 0xFF or at + 1 == len(raw):
        return UNREADABLE, 1
    return characters().get(raw[at : at + 2], UNREADABLE), 2


def decode(raw: bytes) -> str:
    """The text the damaged page shows for these bytes."""
    at, out = 0, []
    while at < len(raw):
        text, width = read_unit(raw, at)
        out.append(text)
        at += width
    return "".join(out)


def narrow(text: str) -> str:
    """Full-width ASCII made half-width, the last thing that happened to every page.

    >>> narrow("好，ＡＢ：１")
    '好,AB:1'
    """
    return text.translate(NARROW)


def is_private(character: str) -> bool:
    """Whether a character lies in the private-use area, which many pages drop."""
    return "\ue000" <= character <= "\uf8ff"
