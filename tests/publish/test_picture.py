from __future__ import annotations

import hashlib
from io import BytesIO

import pytest
from PIL import Image

from scripts.publish.nouns import EN, HK, TW, ZH, Locale
from scripts.publish.picture import SIZE, Card, draw
from scripts.publish.png import png

TITLE = "花呗、借呗逾期了，先做这一件事"
LINE = "先打开账单，看清欠谁、欠多少；再联系官方，说出你能还的数。"
#: Measured once. Another machine that draws or compresses otherwise fails here.
HASH = "85eb7d7583113ec3a1d9a6ef1caa803cd52e6624860572c25ca6618d3701944b"


def drawn(locale: Locale = ZH, title: str = TITLE, line: str = LINE) -> bytes:
    return png(draw(Card(locale, "逾期协商指南", title, line)))


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def test_the_same_words_give_the_same_bytes_on_every_machine() -> None:
    assert hashlib.sha256(drawn()).hexdigest() == HASH


def test_a_picture_is_large_enough_to_be_shown_and_small_enough_to_be_sent() -> None:
    picture = opened(drawn())
    assert picture.size == SIZE == (1200, 630)
    assert len(drawn(title=TITLE * 2, line=LINE * 4)) < 40_000


@pytest.mark.parametrize("title", ["短", TITLE, TITLE * 3, "Overdue on Huabei or Jiebei: do this one thing first " * 2])
@pytest.mark.parametrize("line", ["", LINE, LINE * 5, "word " * 80])
def test_no_text_runs_over_the_edge_or_into_the_path(title: str, line: str) -> None:
    picture = opened(drawn(title=title, line=line))
    paper = picture.getpixel((1199, 0))
    for box in ((1130, 0, 1200, 630), (25, 600, 1200, 630), (25, 532, 1200, 545)):
        assert picture.crop(box).getcolors() == [((box[2] - box[0]) * (box[3] - box[1]), paper)], box


def test_a_long_line_is_cut_with_a_mark() -> None:
    assert drawn(line=LINE * 5) == drawn(line=LINE * 6)


def test_each_script_is_drawn_as_its_readers_write_it() -> None:
    assert len({drawn(locale, "骨直", "") for locale in (ZH, TW, HK)}) >= 2
    assert drawn(EN, "骨直", "") == drawn(ZH, "骨直", "")
