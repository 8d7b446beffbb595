"""Know the title of a page, its repetitions, and the names of site and channel above it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scripts.curate.revision import Change
from scripts.curate.spam.lines import Gone, Page, unmarked
from scripts.curate.spam.rules import reason

_SHORTEST = 6
_LONGEST = 60
#: A line this long that comes again is the title, whatever stands above it.
_SURE = 8
_LONGEST_CHANNEL = 12
#: So many of the pairs of characters of a title come again in the text.
_AGAIN = 0.3
_SUFFIX = (
    r"\s*[-_|—–·(\[（【]+\s*"
    r"(?:第\s?\d+\s?张(?:图片|图|照片)?|图片?\s?\d*|配图|插图|封面|示意图|[^。,，]{2,16})[\])）】]?"
)
_FIGURE = re.compile(r"^图\s?\d*\s*[:：]?\s*")
_SITE = re.compile(
    r"\s*(?:_\s*[^\s_,。]{2,14}|[-|—–]+\s*[^\s_,。|-]{1,12}(?:网|站|平台|资讯|百科|问答|社区|论坛|律师|法律|在线|中心|频道|知乎|头条"
    r"|搜狐|网易|新浪|简书|百家号|专栏|金融|财经|法务))(?:\s*[_|-]\s*[^\s_,。]{2,14})*$"
)
_CHANNEL = re.compile(
    r".*(?:资讯|平台|网|频道|中心|新闻|专栏|栏目|百科|问答|知识|动态|攻略|站|社区|论坛|在线|快讯|头条|律师|法务|贷款|逾期|征信"
    r"|金融|财经|法律|债务|协商)"
)
#: What only the name of a site ends in, so that it needs no other furniture beside it.
_SITE_NAME = re.compile(r"[^\s,:。]{2,8}(?:网|网站|资讯|门户|快讯|论坛|之家)")
_SENTENCE = re.compile(r"[。;:,.…]$|。|[a-z\d]?\D\.\D")
_ITEM = re.compile(r"[-*+•]\s")
_NUMBERED = re.compile(
    r"第[一二三四五六七八九十]+|[一二三四五六七八九十]+、|\d+[.、]|[(（]?[一二三四五六七八九十]+[)）]"
)


def find_title(page: Page, known: str, gone: Mapping[int, str]) -> int | None:
    """The passage that is the title: the one that comes again, else the first line of the page before its text."""
    head, _ = page.edges(gone)
    lines = [(i, unmarked(page.passages[i].now)) for i in range(head) if i not in gone and not _is_item(page, i)]
    may_be = [(i, line) for i, line in lines if _is_title(line)]
    if not may_be:
        return None
    known = unmarked(known)
    for i, line in may_be:
        if line == known or page.passages[i].now.startswith("# "):
            return i
    again = [(i, line) for i, line in may_be if len(line) >= _SURE and len(_same(page, line)) > 1]
    if again:
        return max(again, key=lambda pair: len(pair[1]))[0]
    below = [pair for pair in lines if not _SITE_NAME.fullmatch(pair[1])]
    if any(i in gone for i in range(head)) or below[:1] == may_be[:1]:
        return next((i for i, _ in may_be if len(may_be) > 1 and is_topic(page, i)), may_be[0][0])
    return None


def is_topic(page: Page, index: int) -> bool:
    """Whether the text comes back to what a line says."""
    line = page.passages[index].now
    pairs = {line[at : at + 2] for at in range(len(line) - 1) if line[at : at + 2].isalpha()}
    text = "\n".join(page.passages[i].now for i in page.running)
    return sum(pair in text for pair in pairs) > _AGAIN * len(pairs)


def _is_item(page: Page, index: int) -> bool:
    return _ITEM.match(page.passages[index].now) is not None


def _is_title(line: str) -> bool:
    """Whether a line may be a title: neither a word nor a paragraph, no numbered heading, no sentence."""
    return _SHORTEST <= len(line) <= _LONGEST and not _NUMBERED.match(line) and not _SENTENCE.search(line)


def repeated(page: Page, title: int, gone: Mapping[int, str]) -> Gone:
    """The lines that say the title again: image texts, page titles with the name of a site."""
    line = unmarked(page.passages[title].now)
    return {i: "title-repeated" for i in _same(page, line) if i != title and i not in gone}


def channels(page: Page, title: int, gone: Mapping[int, str]) -> Gone:
    """The names of site and channel above the title, on a page that shows its furniture there."""
    head, _ = page.edges(gone)
    shape = _CHANNEL if any(i in gone for i in range(head)) else _SITE_NAME
    lines = [(i, unmarked(page.passages[i].now)) for i in range(head) if i != title and i not in gone]
    return {
        i: "nav-channel"
        for i, line in lines
        if len(line) <= _LONGEST_CHANNEL and (shape if i < title else _SITE_NAME).fullmatch(line)
    }


def site_cut(page: Page, title: int) -> list[Change]:
    """Cut the name of the site off the end of the title."""
    now = page.passages[title].now
    found = _SITE.search(now)
    if not found or found.start() < _SHORTEST:
        return []
    return [Change(found.start(), len(now), "", "title-site", "sure", reason("title-site"))]


def _same(page: Page, line: str) -> list[int]:
    """The passages that are ``line``, alone or with the number of an image or the name of a site."""
    core = _SITE.sub("", line) if len(_SITE.sub("", line)) >= _SHORTEST else line
    head = core[:_SHORTEST]
    near = [i for i, p in enumerate(page.passages) if head in p.now and len(p.now) < len(core) + 50]
    return [i for i in near if _says(unmarked(page.passages[i].now), core)]


def _says(line: str, core: str) -> bool:
    """Whether ``line`` is the title ``core`` with nothing of its own.

    >>> _says("花呗逾期怎么办-第1张图片-某某网", "花呗逾期怎么办"), _says("花呗逾期怎么办理展期", "花呗逾期怎么办")
    (True, False)
    """
    if line == core:
        return True
    rest = _FIGURE.sub("", line)
    return rest.startswith(core) and re.fullmatch(rf"(?:{_SUFFIX}){{1,3}}", rest[len(core) :]) is not None
