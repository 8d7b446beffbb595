"""Characters that no article has: invisible ones, odd blanks and line ends, radicals for characters, wrong widths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from scripts.curate.mends.tables import reason
from scripts.curate.repairs.gbk import NARROW
from scripts.curate.revision import Change

_JOINERS = "\u200d\ufe0e\ufe0f"
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0d\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
_CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
#: A joiner belongs to the picture before it.
_PICTURES = "\u203c-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff0-9#*"
_UNSEEN = re.compile(
    rf"(?P<zero_width>(?:[{_INVISIBLE}]|(?<![{_PICTURES}])[{_JOINERS}])+)|(?P<control_character>[{_CONTROL}]+)"
    r"|(?P<line_end>[\x0b\x0c\x85\u2028\u2029])|(?P<odd_blank>[\u00a0\u2000-\u200a\u202f\u205f])"
)
_ODD = re.compile(r"(?P<full_width>[０-９Ａ-Ｚａ-ｚ]+)|(?P<radical>[\u2e80-\u2fd5\uf900-\ufad9]+)")
_AFTER = {"line_end": "\n", "odd_blank": " "}
#: Radicals that Unicode gives no character for: what texts copied out of PDF files have.
_RADICALS = str.maketrans(
    "⺠⺟⻄⻅⻆⻉⻋⻑⻓⻔⻘⻚⻛⻜⻝⻢⻤⻥⻦⻩⻬⻮⻰", "民母西见角贝车長长门青页风飞食马鬼鱼鸟黄齐齿龙"
)


def unseen(text: str) -> Iterator[Change]:
    """The changes that take off what nobody sees and make blanks and line ends plain.

    >>> [(c.start, c.end, c.after, c.rule) for c in unseen("花\\u200b呗\\xa0a\\x0b")]
    [(1, 2, '', 'zero-width'), (3, 4, ' ', 'odd-blank'), (5, 6, '\\n', 'line-end')]
    """
    for found in _UNSEEN.finditer(text):
        kind = str(found.lastgroup)
        rule = kind.replace("_", "-")
        yield Change(found.start(), found.end(), _AFTER.get(kind, ""), rule, "sure", reason(rule))


def odd(text: str) -> Iterator[Change]:
    """The changes that make digits, letters and characters of an odd form plain.

    >>> [(c.start, c.end, c.after, c.rule) for c in odd("２０２６年，⽤⼾，⻓期")]
    [(0, 4, '2026', 'full-width'), (6, 8, '用户', 'radical'), (9, 10, '长', 'radical')]
    """
    for found in _ODD.finditer(text):
        rule = str(found.lastgroup).replace("_", "-")
        plain = found[0].translate(NARROW) if rule == "full-width" else normalize("NFKC", found[0].translate(_RADICALS))
        if plain != found[0]:
            yield Change(found.start(), found.end(), plain.replace("戶", "户"), rule, "sure", reason(rule))
