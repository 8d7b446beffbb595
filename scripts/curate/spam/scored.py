"""Find lines that the learned score takes for adverts or furniture: at the edges of a page a little is enough."""

from __future__ import annotations

from collections.abc import Container
from itertools import islice

from scripts.curate.spam.lines import Gone, Page, is_row, is_running
from scripts.curate.spam.score import is_listed, score

#: What a line must score to go: above the first paragraph, the same below a title, behind the last, between paragraphs.
_HEAD = -0.8
_HEAD_WORDS = -2.0
_FOOT = -0.9
#: At either edge a whole sentence must score so much.
_SENTENCE = -0.1
_BETWEEN = 0.0
#: Words as few as those of a heading must score so much to go from between paragraphs.
_HEADING = 0.9
_LONGEST_HEADING = 8
#: A line with the mark of a heading or an item, or after a line that announces a list, must score so much more.
_LISTED = 1.5
_ENDS = "。"
_COLON = "：:"
_ANNOUNCING = ("：", ":")
_LONGEST = 90
#: So many lines at either edge of a page are looked at.
_MOST = 14
#: What a line above the title must score not to be taken for the title.
_NO_TITLE = 0.6
#: A line behind the text that nothing announces as a list: from here on it is furniture.
_CLOSING = 0.3


def no_title(page: Page, gone: Gone) -> Gone:
    """The lines at the top that are rather furniture than the title."""
    head, _ = page.edges(gone)
    lines = [i for i in range(min(head, _MOST)) if i not in gone and page.passages[i].role != "gone"]
    out = [i for i in lines if not page.passages[i].now.startswith("#") and score(page.passages[i].now) > _NO_TITLE]
    return dict.fromkeys(out, "score-head") if len(out) < len(lines) else {}


def scored(page: Page, gone: Gone, title: int | None) -> Gone:
    """Return the lines that go by their score. A score alone is no proof: ask only on a page that `proved` holds for."""
    head = _head(page, gone, title)
    foot = _foot(page, {**gone, **head}, title)
    foot |= _rest(page, {**gone, **head, **foot})
    begins, after = page.edges({**gone, **head, **foot})
    inner = (i for i in range(begins, after) if i not in gone and i != title)
    between = [i for i in inner if _goes(page, i, _between(page.passages[i].now))]
    return head | foot | dict.fromkeys(between, "score-between")


def _head(page: Page, gone: Gone, title: int | None) -> Gone:
    out: Gone = {}
    rest = (i for i in range(len(page.passages)) if i not in gone and i != title)
    for index in islice(rest, _MOST):
        passage = page.passages[index]
        if _goes(page, index, _HEAD_WORDS if title is not None else _HEAD):
            out[index] = "score-head"
        elif is_running(passage):
            break
    return out


def _foot(page: Page, gone: Gone, title: int | None) -> Gone:
    out: Gone = {}
    rest = (i for i in reversed(range(len(page.passages))) if i not in gone and i != title)
    for index in islice(rest, _MOST):
        if _goes(page, index, _FOOT):
            out[index] = "score-foot"
        elif is_running(page.passages[index]):
            break
    return out


def _rest(page: Page, gone: Gone) -> Gone:
    """Lines behind the first furniture after the text, if at least every other one of them is furniture, too.

    A list that still belongs to the text moves its end.
    """
    _, after = page.edges(gone)
    known = {**page.erased, **gone}
    size = len(page.passages)
    after = max((i + 1 for i in range(after, size) if i not in known and _in_list(page, i, known)), default=after)
    behind = range(after, size)
    first = next((i for i in behind if i in known and (known[i] != "score-foot" or _goes(page, i, _CLOSING))), None)
    if first is None:
        return {}
    rest = [i for i in range(first, size) if i not in known]
    return dict.fromkeys(rest, "score-rest") if 2 * len(rest) <= size - first else {}


def _between(line: str) -> float:
    return _HEADING if len(line) <= _LONGEST_HEADING else _BETWEEN


def _goes(page: Page, index: int, least: float) -> bool:
    passage = page.passages[index]
    if passage.role == "gone" or len(passage.now) > _LONGEST:
        return False
    if least < _SENTENCE and passage.now[-1] in _ENDS:
        least = _SENTENCE
    found = score(passage.now)
    return found > least and (found > least + _LISTED or not _in_list(page, index, page.erased))


def _in_list(page: Page, index: int, gone: Container[int]) -> bool:
    """Whether a line announces a list, is marked as an item, or is a row among others that each have a key."""
    now = page.passages[index].now
    beside = [page.passages[i] for i in (index - 1, index + 1) if 0 <= i < len(page.passages) and i not in gone]
    if is_listed(now) or now[-1] in _COLON or (index and page.passages[index - 1].now[-1:] in _ANNOUNCING):
        return True
    return is_row(now) and any(is_row(passage.now) for passage in beside)
