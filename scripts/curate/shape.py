"""Give the article its structure: title, headings with ids, lists, steps."""

from __future__ import annotations

import re
from dataclasses import replace

from scripts.curate.nouns import Article, Passage
from scripts.curate.revision import Change
from scripts.curate.shapes.headings import mark_headings
from scripts.curate.shapes.ids import section_id, unique_id
from scripts.curate.shapes.joins import part_paragraphs
from scripts.curate.shapes.lines import Line, key_of, line
from scripts.curate.shapes.lists import keys_are_bold, mark_lists
from scripts.curate.shapes.titles import title_line, untitled

_HEADINGS = ("h2", "h3", "h4")
_BREAK = re.compile(r"[-=*_—~·.]{3,}$")
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
_WHY_BREAK = "分隔线，版面已经分段"
_WHY_TITLE = "标题，移到文件头"
_WHY_NUMBER = "编号，改用标题或列表的标记"
_WHY_BOLD = "加粗的标记"
_WHY_KEY = "列表里的名目加粗"


def shape(article: Article) -> Article:
    """Return the article with the role of every kept passage, its title, and an id for every heading."""
    passages = part_paragraphs([_without_break(p) for p in article.passages])
    lines = [line(p) for p in passages if p.role != "gone"]
    title = title_line(lines, article.title)
    rest = [found for found in lines if found is not title]
    mark_headings(rest)
    mark_lists(rest)
    done = {found.passage.id: _shaped(found, _bold_key(rest, at)) for at, found in enumerate(rest)}
    if title is not None:
        done[title.passage.id] = title.passage.gone("title-line", _WHY_TITLE)
    named = _named([done.get(p.id, p) for p in passages], {found.passage.id: found for found in rest})
    heading = article.title or (title.text if title else untitled(rest))
    return replace(article, passages=tuple(named), title=heading)


def _without_break(passage: Passage) -> Passage:
    if passage.role != "gone" and _BREAK.match(passage.now):
        return passage.gone("section-break", _WHY_BREAK)
    return passage


def _bold_key(lines: list[Line], index: int) -> re.Match[str] | None:
    """The key of an item that shall stand in bold, if it has one."""
    found = lines[index]
    key = key_of(found) if found.role == "item" else None
    return key if key is not None and (key["bold"] or keys_are_bold(lines, index)) else None


def _shaped(found: Line, key: re.Match[str] | None) -> Passage:
    """The passage with its role, the mark of its line cut off and stray bold marks with it."""
    passage, now = found.passage, found.passage.now
    start = found.start if found.role != "body" else 0
    changes: list[Change] = []
    if start:
        changes.append(Change(0, start, "", "line-mark", "sure", _WHY_NUMBER))
    if key is not None and not key["bold"]:
        changes += [Change(at, at, "**", "list-key", "sure", _WHY_KEY) for at in key.span("key")]
    spare = key.end() if key is not None and key["bold"] else start
    changes += _without_bold(now, spare, found)
    if found.role in _HEADINGS and found.stop < len(now) and not found.bold:
        changes.append(Change(found.stop, len(now), "", "section-id", "sure", ""))
    if not changes and found.role == "body":
        return passage
    return passage.revised(sorted(changes))._replace(role=found.role)


def _without_bold(now: str, start: int, found: Line) -> list[Change]:
    """Changes that take bold marks off; what they stressed stays."""
    if "**" not in now:
        return []
    marks = [at for m in _BOLD.finditer(now, 0 if found.bold else start) for at in (m.start(), m.end() - 2)]
    inside = [at for at in marks if at >= start]
    return [Change(at, at + 2, "", "bold-mark", "proved", _WHY_BOLD) for at in inside]


def _named(passages: list[Passage], lines: dict[str, Line]) -> list[Passage]:
    """Give every heading its id: the one it carries, or one made of its words."""
    taken = {lines[p.id].given_id for p in passages if p.role in _HEADINGS and lines[p.id].given_id}
    parents = ["", "", ""]
    out: list[Passage] = []
    used: set[str] = set()
    for passage in passages:
        if passage.role in _HEADINGS:
            level = _HEADINGS.index(passage.role)
            given = lines[passage.id].given_id
            parent = next((p for p in reversed(parents[:level]) if p), "")
            name = given if given and given not in used else unique_id(section_id(passage.now), parent, taken | used)
            parents[level:] = [name, *[""] * (2 - level)]
            used.add(name)
            passage = passage._replace(section=name)
        out.append(passage)
    return out
