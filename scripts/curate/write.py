"""Write an article down: article.md, and the ledger that leads back to the source."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from functools import lru_cache

from scripts.curate.nouns import Article, Passage
from scripts.curate.revision import Change, apply, compose, minimal, moved, said
from scripts.curate.simplify import script_changes

#: A change longer than this is cut in two, unless a passage or sentence was taken out.
_LONGEST = 60
_MARKS = {"h2": "## ", "h3": "### ", "h4": "#### ", "item": "- "}
_WHY_FRONT = "本站的文件头"
_WHY_MARK = {
    "h2": "标题的标记", "h3": "标题的标记", "h4": "标题的标记", "item": "列表的标记", "step": "步骤的标记",
}  # fmt: skip
_WHY_GAP = "段落之间的空行"
_WHY_ESCAPE = "让这个符号只作文字，不起作用"
#: Every character or line start that Markdown or one of our extensions could act on.
_SPECIAL = re.compile(
    r"[\\`*_\[\]{}<|]|&(?=#?\w+;)|^(?:[#>+-]|[=~!?/:](?=.?[=~!?/:])|:(?=\s)|\d{1,9}(?=\.\s))"
)
#: Python-Markdown takes a backslash off these only (the bar by its table extension); the rest become entities.
_BACKSLASHED = frozenset("\\`*_{}[]()>#+-.!|")
_ESCAPED = re.compile(r"\\[\\`*_{}\[\]()>#+\-.!|]|&(?:lt|amp|#\d{1,9});")
_quote = json.encoder.encode_basestring
_NOTHING = _quote("")
_KEY = re.compile(r"\*\*([^*\n]{1,40})\*\*：")


@dataclass(frozen=True, slots=True)
class Written:
    """What is written down for one article: its page, its ledger, and whether the page equals the source."""

    id: str
    page: str
    ledger: str
    changes: tuple[Change, ...]
    body: str


def write(article: Article) -> Written:
    """Return page and ledger of ``article``. The page is the decoded source with the ledger's changes made."""
    manuscript = article.manuscript
    upper = _page_changes(article)
    front = Change(0, 0, _front_matter(article), "front-matter", "proved", _WHY_FRONT)
    simplified = manuscript.text
    lower = compose(manuscript.changes, manuscript.raw, script_changes(manuscript))
    changes = _tidy(manuscript.decoded, compose(lower, simplified, upper), front)
    page = apply(manuscript.decoded, changes)
    return Written(
        manuscript.source.id, page, ledger(manuscript.decoded, changes), tuple(changes), page[len(front.after) :]
    )


def ledger(decoded: str, changes: list[Change]) -> str:
    """Return one JSON line a change, in source order (fields: rule, at, before, after, certainty, why, also)."""
    out: list[str] = []
    for start, end, after, rule, certainty, why, also in changes:
        head, tail = _frame(rule, certainty, why, also)
        before = _quote(decoded[start:end])
        out.append(f'{head}{start}, {end}], "before": {before}, "after": {_quote(after) if after else _NOTHING}{tail}')
    return "".join(out)


@lru_cache(4096)
def _frame(rule: str, certainty: str, why: str, also: tuple[str, ...]) -> tuple[str, str]:
    """What many lines of a ledger have in common: how they begin and how they end."""
    more = f', "also": [{", ".join(map(_quote, also))}]' if also else ""
    return f'{{"rule": {_quote(rule)}, "at": [', f', "certainty": "{certainty}", "why": {_quote(why)}{more}}}\n'


def _front_matter(article: Article) -> str:
    manuscript = article.manuscript
    source = manuscript.source
    fields: list[tuple[str, object]] = [
        ("id", source.id),
        ("title", article.title),
        ("encoding", manuscript.encoding),
        ("bom", manuscript.bom),
        ("bytes", len(source.data)),
        ("sha256", hashlib.sha256(source.data).hexdigest()),
        ("script", manuscript.script),
    ]
    if manuscript.odd_bytes:
        fields.append(("raw", [list(odd) for odd in manuscript.odd_bytes]))
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields]
    return "\n".join(["---", *lines, "---", "", ""])


def _page_changes(article: Article) -> list[Change]:
    """All changes of the passages and of the blank lines between them, with offsets in the manuscript's text."""
    text = article.manuscript.text
    escaped = article.manuscript.source.suffix == ".md"
    out: list[Change] = []
    gone: list[Passage] = []
    at, last, step = 0, None, 0
    for passage in article.passages:
        if passage.role == "gone":
            gone.append(passage)
            continue
        step = step + 1 if passage.role == "step" else 0
        out += _between(text, at, passage.start, "" if last is None else _gap(last, passage), gone)
        marked = _escaped_and_marked(passage, step, escaped)
        out += [moved(c, passage.start) for c in marked.changes]
        at, last, gone = passage.start + len(passage.was), passage, []
    return [*out, *_between(text, at, len(text), "\n" if last else "", gone)]


def _gap(last: Passage, passage: Passage) -> str:
    return "\n" if last.role == passage.role and passage.role in ("item", "step") else "\n\n"


def _between(text: str, start: int, end: int, want: str, gone: list[Passage]) -> list[Change]:
    """Changes for what lies between two kept passages: blank lines, and passages taken out with their line end."""
    out: list[Change] = []
    stop = gone[0].start if gone else end
    if text[start:stop] != want:
        out.append(Change(start, stop, want, "blank-line", "proved", _WHY_GAP))
    for index, passage in enumerate(gone):
        stop = gone[index + 1].start if index + 1 < len(gone) else end
        after = passage.start + len(passage.was)
        cuts = [moved(c, passage.start) for c in passage.changes]
        if cuts and cuts[-1].end == after:
            cuts[-1] = cuts[-1]._replace(end=stop)
        out += cuts
    return out


def _escaped_and_marked(passage: Passage, step: int, escaped: bool) -> Passage:
    """Put list marks, heading marks and ids on, and escape everything else that Markdown could act on."""
    if passage.role == "body" and not _SPECIAL.search(passage.now):
        return passage
    key = _KEY.match(passage.now) if passage.role == "item" else None
    ours = frozenset((0, 1, key.end() - 3, key.end() - 2)) if key else frozenset[int]()
    changes = _escapes(passage.now, ours, escaped)
    mark = f"{step}. " if passage.role == "step" else _MARKS.get(passage.role, "")
    if mark:
        changes.insert(0, Change(0, 0, mark, f"mark-{passage.role}", "sure", _WHY_MARK[passage.role]))
    if passage.section:
        end = len(passage.now)
        changes.append(Change(end, end, f" {{#{passage.section}}}", "section-id", "sure", "这一节的固定地址"))
    return passage.revised(changes)


def _escapes(now: str, ours: frozenset[int], escaped: bool) -> list[Change]:
    """Changes that keep every special character of ``now`` text, but those at the offsets that are ``ours``.

    >>> [(c.start, c.end, c.after) for c in _escapes("<b>{{ x", frozenset(), False)]
    [(0, 1, '&#60;'), (3, 3, '\\\\'), (4, 4, '\\\\')]
    """
    out: list[Change] = []
    at = 0
    while found := _SPECIAL.search(now, at):
        held = _ESCAPED.match(now, found.start()) if escaped else None
        if held:
            at = held.end()
            continue
        if found.start() not in ours:
            out.append(_escape(now, found))
        at = found.end()
    return out


def _escape(now: str, found: re.Match[str]) -> Change:
    at = found.end() if found.group().isdigit() else found.start()  # "1. " is escaped at its dot
    if now[at] in _BACKSLASHED:
        return Change(at, at, "\\", "escape", "proved", _WHY_ESCAPE)
    return Change(at, at + 1, f"&#{ord(now[at])};", "escape", "proved", _WHY_ESCAPE)


def _tidy(decoded: str, changes: list[Change], front: Change) -> list[Change]:
    """Make the list a ledger: front matter first, neighbours that are one replacement joined, minimal, not too long."""
    if changes and changes[0].start == 0 and changes[0].rule == "front-matter":
        front = front._replace(end=changes[0].end, also=changes[0].also)
        changes = changes[1:]
    out: list[Change] = []
    begin = end = -1
    for change in changes:
        start, stop = change[0], change[1]
        if start == end and (begin == end or start == stop) and end - begin <= _LONGEST >= stop - start:
            out[-1] = Change(begin, stop, out[-1].after + change.after, *said((out[-1], change)))  # they are one place
        else:
            out.append(change)
            begin = start
        end = stop
    small = minimal(decoded, out)
    if any(change[1] - change[0] > _LONGEST for change in small):
        small = [piece for change in small for piece in _cut(decoded, change)]
    return [front, *small]


def _cut(decoded: str, change: Change) -> list[Change]:
    """Cut a long change into pieces of at most 60 characters. Passages and sentences taken out stay whole."""
    if change.end - change.start <= _LONGEST or len(change.after) < (change.end - change.start) // 2:
        return [change]
    first = change._replace(end=change.start + _LONGEST, after=change.after[:_LONGEST])
    rest = change._replace(start=first.end, after=change.after[_LONGEST:])
    return [*minimal(decoded, [first]), *(p for m in minimal(decoded, [rest]) for p in _cut(decoded, m))]
