"""Follow a block from its heading to its end: comments, lists of links, tables of contents."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from scripts.curate.nouns import Passage
from scripts.curate.spam.lines import Gone, Page, is_running, unmarked
from scripts.curate.spam.rules import Rule, rules_of

_LONGEST_LINK = 45
#: A heading may have the first links on its line.
_LONGEST_HEADING = 160
#: Behind this share of the page nothing of an article follows its comments.
_LATE = 0.6
_NUMBERED = re.compile(
    r"(?P<part>第(?P<a>[一二三四五六七八九十]{1,3})(?:部分|章|节))|(?P<han>(?P<b>[一二三四五六七八九十]{1,3})、)"
    r"|(?P<dotted>(?P<c>\d{1,2})\.\d{1,2}(?:\.\d{1,2})?\s?\D)|(?P<bracket>[(](?P<d>[一二三四五六七八九十]{1,3})[)])"
)
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
        if rule and index < begins and rule.tag not in ("links", "links?"):
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
    """Whether a line is the next numbered heading of the article."""
    found = _NUMBERED.match(unmarked(passage.now))
    if passage.now.startswith("#"):
        return True
    if not found:
        return False
    kind, number = _numbered(found)
    return kind in counts and number in (counts[kind], counts[kind] + 1)


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
    """The lines that head one comment: a name, a title, a date."""
    rules = {i: [r for r in awake.get(i, ()) if r.id == "comment-face"] for i in range(start, stop)}
    return [i for i, found in rules.items() if any(r.covers(unmarked(passages[i].now)) for r in found)]


def _comments(passages: Sequence[Passage], index: int, awake: Mapping[int, Collection[Rule]]) -> list[int]:
    """Comments go to the end of the page, or up to the next numbered heading of the article."""
    counts = _counts(passages[:index])
    faces = _faces(passages, index, len(passages), awake)
    size = sum(len(p.now) for p in passages)
    early = sum(len(p.now) for p in passages[:index]) < _LATE * size
    out = [index]
    for at in range(index + 1, len(passages)):
        if _continues(passages[at], counts) or _SUMMARY.fullmatch(unmarked(passages[at].now)):
            break
        if early and not counts and faces and at not in faces and at - 1 not in faces:
            break
        out.append(at)
    return out
