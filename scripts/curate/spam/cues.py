"""The words and signs that announce a contact: cheap to look for, so that all other text is let pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

import opencc

from scripts.curate.spam.anchors import anchored
from scripts.curate.spam.rows import read_rows

_FIGURES = "0-9０-９①-⑨⓪⓿⑴-⑼⒈-⒐❶-❾➀-➈➊-➒𝟎-𝟿㈠-㈨㊀-㊈〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺貳參陸"
#: Each begins with one class of characters, so that the search skips from one to the next.
_SIGNS = (
    re.compile(rf"[{_FIGURES}](?:(?:[^\w\n。！？；]|[_杠]){{0,3}}[{_FIGURES}oOlI]){{4}}"),
    re.compile(
        r"[@＠艾ⓥⓋ🆅🅥🅅🇻Ⓠⓠ🆀vVｖＶqQｑＱwWｗＷtT(（\[]"
        r"(?:(?<=[@＠艾ⓥⓋ🆅🅥🅅🇻Ⓠⓠ🆀])|(?<=[vVｖＶ])(?![a-zA-Z])|(?<=[qQｑＱ])\W?[qQｑＱ]"
        r"|(?<=[wWｗＷ])\W[xXｘＸ]|(?<=[tT])(?:\.me|[gG]\b)|(?<=[(（\[])[aA](?:[tT]|[)）]))"
    ),
    re.compile(
        r"[微扣企加#＃1１](?:(?<=微)(?:[^\w\n]{1,3}|_)信|(?<=扣)[^\w\n]{1,2}扣|(?<=企)[^\w\n]{1,2}鹅|(?<=加)[^\w\n]{1,2}[微薇威vVqQ]"
        r"|(?<=\d[#＃])\w|(?<=[1１])[12１２][029０２９])"
    ),
)
#: Words that no account name follows: mail addresses, official accounts, short links.
_OTHERS = (
    "公众号", "邮箱", "公~众", "公～众", "公·众", "复制", "※", "爱特",
    "t.cn/", "dwz.cn", "bit.ly", "url.cn", "u.nu", "qq.com/", "weixin://", "line.me", "wa.me",
)  # fmt: skip


def cue(kind: str) -> str:
    """The pattern of all words that announce an account of ``kind`` (wechat, qq, telegram, account)."""
    return "|".join(row["pattern"] for row in read_rows("cues.tsv") if row["kind"] == kind)


@cache
def cue_words() -> tuple[str, ...]:
    """All words that announce a contact."""
    return (*(word for row in read_rows("cues.tsv") for word in row["words"].split("|")), *_OTHERS)


def signs(text: str) -> Iterator[int]:
    """Yield where something stands that a contact may be written with, other than a word of `cue_words`."""
    for sign in _SIGNS:
        for found in sign.finditer(text):
            yield found.start()


def may_hold_contact(text: str) -> bool:
    """Whether it is worth looking for contacts in ``text``. Never wrong in saying no."""
    return next(signs(text), None) is not None or next(_words()(text), None) is not None


def ways(word: str) -> set[str]:
    """The ways a word may be written on a page: either script, either width, either case.

    >>> sorted(ways("加V"))
    ['加V', '加v', '加Ｖ', '加ｖ']
    """
    either = {word, _to_traditional().convert(word)}
    cases = {way for form in either for way in (form, form.lower(), form.upper(), form.title())}
    wide = {ord(c): chr(ord(c) + 0xFEE0) for c in map(chr, range(0x21, 0x7F))}
    return cases | {way.translate(wide) for way in cases}


@cache
def _words() -> Callable[[str], Iterator[tuple[int, None]]]:
    return anchored({way: None for word in cue_words() for way in ways(word)})


@cache
def _to_traditional() -> opencc.OpenCC:
    return opencc.OpenCC("s2t")
