"""Which lines are headings, and of which level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from scripts.curate.nouns import Role
from scripts.curate.shapes.lines import Form, Line, key_of

#: From the outermost style of numbering to the innermost, as official Chinese documents nest them.
_RANK: dict[Form, int] = {"part": 0, "cn": 1, "cn-bracket": 2, "stepword": 3, "num": 4, "dec2": 5, "dec3": 6,
                          "num-bracket": 7}  # fmt: skip
_ALWAYS_OUTER: tuple[Form, ...] = ("part", "cn", "dec2", "dec3")
_LEVELS: tuple[Role, ...] = ("h2", "h3", "h4")
_CLOSING = re.compile("总结|结语|结束语|后记|前言|引言|概述|写在最后|最后|小结|常见问题|注意事项|温馨提示")
_SENTENCE_ENDS = "。！？!?…”）"
_SHORTEST_BODY = 18


def mark_headings(lines: list[Line]) -> None:
    """Set the role of every line that is a heading. Numbered groups are judged as a whole, bare lines by neighbours."""
    styles: dict[int, int] = {}
    for group in groups(lines):
        if _are_headings(lines, group):
            styles.update(dict.fromkeys(group, _RANK[lines[group[0]].form]))
    hashes = {i: line.number[0] for i, line in enumerate(lines) if line.form == "md"}
    numbered = styles.keys() | hashes.keys()
    listed = {line.text for line in lines if line.form not in ("", "md")}
    bare = [i for i in range(len(lines)) if i not in numbered and _is_bare(lines, i, numbered, listed)]
    _set_levels(lines, hashes)
    outermost = min(styles.values(), default=0)
    _set_levels(lines, {**styles, **dict.fromkeys(bare, outermost)})


def groups(lines: list[Line]) -> Iterator[list[int]]:
    """Yield the indexes of lines numbered alike whose numbers run on (1, 2, 3 …), one list a run."""
    open_runs: dict[tuple[Form, tuple[int, ...]], list[int]] = {}
    for index, line in enumerate(lines):
        if line.form not in _RANK:
            continue
        key = (line.form, line.number[:-1])
        run = open_runs.get(key)
        if run is not None and line.number[-1] == lines[run[-1]].number[-1] + 1:
            run.append(index)
        elif line.number[-1] == 1:
            if run is not None:
                yield run
            open_runs[key] = [index]
    yield from open_runs.values()


def _are_headings(lines: list[Line], group: list[int]) -> bool:
    """A run is headings when its lines read like headings and have text of their own under them.

    The text under the last of an outer run may have been an advert.
    """
    outer = lines[group[0]].form in _ALWAYS_OUTER
    like = sum(lines[i].chapter_like if outer else lines[i].heading_like for i in group)
    if 2 * like <= len(group):
        return False
    inner = group[:-1]
    followed = sum(i + 1 not in group for i in inner)
    has_body = group[-1] + 1 < len(lines)
    if outer:
        return (has_body or len(inner) > 1) and 2 * followed >= len(inner)
    return like == len(group) and followed == len(inner) and has_body and _starts_text(lines, group[-1] + 1)


def _starts_text(lines: list[Line], index: int) -> bool:
    return lines[index].form not in _RANK or not lines[index].heading_like


def _is_bare(lines: list[Line], index: int, numbered: Set[int], listed: set[str]) -> bool:
    """A short line without a mark, between finished text and a paragraph of its own, or announced by a list item."""
    line = lines[index]
    if line.form or line.role != "body" or not line.chapter_like or index + 1 >= len(lines):
        return False
    if line.text in listed:
        return True
    if not line.heading_like:
        return False
    if _CLOSING.fullmatch(line.text) or line.bold:
        return True
    after = lines[index + 1]
    if after.form == "bullet" or line.size < 2 or not _is_text(after):
        return False
    if index == 0:
        return not numbered
    before = lines[index - 1]
    # A line behind a heading with marks was judged when the heading had none: it is none the second time, either.
    finished = before.text[-1:] in _SENTENCE_ENDS or before.form not in ("", "md")
    return finished or _ends_keys(lines, index)


def _ends_keys(lines: list[Line], index: int) -> bool:
    """Whether two `key：value` lines stand before a line that is none."""
    return index > 1 and all(key_of(lines[i]) for i in (index - 2, index - 1)) and not key_of(lines[index])


def _is_text(line: Line) -> bool:
    """A paragraph, or a line that announces a list."""
    return not line.form and (line.size >= _SHORTEST_BODY or line.text[-1:] in "。：:")


def _set_levels(lines: list[Line], ranks: dict[int, int]) -> None:
    """The outermost rank on the page becomes ``##``, the next ``###``, all others ``####``."""
    order = sorted(set(ranks.values()))
    for index, rank in ranks.items():
        lines[index].role = _LEVELS[min(order.index(rank), len(_LEVELS) - 1)]
