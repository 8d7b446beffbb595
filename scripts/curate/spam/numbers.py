"""Find telephone numbers in folded text, however their digits are written and parted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from scripts.curate.spam.fold import digits

NumberKind = Literal["phone", "service", "hotline"]

#: What an advert puts between the digits of a number; keycap and zero-width marks included.
GAP = r"[\s\-.·•・∙_*~—–―/\\|'\"`,、:;()\[\]{}<>【】+=杠\ufe0f\u20e3\u200b-\u200d\u2060]"
_RUN = re.compile(rf"\d(?:{GAP}{{0,3}}\d){{2,}}")
_CHUNK = re.compile(r"\d+")
_CUE = re.compile(
    r"(?:电话|手机|热线|专线|座机|联系|致电|拨|来电|电联|打给|tel|phone|mobile|号码|短信|客服|咨询|举报|投诉|报警"
    r"|加|薇|微信|[^a-z]v|☎|📞|📱|✆)[^。!?\n]{0,14}$"
)
_SPOKEN = re.compile(
    r"(?:电话|手机|热线|专线|座机|前台|客服|总机|值班|传真|号码|tel|phone|☎|✆|📞|📱)(?:号码?)?[是为]?\s*[:：]?\s*$"
)
_DIALLED = re.compile(r"(?:致电|拨打?)\s*$")
_CALLED = re.compile(r"电话|手机|联系|微信|客服|热线|tel|phone|(?<![a-z])v")
_OTHER_NUMBER = re.compile(
    r"(?:[初终执破字第]|发票|订单|单号|编号|流水|案号|合同|卡号|尾号|凭证|编码|代码|身份证|运单|快递|工单|书号|文号|税号"
    r"|证号|学号|isbn|no\.?|金额|达到|[a-z_\d])号?码?[为是:\s]{0,2}$"
)
_UNIT = re.compile(r"\s?(?:[元块万亿年月日天周期次笔个人米吨克%℃‰]|公里|千克|小时|分钟|美元|港元|人次|平方|kb|mb|gb)")
_SHORT = re.compile(r"1[12][0-9]|12\d{3}|9[56]\d{3,4}|10\d{3}|1925|18111")


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number: where it stands in the text, and its digits."""

    start: int
    end: int
    kind: NumberKind
    digits: str


def numbers_in(folded: str) -> Iterator[Number]:
    """Yield the telephone numbers of a folded text, from left to right.

    A mobile number is known by its eleven digits (MIIT numbering plan: 1, then 3 to 9), a landline by its area code,
    a service number by 400 or 800; anything else needs a word like 电话 in front of it.
    """
    text = digits(folded)
    for run in _RUN.finditer(text):
        chunks = [(run.start() + m.start(), run.start() + m.end()) for m in _CHUNK.finditer(run.group())]
        at = 0
        while at < len(chunks):
            found, at = _first_number(text, chunks, at)
            if found:
                yield found


def _first_number(text: str, chunks: list[tuple[int, int]], at: int) -> tuple[Number | None, int]:
    """The number that begins at chunk ``at``, if any, and the chunk to go on from."""
    for last in range(min(len(chunks), at + 13), at, -1):
        found = _number(text, chunks, at, last)
        if found:
            return found, last
    return None, at + 1


def _number(text: str, chunks: list[tuple[int, int]], first: int, last: int) -> Number | None:
    start, end = chunks[first][0], chunks[last - 1][1]
    inner = chunks[first:last]
    joined = "".join(text[a:b] for a, b in inner)
    sizes = [b - a for a, b in inner if text[a:b] not in ("86", "0086")]
    if len(joined) > 15 or _UNIT.match(text, end) or text[end : end + 1] == "*":
        return None
    before = text[max(0, start - 24) : start]
    cued = _CUE.search(before) is not None
    if _OTHER_NUMBER.search(before) and not _CALLED.search(before[-6:]):
        return None
    if not cued and not _stands_alone(text, chunks, first, last):
        return None
    kind = _kind(joined, sizes, text[start:end], cued, _is_spoken(before, joined))
    while text[end : end + 1] in ("\ufe0f", "\u20e3"):
        end += 1
    return Number(start, end, kind, joined) if kind else None


def _is_spoken(before: str, joined: str) -> bool:
    """Whether the words in front say that this is a number to call."""
    return _SPOKEN.search(before) is not None or (len(joined) > 7 and _DIALLED.search(before) is not None)


def _kind(joined: str, sizes: list[int], shown: str, cued: bool, spoken: bool) -> NumberKind | None:
    """What kind of number these digits are, written in chunks of ``sizes``; None if they are none."""
    plain = re.sub(r"^(?:00)?86(?=1[3-9]\d{9}$)", "", joined)
    parted = _parted_like_a_number(sizes)
    if re.fullmatch(r"1[3-9]\d{9}", plain) and (cued or (parted and not _counts_up(sizes, joined))):
        return "phone"
    if re.fullmatch(r"[48]00\d{7}", joined) and (cued or _parted_like_service(sizes, joined)):
        return "service"
    if re.fullmatch(r"0(?:10|2\d|[3-9]\d\d)[2-8]\d{6,7}", joined) and (cued or re.match(r"\(?0\d{2,3}[)\-]", shown)):
        return "phone"
    if _SHORT.fullmatch(joined) and len(sizes) == 1 and (cued or len(joined) > 4):
        return "hotline"
    long = 7 <= len(joined) <= 12 and not re.fullmatch(r"(?:19|20)\d\d[01]\d[0-3]\d", joined)
    return "phone" if spoken and long and parted else None


def _stands_alone(text: str, chunks: list[tuple[int, int]], first: int, last: int) -> bool:
    """Whether no like chunk goes before or after: eleven digits of a longer card number are no telephone."""
    sizes = [b - a for a, b in chunks]
    if last - first == 1 and sizes[first] >= 10:
        return True
    before = first > 0 and sizes[first - 1] < 6 and chunks[first][0] - chunks[first - 1][1] == 1
    after = last < len(chunks) and sizes[last] < 6 and chunks[last][0] - chunks[last - 1][1] == 1
    return not (before or after)


def _parted_like_a_number(sizes: list[int]) -> bool:
    """Whole, in chunks of three and more, or digit by digit; 15 30 60 90 120 is a row of a table."""
    return bool(sizes) and (min(sizes) >= 3 or max(sizes) == 1 or (len(sizes) == 2 and sizes[0] == 1))


def _parted_like_service(sizes: list[int], joined: str) -> bool:
    """400-123-4567, 4001-234-567, 400 1234567 or whole; a round whole number is an amount."""
    if len(sizes) == 1:
        return joined[-5:] != "00000"
    return max(sizes) == 1 or tuple(sizes) in ((3, 3, 4), (3, 4, 3), (4, 3, 3), (3, 7), (6, 4), (4, 6))


def _counts_up(sizes: list[int], joined: str) -> bool:
    """Whether single digits only rise: 1、3、4、5 … is a list of numbers."""
    return max(sizes) == 1 and list(joined) == sorted(joined)
