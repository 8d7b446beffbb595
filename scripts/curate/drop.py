"""Mark the passages that are not part of the article. Nothing is deleted: their text stays in the ledger."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from scripts.curate.nouns import Article, Passage
from scripts.curate.spam.blocks import blocks
from scripts.curate.spam.labels import label
from scripts.curate.spam.lines import Gone, Page, anywhere, at_edges, furniture, is_running, page_of, proved
from scripts.curate.spam.rules import Rule, reason
from scripts.curate.spam.scored import no_title, scored
from scripts.curate.spam.titles import channels, find_title, repeated, site_cut
from scripts.curate.spam.wake import awake
from scripts.curate.spam.weighed import weighed

_LONGEST_STRAY = 30
_CLOSING = re.compile(r"(?:notice|copyright|link|comment|nav|counter)-")
_PART = re.compile(r"#|[-*+•]\s|\d{1,2}[.、)]|[一二三四五六七八九十]+、|第[一二三四五六七八九十]+")
#: A numbered heading or a dividing line: no score takes what holds the article together.
_STRUCTURE = re.compile(
    r"#{1,6}\s|\d{1,2}(?:\.\d{1,2})+\s?\D|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:部分|章|节)|[-—*_=]{3,}$"
)


def drop(article: Article) -> Article:
    """Return the article with bylines, navigation, comments, link lists, notices and repeated titles marked as gone.

    The rules stand in rules/furniture.tsv and rules/blocks.tsv. A line goes only if it is furniture as a whole.
    """
    lines: Mapping[int, Collection[Rule]] = awake(article, "drop")
    page = page_of(article.passages)
    gone = _by_rules(page, lines)
    proof = proved(page, gone)
    title = find_title(page, article.title, gone | (no_title(page, gone) if proof else {}))
    passages = list(article.passages)
    if title is not None:
        gone |= repeated(page, title, gone)
        gone |= channels(page, title, gone)
        passages[title] = passages[title].revised(site_cut(page, title))
    first, _ = page.edges(gone)
    for index, woken in lines.items():
        if index not in gone:
            places = _label_places(index <= first, bool(gone))
            passages[index] = passages[index].revised(label(passages[index].now, woken, places))
    if proof:
        labelled = [i for i, passage in enumerate(passages) if passage is not article.passages[i]]
        passages, calm = _weighed(passages, [i for i in page.running if i not in gone])
        gone |= _by_score(page_of(tuple(passages)), gone, title, labelled)
        free = [i for i, p in enumerate(passages) if p.role != "gone" and i not in gone and i != title]
        passages, _ = _weighed(passages, [i for i in free if i not in calm])
    for index, rule in gone.items():
        if passages[index].role != "gone":
            passages[index] = passages[index].gone(rule, reason(rule))
    return replace(article, passages=tuple(passages)) if gone or passages != list(article.passages) else article


def _weighed(passages: list[Passage], which: Collection[int]) -> tuple[list[Passage], set[int]]:
    """The passages with these of them `weighed`, and which of these have nothing to take out."""
    out = list(passages)
    for index in which:
        out[index] = weighed(passages[index])
    return out, {index for index in which if out[index] is passages[index]}


def _by_rules(page: Page, lines: Mapping[int, Collection[Rule]]) -> Gone:
    covered = furniture(page, lines)
    gone = anywhere(covered)
    gone |= blocks(page, lines, gone)
    gone |= at_edges(page, covered, gone)
    return gone | _strays(page, gone)


def _by_score(page: Page, gone: Gone, title: int | None, labelled: Collection[int]) -> Gone:
    """What goes by its score: neither a line that a label showed to be the article's nor one that holds it together."""
    found = scored(page, gone, title).items()
    return {i: rule for i, rule in found if i not in labelled and not _STRUCTURE.match(page.passages[i].now)}


def _label_places(in_head: bool, furnished: bool) -> tuple[str, ...]:
    """The places whose labels count: above the text more of them, and more still on a page with other furniture."""
    if not in_head:
        return ("any",)
    return ("any", "head", "head?") if furnished else ("any", "head")


def _strays(page: Page, gone: Gone) -> Gone:
    """Short lines behind the furniture that closes a page: names of links and sites that no rule knows."""
    _, foot = page.edges(gone)
    known = {**page.erased, **gone}
    closing = [i for i in range(foot, len(page.passages)) if _CLOSING.match(known.get(i, ""))]
    if not closing:
        return {}
    rest = range(closing[0] + 1, len(page.passages))
    stray = [i for i in rest if i not in known]
    if any(_is_part(page.passages[i]) for i in stray):
        return {}
    return dict.fromkeys(stray, "nav-stray")


def _is_part(passage: Passage) -> bool:
    """Whether a line may still belong to the article."""
    now = passage.now
    return passage.role != "gone" and (
        is_running(passage) or len(now) > _LONGEST_STRAY or now[-1:] in "。：:；;" or _PART.match(now) is not None
    )
