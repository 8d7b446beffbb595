"""Words to say show how they sound, made of the words themselves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.compose.errors import ComposeError
from scripts.compose.sound import sound, voice

DOCS = Path(__file__).parents[2] / "docs/en"
CARD = "> Pay.\n>\n> Thanks.\n{ .gloss .sound }\n\n> 还钱。\n>\n> 谢谢。\n{ .say }\n"


@pytest.mark.parametrize(
    ("chinese", "pinyin"),
    [
        ("我能还的", "wǒ néng huán de"),
        ("还没有还", "hái méi yǒu huán"),
        ("还有哪天", "hái yǒu nǎ tiān"),
        ("把明细发给我", "bǎ míng xì fā gěi wǒ"),
        ("最长几期", "zuì cháng jǐ qī"),
        ("发到App消息里。谢谢。", "fā dào App xiāo xī lǐ. Xiè xiè."),
    ],
)
def test_a_word_of_two_readings_is_read_as_it_is_meant(chinese: str, pinyin: str) -> None:
    assert sound(chinese) == pinyin[0].upper() + pinyin[1:]


def test_each_meaning_gets_the_sound_of_its_line() -> None:
    said = voice(CARD, "a.md")
    assert re.findall(r"> (\w+\.)<br><span lang=\"zh-Latn-pinyin\" translate=\"no\">(.*?)</span>", said) == [
        ("Pay.", "Huán qián."),
        ("Thanks.", "Xiè xiè."),
    ]
    assert "{ .gloss }" in said and "> 还钱。\n>\n> 谢谢。\n{ .say }" in said


def test_lines_that_do_not_pair_are_refused() -> None:
    with pytest.raises(ComposeError, match="2 lines, what to say 1"):
        voice(CARD.replace(">\n> 谢谢。\n", ""), "a.md")


def test_nobody_types_pinyin_by_hand() -> None:
    assert [file for file in DOCS.rglob("*.md") if "zh-Latn-pinyin" in file.read_text(encoding="utf-8")] == []
