"""Find lines that the learned score takes for adverts or furniture: at the edges of a page a little is enough."""

from __future__ import annotations

from itertools import islice

from scripts.curate.spam.hints import hinted
from scripts.curate.spam.lines import Gone, Page, is_row, is_running
from scripts.curate.spam.score import list_mark, score, score_inside
from scripts.curate.spam.sentences import sentences
from scripts.curate.spam.titles import is_topic

#: What a line must score to go: above the first paragraph, the same below a title, behind the last, between paragraphs.
_HEAD = -0.8
_HEAD_WORDS = -2.0
_FOOT = -0.9
#: At either edge a whole sentence, or a line as long as one, must score so much.
_SENTENCE = -0.1
_LONGEST_NAME = 40
_BETWEEN = 0.0
#: Words as few as those of a heading must score so much to go from between paragraphs.
_HEADING = 0.9
_LONGEST_HEADING = 8
#: A line with the mark of a heading or an item, or after a line that announces a list, must score so much more.
_LISTED = 1.5
#: Items or rows of keys and values that stand together must score so much more in the mean.
_IN_RUN = 0.5
#: Each sentence of a line may score so much less than the line.
_PART = 0.6
_SURELY = 3.0
_ENDS = "。"
_COLON = "：:"
_ANNOUNCING = ("：", ":")
_LONGEST = 90
#: So many lines at either edge of a page are looked at.
_MOST = 14
#: What a line above the title must score not to be taken for the title.
_NO_TITLE = 0.6
#: Behind the text: what parts the score of a line of the article from that of furniture, how much one line can count,
#: and what a line counts that a rule has met.
_ARTICLE = -0.6
_CLIP = 2.0
_KNOWN = 0.5


def no_title(page: Page, gone: Gone) -> Gone:
    """The lines at the top that are rather furniture than the title.

    Where only such a line says what the text comes back to, the one that scores least is left, and the others are not
    the title.
    """
    head, _ = page.edges(gone)
    lines = [i for i in range(min(head, _MOST)) if i not in gone and page.passages[i].role != "gone"]
    scores = {i: score(page.passages[i].now) for i in lines if not page.passages[i].now.startswith("#")}
    out = [i for i, found in scores.items() if found > _NO_TITLE]
    topics = [i for i in lines if is_topic(page, i)] if out else []
    if topics and all(i in out for i in topics):
        best = min(topics, key=scores.__getitem__)
        out = [i for i in scores if i != best]
    return dict.fromkeys(out, "score-head")


def scored(page: Page, gone: Gone, title: int | None) -> Gone:
    """Return the lines that go by their score. A score alone is no proof: ask only for a page that is `proved`."""
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
    """The lines behind the text from the one on that parts best what scores like articles from what does not."""
    _, after = page.edges(gone)
    known = {**page.erased, **gone}
    size = len(page.passages)
    begins, most, total = size, 0.0, 0.0
    for index in reversed(range(after, size)):
        total += _KNOWN if index in known else _foreign(page, index)
        if total > most:
            begins, most = index, total
    return {i: "score-rest" for i in range(begins, size) if i not in known}


def _foreign(page: Page, index: int) -> float:
    """How much more a line behind the text speaks for furniture than for the article."""
    now = page.passages[index].now
    run = _run(page, index)
    mean = sum(max(-_CLIP, min(_CLIP, score(page.passages[i].now))) for i in run) / len(run)
    return mean - (_SENTENCE if now[-1] in _ENDS else _ARTICLE)


def _between(line: str) -> float:
    return _HEADING if len(line) <= _LONGEST_HEADING else _BETWEEN


def _goes(page: Page, index: int, least: float) -> bool:
    passage = page.passages[index]
    if passage.role == "gone" or len(passage.now) > _LONGEST or (least >= 0.0 and not hinted(passage.now)):
        return False
    if least < _SENTENCE and (passage.now[-1] in _ENDS or len(passage.now) > _LONGEST_NAME):
        least = _SENTENCE
    run = _run(page, index)
    if len(run) > 1:
        together = [page.passages[i].now for i in run]
        if least >= 0.0 and not hinted(*together):
            return False
        mean = sum(map(score, together)) / len(run)
        return mean > _IN_RUN + (max(least, 0.0) if list_mark(passage.now) else least)
    found = score_inside(passage.now) if least >= 0.0 else score(passage.now)
    if found <= (max(least, 0.0) + _LISTED if _in_list(page, index) else least):
        return False
    parts = sentences(passage.now)
    least -= _PART
    return len(parts) < 2 or found > _SURELY or all(score(passage.now[start:end]) > least for start, end in parts)


def _in_list(page: Page, index: int) -> bool:
    """Whether a line announces a list, follows such a line, or is marked as an item."""
    now = page.passages[index].now
    return list_mark(now) != "" or now[-1] in _COLON or (index > 0 and page.passages[index - 1].now[-1:] in _ANNOUNCING)


def _run(page: Page, index: int) -> range:
    """The items or the rows of keys and values that stand one under the other where line ``index`` does."""
    passages = page.passages
    kind = _kind(passages[index].now)
    first, last = index, index
    while kind and first > 0 and _kind(passages[first - 1].now) == kind:
        first -= 1
    while kind and last + 1 < len(passages) and _kind(passages[last + 1].now) == kind:
        last += 1
    return range(first, last + 1)


def _kind(line: str) -> str:
    return list_mark(line) or ("row" if is_row(line) else "")
