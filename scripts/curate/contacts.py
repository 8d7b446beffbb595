"""Recognise a way to reach someone: telephone, WeChat, QQ, mail, Telegram and account names, in every disguise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from scripts.curate.spam.cues import cue, may_hold_contact
from scripts.curate.spam.fold import digits, fold
from scripts.curate.spam.numbers import GAP, numbers_in
from scripts.curate.spam.official import official_domain, official_number

Kind = Literal["phone", "service", "hotline", "wechat", "qq", "mail", "telegram", "account", "link"]

_BETWEEN = r"[\s:,、.→=+\-_~#@()\[\]【】「」“”\"'<>《》|/❤\ufe0f]{0,4}"
_LINK_WORD = r"(?:号|账号|帐号|群|群号|id|号码|为|是|同号|同步|请?加|搜索?|请|我|客服|老师|助理|联系|咨询|添加|或)"
_GLUE = rf"{_BETWEEN}(?:\([^()]{{1,16}}\))?{_BETWEEN}(?:{_LINK_WORD}{_BETWEEN}){{0,3}}"
_DIGITS = rf"\d(?:{GAP}{{0,2}}\d){{4,14}}"
_NAME = r"(?=[0-9]*[a-z])[a-z0-9](?:[a-z0-9]|[_-](?=[a-z0-9])){4,19}"
_SPACED = r"[a-z0-9_](?:[\s.·*~—-]{1,2}[a-z0-9_]){5,19}"
#: What may stand between the word and the name, the name, and what may not follow it.
_FORMS = {
    "wechat": (_GLUE, rf"{_NAME}|{_DIGITS}|{_SPACED}", "[a-z0-9]"),
    "qq": (_GLUE, _DIGITS, r"\d"),
    "telegram": (_GLUE, r"[a-z][a-z0-9_]{4,31}", "[a-z0-9]"),
    "account": (r"\s*:?\s*[@“\"]?", r"[a-z0-9][a-z0-9_.]{4,29}|\+?\d[\d\s-]{6,18}\d", "[a-z0-9@]"),
}
_COPIED = re.compile(r"复制\s*([a-z][a-z0-9_-]{4,19})(?=[^。\n]{0,12}(?:微信|qq|wx|vx|添加))")
_PUBLIC = re.compile(r"(?:微信)?公\W{0,2}众\W{0,2}号\s*[:：]\s*[“\"《【]?([^\s,。;!?:“”\"]{2,20})")
_LINK = re.compile(
    r"(?:t\.me|wa\.me|telegram\.me|qm\.qq\.com|jq\.qq\.com|u\.wechat\.com|(?:work\.)?weixin\.qq\.com/[rg]|line\.me)"
    r"/[\w+/?=&.-]+|weixin://[\w/?=&.-]+"
    r"|(?<![a-z0-9])(?:t\.cn|dwz\.cn|suo\.im|url\.cn|u\.nu|bit\.ly|3\.cn|c1ns\.cn)/\w+"
)
_AT = (
    r"(?:@|※|艾特|爱特|[(\[{<【]\s*(?:at|@|a)\s*[)\]}>】]|\s*#\s*(?=[a-z0-9-]+\s?\.\s?(?:com|cn|net|org))"
    r"|\s+at\s+(?=[a-z0-9-]+\s+dot\s))"
)
_DOT = r"\s{0,2}(?:\.|。|点|[(\[]\s*(?:dot|点)\s*[)\]]|\s+dot\s+|dot)\s{0,2}"
_ENDING = r"c\s?o\s?m|c\s?n|n\s?e\s?t|o\s?r\s?g|g\s?o\s?v|e\s?d\s?u|c\s?c|info|v\s?i\s?p|t\s?o\s?p|m\s?e|hk|tw|io|xyz"
_MAIL = re.compile(
    rf"(?<![a-z0-9])([a-z0-9](?:[\s]{{0,2}}[a-z0-9._+…-]){{1,48}})\s{{0,3}}{_AT}\s{{0,3}}"
    rf"((?:[a-z0-9](?:\s?[a-z0-9-]){{0,30}}{_DOT}){{1,4}}(?:{_ENDING}))(?![a-z0-9]|:\w)"
)
_NO_ID = re.compile(r"android|iphone|ipad|windows|macos|harmony|official|wechat|weixin|alipay|version|app|pay")


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach someone. ``span`` counts in the text as given; ``name`` says whose official contact it is."""

    span: tuple[int, int]
    kind: Kind
    normalised: str
    name: str = ""

    @property
    def official(self) -> bool:
        """Whether the contact is in `registers/contacts.yml`, or of a class only an authority or a bank can hold."""
        return bool(self.name)


def contacts_in(text: str) -> list[Contact]:
    """Return every contact in ``text``, official ones included, sorted and disjoint, in either script.

    >>> [(c.kind, c.normalised) for c in contacts_in("加薇❤：abc_00000，或①⑥①-零零零零-〇〇〇0")]
    [('wechat', 'abc_00000'), ('phone', '16100000000')]
    >>> [(c.normalised, c.official) for c in contacts_in("请拨打95188，微信支付也可以。")]
    [('95188', True)]
    """
    if not may_hold_contact(text):
        return []
    folded = fold(text)
    out: list[Contact] = []
    for contact in (*_mails(folded), *_named(folded), *_telephones(folded)):
        if not any(contact.span[0] < o.span[1] and o.span[0] < contact.span[1] for o in out):
            out.append(contact)
    return sorted(out, key=lambda c: c.span)


def has_contact(text: str) -> bool:
    """Whether ``text`` holds a contact that is not official."""
    return any(not contact.official for contact in contacts_in(text))


def _mails(folded: str) -> Iterator[Contact]:
    for found in _MAIL.finditer(folded):
        local, start = _local_part(found[1])
        domain = re.sub(r"[(\[)\]\s]", "", re.sub(_DOT, ".", found[2]))
        yield Contact((found.start() + start, found.end()), "mail", f"{local}@{domain}", official_domain(domain))
    for found in _LINK.finditer(folded):
        yield Contact(found.span(), "link", found.group())


def _local_part(written: str) -> tuple[str, int]:
    """The name before the @ and where it begins: split in bits it is all of them, else the last piece of a sentence."""
    pieces = written.split()
    if len(pieces) > 1 and len(re.sub(r"\W", "", pieces[-1])) >= 5:
        return pieces[-1].strip("…"), len(written) - len(pieces[-1])
    return re.sub(r"[\s…]", "", written), 0


def _named(folded: str) -> Iterator[Contact]:
    """Contacts that a word announces: the word is part of the span."""
    numbered = digits(folded)
    for found in _announced("wechat").finditer(numbered):
        name = folded[found.start(3) : found.end(3)]
        if _may_be_wechat(found[1], found[2], name, found[3]):
            yield Contact(found.span(), "wechat", re.sub(r"[^a-z0-9_-]", "", name if name.isascii() else found[3]))
    for found in _announced("qq").finditer(numbered):
        yield Contact(found.span(), "qq", re.sub(r"\D", "", found[3]))
    for found in _announced("telegram").finditer(folded):
        if re.search(r"[:@]", found[2]) or re.search(r"[\d_]", found[3]):
            yield Contact(found.span(), "telegram", found[3])
    for found in _announced("account").finditer(folded):
        if not official_number(found[3]):  # "the free line 12348" names no account
            yield Contact(found.span(), "account", found[3])
    for found in (*_PUBLIC.finditer(folded), *_COPIED.finditer(folded)):
        yield Contact(found.span(), "account", found[1])


@cache
def _announced(kind: str) -> re.Pattern[str]:
    """A word for an account, what may stand between, and the name: three groups."""
    glue, name, end = _FORMS[kind]
    return re.compile(f"({cue(kind)})({glue})({name})(?!{end})")


def _may_be_wechat(cue: str, glue: str, name: str, numbered: str) -> bool:
    """Whether a name after a word for WeChat is an id: it has a digit, or the glue between them announces it."""
    if _NO_ID.match(name):
        return False
    ids = re.sub(r"[^a-z0-9_-]", "", numbered if name[0].isdigit() else name)
    if cue[-1:] in "vx薇微" and not glue.strip() and len(ids) < 6:
        return False
    if ids.isdigit():
        return len(ids) >= 5
    return bool(re.search(r"[\d_-]", ids) or re.search(r"[:：号加搜]", glue) or cue.startswith("加"))


def _telephones(folded: str) -> Iterator[Contact]:
    for number in numbers_in(folded):
        name = official_number(number.digits)
        if name or number.kind != "hotline":
            yield Contact((number.start, number.end), number.kind, number.digits, name)
