"""Write a picture down so that the same pixels give the same bytes on every machine."""

from __future__ import annotations

import struct
import zlib

import deflate
from PIL import Image

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BITS = 4
_PALETTE = 3
_STRENGTH = 9
#: A pixel's number in the upper half of a byte.
_UPPER = bytes((number << _BITS) & 0xFF for number in range(256))


def png(image: Image.Image) -> bytes:
    """A picture of even width and sixteen colours at most (mode P) as PNG, four bits a pixel.

    Pillow's own writer compresses with the zlib of its build, whose bytes differ from machine to machine.
    """
    width, height = image.size
    pixels = image.tobytes()
    left, right = (int.from_bytes(half, "big") for half in (pixels[::2].translate(_UPPER), pixels[1::2]))
    pairs = (left | right).to_bytes(len(pixels) // 2, "big")
    half = width // 2
    raw = b"".join(b"\0" + pairs[start : start + half] for start in range(0, height * half, half))
    head = struct.pack(">IIBBBBB", width, height, _BITS, _PALETTE, 0, 0, 0)
    colours = bytes(image.getpalette() or ())[: 3 << _BITS]
    data = bytes(deflate.zlib_compress(raw, _STRENGTH))
    chunks = ((b"IHDR", head), (b"PLTE", colours), (b"IDAT", data), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
