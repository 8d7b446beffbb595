"""Take adverts out of the running text: single sentences, bracketed contacts, brands said twice."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace

from scripts.curate.nouns import Article, Passage
from scripts.curate.revision import Change
from scripts.curate.spam.cut import nothing_left, without_blanks
from scripts.curate.spam.judge import ENOUGH, NOTHING, Judgement, everything, judge
from scripts.curate.spam.labels import stutters
from scripts.curate.spam.lines import furniture_sentence
from scripts.curate.spam.rules import Rule, reason, rules_of
from scripts.curate.spam.sentences import sentences
from scripts.curate.spam.trim import trimmed
from scripts.curate.spam.wake import CONTACT, awake

_SELLING = ("call-", "offer-", "contact-")
_READ_BY_SENTENCE = ("calls", "contacts", "furniture")
_Found = tuple[int, int, Judgement]


def erase(article: Article) -> Article:
    """Return the article without the sentences that carry an advert or a contact.

    A passage that was nothing else is gone.
    Sentences that warn of adverts, report them or show a contact as evidence stay; see rules/warnings.tsv.
    """
    lines = awake(article, "erase")
    if not lines:
        return article
    passages = list(article.passages)
    for index, woken in lines.items():
        if passages[index].role != "gone":
            passages[index] = _erased(passages[index], woken)
    return replace(article, passages=tuple(passages))


def _erased(passage: Passage, woken: Mapping[Rule, list[int]]) -> Passage:
    adverts = _adverts(passage, woken)
    if adverts and nothing_left(passage.now, adverts):
        return passage.gone(adverts[0].rule, reason(adverts[0].rule))
    free = [c for c in stutters(passage.now, woken) if not any(c.start < a.end and a.start < c.end for a in adverts)]
    changes = sorted([*adverts, *free], key=lambda change: change.start)
    return passage.revised(changes) if changes else passage


def _adverts(passage: Passage, woken: Mapping[Rule, list[int]]) -> list[Change]:
    """A change for each sentence, or part of one, that is an advert or page furniture."""
    now = passage.now
    ours = {rule: places for rule, places in woken.items() if rule.table in _READ_BY_SENTENCE}
    if not ours:
        return []
    spans = sentences(now)
    met = _by_sentence(ours, [start for start, _ in spans], passage.start + passage.was.find(now))
    found = [
        (start, end, _judged(now[start:end], met[number], now) if number in met else NOTHING)
        for number, (start, end) in enumerate(spans)
    ]
    if any(judgement.advert and judgement.rule.startswith(_SELLING) for *_, judgement in found):
        found = [_raised(now, one, CONTACT in met.get(number, ())) for number, one in enumerate(found)]
    cuts = [change for start, end, judgement in found for change in _cut(now, start, end, judgement)]
    return without_blanks(now, cuts)


def _by_sentence(woken: Mapping[Rule, list[int]], starts: list[int], shift: int) -> dict[int, list[Rule]]:
    """The rules that were woken in each sentence, by its number; the sentences begin at ``starts``."""
    out: dict[int, list[Rule]] = {}
    for rule, places in woken.items():
        for number in {bisect_right(starts, at - shift) - 1 for at in places}:
            out.setdefault(number, []).append(rule)
    return out


def _judged(sentence: str, woken: list[Rule], line: str) -> Judgement:
    rule = furniture_sentence(sentence, woken)
    return Judgement(rule, ENOUGH, (), False) if rule else judge(sentence, woken, line)


def _raised(now: str, found: _Found, contact: bool) -> _Found:
    """Beside an advert a sentence needs less to be one; ``contact`` says whether it may hold one."""
    start, end, judgement = found
    if judgement.advert:
        return found
    judgement = judge(now[start:end], everything() if contact else rules_of("calls"), now)
    if judgement.weight == ENOUGH - 1 and not judgement.contacts:
        judgement = replace(judgement, weight=ENOUGH)
    return start, end, judgement


def _cut(now: str, start: int, end: int, judgement: Judgement) -> list[Change]:
    span = trimmed(now[start:end], judgement)
    if span is None:
        return []
    return [Change(start + span[0], start + span[1], "", judgement.rule, "sure", reason(judgement.rule))]
