"""Follow a block from its heading to its end: comments, lists of links, tables of contents."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from scripts.curate.nouns import Passage
from scripts.curate.spam.lines import Gone, Page, is_running, unmarked
from scripts.curate.spam.offers import offer_block
from scripts.curate.spam.rules import Rule, rules_of

_LONGEST_LINK = 45
#: A heading may have the first links on its line.
_LONGEST_HEADING = 160
_ENTRY = re.compile(
    r"(?:问|答|q|a|提问|追问|回答|回复)\d{0,2}\s*:|(?:网友|用户|匿名|游客|热心|读者|会员|粉丝)[\w*·-]{0,14}\s*(?:说|评论|回复|提问)?\s*:|\d+楼"
)
#: How comments speak to the one who asked.
_TALK = re.compile(
    r"您好|楼主|亲[,，]|建议您|我也(?:是|逾期|遇到)|求带|写得(?:太|真)?好|同感|学到了|收藏了|顶一下|已收藏|谢谢分享|感谢分享|咨询我"
)
_NUMBERED = re.compile(
    r"(?P<part>第(?P<a>[一二三四五六七八九十]{1,3})(?:部分|章|节))|(?P<han>(?P<b>[一二三四五六七八九十]{1,3})、)"
    r"|(?P<dotted>(?P<c>\d{1,2})\.\d{1,2}(?:\.\d{1,2})?\s?\D)|(?P<bracket>[(](?P<d>[一二三四五六七八九十]{1,3})[)])"
)
#: Numbers that titles in a list of links do not begin with.
_CHAPTERS = ("part", "han")
_SUMMARY = re.compile(r"(?:[一二三四五六七八九十]+、|第.{1,3}部分[::]?)?\s*(?:小编)?(?:总结|结语|小结|写在最后|结束语)")
_DECORATED = re.compile(r"[\[【·•●■◆>»*\-#]|\d{1,2}[.、)]|\d{4}-|.*(?:\d{1,2}-\d{1,2}|\(\d+\)|\d{4})$")
_QUESTION = re.compile(r".*(?:怎么|吗|多久|如何|怎样|多少|什么|哪些|能不能|会不会|是否|\?|攻略|技巧|方法|流程|后果)")
_OWN_WORD = re.compile(r"[\[【(▍▌■●◆◇★☆|>»\-—=~*\s]*(.*?)[\]】)\s>»…\-—=~*]*")


def blocks(page: Page, awake: Mapping[int, Collection[Rule]], gone: Gone) -> Gone:
    """Return the lines of every block, its heading included, with the rule of the heading.

    Above the running text only lists of links follow a heading; whatever else is found there is one line.
    """
    out: Gone = {}
    passages = page.passages
    begins, after = page.edges(gone)
    for index in sorted({*awake, *range(after, len(passages))}):
        passage = passages[index]
        if index in out or len(passage.now) > _LONGEST_HEADING or passage.role == "gone":
            continue
        rules = [rule for rule in awake.get(index, ()) if rule.table == "blocks"]
        if index >= after:
            rules += _wordless()
        if not rules:
            continue
        rule = _opened(passages[index], rules)
        if rule and index < begins and rule.tag not in ("links", "links?", "offer"):
            out[index] = rule.id
        elif rule:
            members = _members(passages, index, rule, {**gone, **out}, awake)
            out |= dict.fromkeys(members, rule.id)
    return out


@cache
def _wordless() -> tuple[Rule, ...]:
    return tuple(rule for rule in rules_of("blocks") if not rule.words)


def _opened(passage: Passage, rules: Collection[Rule]) -> Rule | None:
    """The rule whose heading this line is, with or without the first link on the same line."""
    line = unmarked(passage.now)
    if line.endswith("。"):
        return None
    bare = _OWN_WORD.sub(r"\1", re.sub(r"^[一二三四五六七八九十]{1,3}、\s*", "", line), count=1).rstrip(": ")
    word, colon, links = line.partition(":")
    for rule in rules:
        if rule.covers(bare) or rule.covers(line):
            return rule
        if rule.tag == "links" and colon and rule.covers(_OWN_WORD.sub(r"\1", word, count=1)) and "。" not in links:
            return rule
    return None


def _members(
    passages: Sequence[Passage], index: int, rule: Rule, gone: Gone, awake: Mapping[int, Collection[Rule]]
) -> Collection[int]:
    if rule.tag == "links":
        inline = unmarked(passages[index].now).partition(":")[2].strip()
        return [index] if inline else [index, *_links(passages, index, gone)]
    if rule.tag == "offer":
        return offer_block(passages, index)
    if rule.tag == "links?":
        links = _links(passages, index, gone)
        return [index, *links] if len(links) > 1 and index + len(links) + 1 == len(passages) else []
    if rule.tag == "next":
        after = index + 1
        alone = ":" not in unmarked(passages[index].now) and after < len(passages) and _is_link(passages[after])
        return [index, after] if alone and not _summary_or_number(passages[after]) else [index]
    if rule.tag == "toc":
        return _contents(passages, index)
    if rule.tag == "comments?" and not _faces(passages, index, min(index + 5, len(passages)), awake):
        return []
    return _comments(passages, index, awake)


def _is_link(passage: Passage) -> bool:
    line = passage.now
    return len(line) <= _LONGEST_LINK and line[-1:] not in "。：:；;，," and not line.startswith("#")


def _summary_or_number(passage: Passage) -> bool:
    line = unmarked(passage.now)
    return _NUMBERED.match(line) is not None or _SUMMARY.fullmatch(line) is not None


def _links(passages: Sequence[Passage], index: int, gone: Gone) -> list[int]:
    """The titles that follow a heading such as 相关阅读, up to a line that continues the article."""
    out: list[int] = []
    counts = _counts(passages[:index])
    for at in range(index + 1, len(passages)):
        passage = passages[at]
        if at in gone or passage.role == "gone":
            continue
        if not _is_link(passage) or _continues(passage, counts) or _SUMMARY.fullmatch(unmarked(passage.now)):
            break
        out.append(at)
    else:
        return out
    if out and is_running(passages[at]) and not counts and _heads(passages, out):
        out.pop()
    return out


def _heads(passages: Sequence[Passage], links: Sequence[int]) -> bool:
    """Whether the last short line before running text is its heading rather than one more link."""
    last = passages[links[-1]].now
    others = [passages[i].now for i in links[:-1]]
    for shape in (_DECORATED, _QUESTION):
        if others and shape.match(last) and all(shape.match(other) for other in others):
            return False
    return True


def _counts(passages: Sequence[Passage]) -> dict[str, int]:
    """How far each kind of numbered heading has come: {'han': 3} after 三、"""
    out: dict[str, int] = {}
    for passage in passages:
        found = _NUMBERED.match(unmarked(passage.now)) if len(passage.now) <= _LONGEST_LINK else None
        if found and found.lastgroup:
            kind, number = _numbered(found)
            out[kind] = number
    return out


def _continues(passage: Passage, counts: Mapping[str, int]) -> bool:
    """Whether a line is the next numbered heading of the article, or the first of its chapters."""
    found = _NUMBERED.match(unmarked(passage.now))
    if passage.now.startswith("#"):
        return True
    if not found:
        return False
    kind, number = _numbered(found)
    if kind not in counts:
        return number == 1 and kind in _CHAPTERS
    return number in (counts[kind], counts[kind] + 1)


def _numbered(found: re.Match[str]) -> tuple[str, int]:
    kind = next(name for name in ("part", "han", "dotted", "bracket") if found[name])
    written = next(found[name] for name in "abcd" if found[name])
    if written.isdigit():
        return kind, int(written)
    ones = "一二三四五六七八九"
    if "十" not in written:
        return kind, ones.index(written[0]) + 1
    ten, _, one = written.partition("十")
    return kind, 10 * (ones.index(ten) + 1 if ten else 1) + (ones.index(one) + 1 if one else 0)


def _contents(passages: Sequence[Passage], index: int) -> list[int]:
    """A table of contents goes if every line of it comes again."""
    later = [unmarked(p.now) for p in passages[index + 1 :]]
    out = [index]
    for at, line in enumerate(later):
        if line not in later[at + 1 :]:
            break
        out.append(index + 1 + at)
    return out if len(out) > 2 else []


def _faces(passages: Sequence[Passage], start: int, stop: int, awake: Mapping[int, Collection[Rule]]) -> list[int]:
    """The lines that head or are one comment: a name, a title and a date; a name or 问 before a colon."""
    out: list[int] = []
    for index in range(start, stop):
        line = unmarked(passages[index].now)
        face = any(rule.id == "comment-face" and rule.covers(line) for rule in awake.get(index, ()))
        if face or _ENTRY.match(line):
            out.append(index)
    return out


def _comments(passages: Sequence[Passage], index: int, awake: Mapping[int, Collection[Rule]]) -> list[int]:
    """Comments go as far as their entries and one text for the last of them; without entries, to the next long text.

    The next numbered heading of the article ends them in any case.
    """
    counts = _counts(passages[:index])
    faces = _faces(passages, index, len(passages), awake)
    out = [index]
    for at in range(index + 1, len(passages)):
        passage = passages[at]
        if _continues(passage, counts) or _SUMMARY.fullmatch(unmarked(passage.now)):
            break
        later = any(face >= at for face in faces)
        if not later and not _still_talking(passages, at, faces):
            break
        out.append(at)
    return out


def _still_talking(passages: Sequence[Passage], at: int, faces: Sequence[int]) -> bool:
    """Whether a line behind the last entry is still a comment."""
    line = passages[at].now
    if faces and at == faces[-1] + 1:
        return not _ENTRY.match(unmarked(passages[faces[-1]].now))
    return _TALK.search(line) is not None or not (faces or is_running(passages[at]))
