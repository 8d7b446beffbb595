"""Recognise a line that is furniture as a whole: bylines, navigation, share bars, counters, notices, prompts."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from scripts.curate.nouns import Passage
from scripts.curate.spam.fold import fold
from scripts.curate.spam.rules import ALSO_RUNNING, Rule, rules_of

#: Passage index → rule id: what is not part of the article so far.
Gone = dict[int, str]
#: Passage index → the rules of furniture.tsv that cover the line.
Covered = dict[int, list[Rule]]
_MARK = re.compile(r"(?:#{1,6}\s+|[-*+•·◆●■▪]\s+|>\s*|\*\*|\d{1,2}[.)]\s+)+")
_LIST_MARK = re.compile(r"[-*+•◆●■▪]\s|\d{1,2}[.、)]")
_KEY_VALUE = re.compile(r"(?:[-*+•]\s+)?[^:：\s]{1,10}[:：]\s*\S")
_RUNNING = 30
_NOTICES = ("notice-", "copyright-")
_ANYWHERE = ("any", *ALSO_RUNNING)
_SENTENCE_MARKS = "。！？!?…"


def unmarked(line: str) -> str:
    """The folded line without the marks of a list or a heading in front of it.

    >>> unmarked("## 相关阅读：")
    '相关阅读:'
    """
    folded = fold(line)
    mark = _MARK.match(folded)
    return folded[mark.end() :].rstrip("* ") if mark else folded


def is_running(passage: Passage) -> bool:
    """Whether a passage is running text: long, and with the end of a sentence in it."""
    now = passage.now
    return len(now) >= _RUNNING and ("。" in now or len(now) >= 2 * _RUNNING)


def is_row(line: str) -> bool:
    """Whether a line is a key and its value, with or without the mark of an item."""
    return _KEY_VALUE.match(line) is not None


@dataclass(frozen=True, slots=True)
class Page:
    """The passages of an article, which of them are running text, and which an earlier stage took out by what rule."""

    passages: tuple[Passage, ...]
    running: tuple[int, ...]
    erased: Mapping[int, str]

    def edges(self, gone: Container[int] = ()) -> tuple[int, int]:
        """Return where the running text begins and where it has ended: head is before, foot from the second on."""
        size = len(self.passages)
        first = next((i for i in self.running if i not in gone), size)
        last = next((i for i in reversed(self.running) if i not in gone), size - 1)
        return first, last + 1


#: So many adverts or pieces of furniture prove that a page carries them.
_PROOF = 2


def proved(page: Page, gone: Gone) -> bool:
    """Whether rules have met enough on the page to show that it carries adverts or furniture."""
    cut = sum(len(p.changes) for p in page.passages if p.changes and p.role != "gone" and _is_cut(p))
    return len(page.erased.keys() | gone.keys()) + cut >= _PROOF


def _is_cut(passage: Passage) -> bool:
    return any(change.rule != "line-blank" and not change.after for change in passage.changes)


def page_of(passages: tuple[Passage, ...]) -> Page:
    """Read the passages of an article as a page."""
    running = [i for i, p in enumerate(passages) if len(p.now) >= _RUNNING and is_running(p) and p.role != "gone"]
    erased = {i: p.changes[-1].rule for i, p in enumerate(passages) if p.role == "gone"}
    return Page(passages, tuple(running), erased)


def furniture_sentence(sentence: str, woken: Collection[Rule]) -> str:
    """The rule that covers a whole sentence of the running text, if any."""
    rules = [rule for rule in woken if rule.tag == "sentence"]
    if not rules:
        return ""
    plain = unmarked(sentence).rstrip(_SENTENCE_MARKS + " ")
    return next((rule.id for rule in rules if rule.covers(plain)), "")


def furniture(page: Page, awake: Mapping[int, Collection[Rule]]) -> Covered:
    """Return the lines that a rule covers, with every such rule: whether it counts depends on where the line stands."""
    out: Covered = {}
    for index, woken in awake.items():
        rules = [rule for rule in woken if rule.table == "furniture"]
        if rules:
            _cover(page.passages[index], index, rules, out)
    first, after = page.edges()
    for index in (*range(first), *range(after, len(page.passages))):
        _cover(page.passages[index], index, _wordless(), out)
    return out


@cache
def _wordless() -> tuple[Rule, ...]:
    return tuple(rule for rule in rules_of("furniture") if not rule.words)


def _cover(passage: Passage, index: int, rules: Sequence[Rule], out: Covered) -> None:
    """Add to ``out`` those of ``rules`` that cover the line of ``passage``."""
    if passage.role == "gone":
        return
    if len(passage.now) >= _RUNNING and (len(passage.now) >= 2 * _RUNNING or is_running(passage)):
        rules = [rule for rule in rules if rule.tag in ALSO_RUNNING]
    if rules:
        line = unmarked(passage.now).rstrip(_SENTENCE_MARKS)
        found = [rule for rule in rules if rule.covers(line)]
        if found:
            out.setdefault(index, []).extend(found)


def anywhere(covered: Covered) -> Gone:
    """The lines that are furniture wherever they stand."""
    return _placed(covered, covered, _ANYWHERE)


def at_edges(page: Page, covered: Covered, gone: Gone) -> Gone:
    """The lines that are furniture because they stand before or after the running text."""
    if not covered:
        return {}
    head, foot = page.edges(gone)
    above, below = [i for i in covered if i < head], [i for i in covered if i >= foot]
    out = _placed(covered, above, ("head", "edge", "edge?")) | _placed(covered, below, ("foot", "edge"))
    data = _placed(covered, below, ("edge?",))
    out |= {i: rule for i, rule in data.items() if not _in_a_list(page.passages, i, {**gone, **out})}
    company = _placed(covered, [*above, *below], ("company",))
    known = {**page.erased, **gone, **out, **company}
    notices = [i for i in covered if known.get(i + 1, "").startswith(_NOTICES)]
    out |= _placed(covered, notices, ("above",))
    return out | {i: rule for i, rule in company.items() if _in_company(page.passages, i, known)}


def _placed(covered: Covered, where: Collection[int], places: Collection[str]) -> Gone:
    """The lines among ``where`` that a rule for one of ``places`` covers."""
    found = ((i, next((rule.id for rule in covered[i] if rule.tag in places), "")) for i in where)
    return {i: rule for i, rule in found if rule}


def _in_a_list(passages: Sequence[Passage], index: int, gone: Mapping[int, str]) -> bool:
    """Whether a key and its value stand among others: 来源：工资 at the end of an article is data, not a byline."""
    if not is_row(passages[index].now):
        return False
    beside = [i for i in (index - 1, index + 1) if 0 <= i < len(passages) and i not in gone]
    return any(is_row(passages[i].now) and not is_running(passages[i]) for i in beside)


def _in_company(passages: Sequence[Passage], index: int, gone: Mapping[int, str]) -> bool:
    """Whether a doubtful word stands beside other furniture, or alone at the very edge of the page."""
    if _LIST_MARK.match(passages[index].now):
        return False
    beside = [i for i in (index - 1, index + 1) if 0 <= i < len(passages)]
    return any(i in gone for i in beside) or len(beside) < 2
