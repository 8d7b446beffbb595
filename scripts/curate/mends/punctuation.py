"""Give Chinese text its full-width marks back, and leave numbers, times, addresses, code and Latin sentences alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.curate.mends.tables import reason
from scripts.curate.revision import Change

_RULE = "width-mark"
_FULL = dict(zip(",:;?!()", "，：；？！（）", strict=True))
_HAN = "\u3400-\u9fff"
_HALF = re.compile(r"[,:;?!()]")
_SCRAPED = re.compile(
    rf"[{_HAN}”》）]\"*[,:;?!]|[,:;?!]\"*[{_HAN}“《（]|[{_HAN}]\((?=[^()\n]*[{_HAN}])"
)
_PROPER = re.compile("[，：；？！]")
_HAN_BOTH = re.compile(rf"[{_HAN}][,:;?!](?:[{_HAN}“《]|\n)")
_KEEP = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*://[^\s\u2018-\u201f\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+"  # address
    r"|&(?:#\d+|[A-Za-z]+);"  # entity
    r"|(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])"  # 1,200
    r"|\d+(?::\d+)+(?!\d*[年月日岁元万天期])"  # 10:30, 3:1
    r"|[A-Z]{1,3}\d{1,5}:[A-Z]{1,3}\d{1,5}"  # cells of a sheet
    r"|[a-z]+:(?=[a-z])"  # about:config
    r"|\b[a-z]\w*(?:\[[^\]\n]*\])?\([^()\n\u3400-\u9fff]*\)"  # f(x), print(a, b)
    r"|\b[A-Za-z]\w*\((?=[^()\n]*[=<>*/^\"|\d])[^()\n]*\)(?![,，。]?\Z)"  # IF(B2>5000,"超支"), P(A|B)
    r"|\(\d+\)\.[a-z]{2,4}\b"  # 说明(1).docx
    r"|\{[^{}\n]*\}"  # JSON, sets
    r"|[A-Za-z0-9'’.]+(?:[,;:?!] [A-Za-z0-9'’.\"“]+)+"  # a Latin sentence
    r"|(?<=[A-Za-z] )[A-Za-z'’.]+[?!](?=[\n\"”])"  # … and its end
    r"|\?[a-zà-ÿāēīōūǎěǐǒǔǖǘǚǜ]+\)"  # a pinyin note that lost its bracket
    r"|\?[;,]"  # what a byte shift left
    r"|(?:^|(?<=\n))\? "  # a lost bullet
    r"|[!=<>]=|=>|->"
)
_MAY_KEEP = re.compile(r"[A-Za-z{&=<>]|\d[,:(]|\?[;,]|\n\? |\(\d")
_PAIR = re.compile(r"[()]")
_ENUMERATOR = re.compile(r"(?:^|(?<=[\n 。；，]))(?:\d{1,2}|[a-zA-Z])\)")


def punctuation(text: str) -> list[Change]:
    """Return the changes that make half-width marks beside Chinese text full-width.

    A page that has its full-width marks keeps its half-width ones, except in a line that has no other.

    >>> from scripts.curate.revision import apply
    >>> text = "利率(年化)是多少?共1,200元,10:30前还。"
    >>> apply(text, punctuation(text))
    '利率（年化）是多少？共1,200元，10:30前还。'
    """
    if not _HALF.search(text):
        return []
    if not is_scraped(text):
        return [change for start, end in _lone_lines(text) for change in _widen(text, start, end)]
    return list(_widen(text, 0, len(text)))


def is_scraped(text: str) -> bool:
    """Whether most marks beside Chinese characters are half-width."""
    half = len(_SCRAPED.findall(text))
    return half > 0 and half > len(_PROPER.findall(text))


def _lone_lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines whose only marks are half-width ones between Chinese characters."""
    done = 0
    for hit in _HAN_BOTH.finditer(text):
        if hit.start() < done:
            continue
        start = text.rfind("\n", 0, hit.start()) + 1
        end = text.find("\n", hit.start())
        done = end = len(text) if end < 0 else end
        if not _PROPER.search(text, start, end) and "“" not in text[start:end]:
            yield start, end


def _widen(text: str, start: int, end: int) -> Iterator[Change]:
    pairs = _paired(text, start, end) if "(" in text or ")" in text else {}
    kept: list[tuple[int, int]] = []
    line_end = -1
    why = reason(_RULE)
    for mark in _HALF.finditer(text, start, end):
        place = mark.start()
        if not (_is_han(text[place - 1]) and _is_han(text[place + 1 : place + 2])):
            if place > line_end:
                line_end = _line_end(text, place)
                kept = [m.span() for m in _KEEP.finditer(text, text.rfind("\n", 0, place) + 1, line_end)]
            if any(low <= place < high for low, high in kept):
                continue
            if not pairs.get(place, mark[0] not in "()" and _is_chinese(text, place)):
                continue
        elif not pairs.get(place, True):
            continue
        yield Change(place, place + 1, _FULL[mark[0]], _RULE, "sure", why)


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _is_chinese(text: str, at: int) -> bool:
    """Whether the mark at ``at`` belongs to Chinese text: a Chinese neighbour, or Latin words in a Chinese line."""
    before, after = _neighbour(text, at, -1), _neighbour(text, at, 1)
    if _is_quoted(text, at) or (before in "“‘" and after in "”’"):
        return False
    if _is_wide(before) or _is_wide(after):
        return True
    if text[at] in ",;":
        return text[at + 1] != " " and _line_is_chinese(text, at)
    if text[at] in "?!":
        return after in '\n"' and _line_is_chinese(text, at)
    return after.isdigit() and (before.isdigit() or text[at - 2 : at].isupper())


def _is_quoted(text: str, at: int) -> bool:
    """Whether the mark stands alone between two straight quotation marks that belong together."""
    alone = text[at - 1] == '"' == text[at + 1 : at + 2]
    return alone and text.count('"', text.rfind("\n", 0, at) + 1, at) % 2 == 1


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _neighbour(text: str, at: int, step: int) -> str:
    """The next character that is neither a blank nor another half-width mark or straight quotation mark."""
    at += step
    while 0 <= at < len(text) and text[at] in " ,:;?!()\"":
        at += step
    return text[at] if 0 <= at < len(text) else "\n"


def _is_wide(char: str) -> bool:
    return _is_han(char) or char in "_，。、；：！？（）《》“”‘’「」『』【】…—～％℃"


def _line_is_chinese(text: str, at: int) -> bool:
    line = text[text.rfind("\n", 0, at) + 1 : _line_end(text, at)]
    return sum(map(_is_han, line)) * 2 > len(line) // 2


def _paired(text: str, start: int, end: int) -> dict[int, bool]:
    """For each bracket, whether it becomes full-width; both of a pair alike."""
    out: dict[int, bool] = {}
    open_at: list[int] = []
    listed = {m.end() - 1 for m in _ENUMERATOR.finditer(text, start, end)}
    for bracket in _PAIR.finditer(text, start, end):
        place = bracket.start()
        if open_at and "\n" in text[open_at[-1] : place]:
            open_at.clear()
        if bracket[0] == "(":
            open_at.append(place)
            out[place] = _is_wide(text[place - 1]) or _is_wide(text[place + 1])
        elif open_at:
            first = open_at.pop()
            out[first] = out[place] = _is_chinese_pair(text, first, place)
        else:
            out[place] = place not in listed and _is_wide(text[place - 1])
    return out


def _is_chinese_pair(text: str, first: int, last: int) -> bool:
    inside = text[first + 1 : last]
    beside = text[first - 1] if first else "\n", text[last + 1] if last + 1 < len(text) else "\n"
    if any(map(_is_han, inside)):
        return True
    return any(_is_wide(c) for c in beside) or (beside == ("\n", "\n"))
