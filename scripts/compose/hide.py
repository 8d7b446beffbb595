"""Take every contact out of a piece of a source before it is shown: what was removed must not come back.

This is for text that is shown as evidence, so it takes too much rather than too little: a long number that is no
phone number is no loss there. Telling contacts from other numbers is the task of `curate` and of the audit.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from scripts.compose.splice import Insert
from scripts.curate.contacts import contacts_in
from scripts.registers.models import Locale

HIDDEN: dict[Locale, str] = {"zh": "〔联系方式，已略〕", "en": "〔contact left out〕"}

_NUMERALS = dict(zip("零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两", "0012345678912345678912", strict=True))
_GAP = r"[ \t\u3000.,，。、·•*_~|/\\()（）\[\]—–\-]{0,3}"
_NUMBER = rf"\+?\d(?:{_GAP}\d){{6,}}"
_AT = r"\s{0,2}(?:@|#|\(at\)|艾特|圈a)\s{0,2}"
_DOT = r"\s{0,2}(?:\.|点|。|·)\s{0,2}"
_MAIL = rf"[a-z0-9](?:\s?[a-z0-9._+-])*{_AT}[\w-]+(?:{_DOT}[a-z]{{2,}})*"
_ENDING = r"(?:com|cn|net|org|cc|top|vip|xyz|info|me|io)"
_REST = r"[^\s，。、；）)]"
_DOMAIN = rf"(?<![a-z0-9-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.{_ENDING}\b"
_WEB = rf"(?:https?:?/{{0,2}}|www\.){_REST}+|{_DOMAIN}{_REST}*"
_CALL = (
    r"(?:[微威徽薇v]\s?信|卫星|[微薇]|vx|wx|weixin|wechat|q\s?q|扣\s?扣|企鹅|电\s?话|手机|热线|号码?|群|抖音|公众号"
    r"|加\s?[vq])"
)
_NAMED = rf"{_CALL}[^\da-z\n]{{0,6}}?(?P<id>[a-z0-9](?:{_GAP}[a-z0-9_-]){{3,}})"
_CONTACT = re.compile(rf"{_MAIL}|{_WEB}|{_NAMED}|{_NUMBER}", re.I)


def hide(text: str, locale: Locale) -> str:
    """`text` with a note in place of every number, mail address, web address or account that may be a contact.

    >>> hide("电话：１３８ 零零一三 8000，每月8日还", "zh")
    '电话：〔联系方式，已略〕，每月8日还'
    """
    out: list[str] = []
    at = 0
    for start, end in sorted((*_numbers(text), *_recognised(text))):
        if end > at:
            out += (text[at:start], HIDDEN[locale] if start >= at else "")
            at = end
    return "".join([*out, text[at:]])


def contacts_out(text: str, begin: int, locale: Locale) -> list[Insert]:
    """A note in place of each contact that `curate` left in an article from offset ``begin`` on.

    Curating keeps an address that is shown as evidence; on the site no way to reach anyone stands but official ones.
    """
    spans = (contact.span for contact in contacts_in(text[begin:]) if not contact.official)
    return [Insert(begin + start, 0, HIDDEN[locale], end - start) for start, end in spans]


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """Whatever looks like a number, an address or an account, known or not."""
    for found in _CONTACT.finditer(_folded(text)):
        yield (found.start("id") if found["id"] else found.start()), found.end()


def _recognised(text: str) -> Iterator[tuple[int, int]]:
    """What `curate` takes for a contact."""
    yield from (contact.span for contact in contacts_in(text) if not contact.official)


def _folded(text: str) -> str:
    """The same text, as long, with every digit and letter in its plain form.

    >>> _folded("１③叁")
    '133'
    """
    return "".join(c if c.isascii() else _plain(c) for c in text)


def _plain(char: str) -> str:
    known = _NUMERALS.get(char)
    if known or "一" <= char <= "鿿":
        return known or char
    form = unicodedata.normalize("NFKC", char).strip("().")
    return form if len(form) == 1 else char
