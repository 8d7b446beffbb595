"""Draw the picture that stands beside a link when somebody shares a page: title, one line, the name of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import manimgx_fonts_cjk
from PIL import Image, ImageDraw, ImageFont

from scripts.publish.nouns import EN, HK, TW, ZH, Locale

SIZE = (1200, 630)
_FONT = Path(manimgx_fonts_cjk.__file__).parent / "NotoSansCJK-VF.otf.ttc"
#: Which face of the collection draws Han characters as the readers of a locale write them.
_FACES = {ZH: 2, TW: 3, HK: 4, EN: 2}
_PAPER, _INK, _TEAL, _MUTED = (251, 250, 246), (31, 42, 48), (11, 85, 99), (84, 99, 107)
_LEFT, _WIDTH = 88, 1000
#: A word in Latin letters, or one other character, each with the marks that may not begin a line.
_PIECE = re.compile(r"(?:[!-~’]+|[^\s!-~]) ?[，。、：；？！”’」』）]*")
_MARKS = ("，", "。", "：", "；", "？", "、", ",", ";", ":", "?")
_STEPS = 7


@dataclass(frozen=True, slots=True)
class Card:
    """What a picture says, in one language."""

    locale: Locale
    brand: str
    title: str
    line: str


def draw(card: Card) -> Image.Image:
    """A picture of 1200 × 630 pixels in sixteen colours. The same words give the same pixels on every machine.

    The font and the library that draws it come with the locked packages; nothing of the machine is used.
    """
    image = Image.new("RGB", SIZE, _PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, 24, SIZE[1]), fill=_TEAL)
    pen.text((_LEFT, 56), card.brand, font=_font(card.locale, 40, 500), fill=_TEAL)
    title = _title_font(card)
    bottom = _write(pen, _shortened(_balanced(card.title, title), most=2), title, _INK, top=140)
    line = _font(card.locale, 38, 400)
    _write(pen, _shortened(list(_wrapped(card.line, line, _WIDTH)), most=2), line, _MUTED, top=bottom + 24)
    _path(pen)
    return image.quantize(palette=_palette(), dither=Image.Dither.NONE)


def _title_font(card: Card) -> ImageFont.FreeTypeFont:
    """The largest letters in which the title takes two lines at most."""
    fonts = [_font(card.locale, size, 700) for size in (84, 76, 68, 60)]
    return next((font for font in fonts if len(list(_wrapped(card.title, font, _WIDTH))) <= 2), fonts[-1])


def _write(
    pen: ImageDraw.ImageDraw,
    lines: list[str],
    font: ImageFont.FreeTypeFont,
    colour: tuple[int, int, int],
    top: float,
) -> float:
    """Write lines below `top`; return where they end."""
    height = font.size * 1.4
    for number, line in enumerate(lines):
        pen.text((_LEFT, round(top + number * height)), line, font=font, fill=colour)
    return top + len(lines) * height


def _shortened(lines: list[str], most: int) -> list[str]:
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], lines[most - 1].rstrip("，。、：；？ .,;:") + "…"]


def _balanced(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """The text in as few lines as it needs, parted at a mark where there is one, else all about as long."""
    fewest = len(list(_wrapped(text, font, _WIDTH)))
    tried = (list(_wrapped(text, font, width)) for width in range(_WIDTH // fewest, _WIDTH + 20, 20))
    fitting = [lines for lines in tried if len(lines) == fewest]
    return min(fitting, key=lambda lines: sum(not line.endswith(_MARKS) for line in lines[:-1]))


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    line = ""
    for piece in _PIECE.findall(text):
        if line and font.getlength((line + piece).rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += piece
    yield line.rstrip()


def _path(pen: ImageDraw.ImageDraw) -> None:
    """The seven steps of the guide as a path: the first one is being taken."""
    y, step = 562, 84
    pen.line((_LEFT + 14, y, _LEFT + 14 + step * (_STEPS - 1), y), fill=_TEAL, width=4)
    for number in range(_STEPS):
        x = _LEFT + 14 + step * number
        pen.ellipse((x - 14, y - 14, x + 14, y + 14), fill=_TEAL if number == 0 else _PAPER, outline=_TEAL, width=4)


@cache
def _font(locale: Locale, size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(_FONT, size, index=_FACES[locale], layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


@cache
def _palette() -> Image.Image:
    """Paper, and the steps from paper to each of the three colours that letters are drawn in."""
    steps = [_between(_PAPER, end, part, 5) for end in (_INK, _TEAL, _MUTED) for part in range(1, 6)]
    image = Image.new("P", (1, 1))
    image.putpalette([value for colour in [_PAPER, *steps] for value in colour])
    return image


def _between(start: tuple[int, int, int], end: tuple[int, int, int], part: int, parts: int) -> tuple[int, ...]:
    return tuple(a + (b - a) * part // parts for a, b in zip(start, end, strict=True))
