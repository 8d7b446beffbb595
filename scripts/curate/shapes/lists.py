"""Which lines are items of a list, and which are steps."""

from __future__ import annotations

import re

from scripts.curate.shapes.headings import groups
from scripts.curate.shapes.lines import Line, key_of

_LONGEST_ITEM = 60
_ENDS = re.compile(r"[。！？!?：:…]$")


def mark_lists(lines: list[Line]) -> None:
    """Set the role of every line that is an item or a step. Headings must be known by now."""
    for index, line in enumerate(lines):
        if line.form == "bullet" and line.role == "body":
            lines[index].role = "item"
    for group in groups(lines):
        _mark_steps(lines, group)
    _mark_keys(lines)
    _mark_bare_items(lines)


def keys_are_bold(lines: list[Line], index: int) -> bool:
    """Whether the list round the item at ``index`` names its items: every one begins with a key.

    An unmarked ``key：value`` line is in a list only because of its key; a marked one may be an ordinary item.
    """
    if lines[index].form != "bullet":
        return True
    first = last = index
    while first > 0 and lines[first - 1].role == "item":
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].role == "item":
        last += 1
    return all(key_of(lines[i]) for i in range(first, last + 1))


def _mark_steps(lines: list[Line], group: list[int]) -> None:
    """A run of numbered lines that stand one under the other is an ordered list."""
    free = [i for i in group if lines[i].role == "body"]
    if len(free) > 1 and free[-1] - free[0] == len(free) - 1:
        for index in free:
            lines[index].role = "step"


def _mark_keys(lines: list[Line]) -> None:
    """Two or more ``key：value`` lines in a row, or one such line after an announcement with more items, are a list."""
    index = 0
    while index < len(lines):
        run = index
        while run < len(lines) and lines[run].role == "body" and not lines[run].form and key_of(lines[run]):
            run += 1
        if run - index >= 2:
            for member in range(index, run):
                lines[member].role = "item"
        index = max(run, index + 1)


def _mark_bare_items(lines: list[Line]) -> None:
    """Short lines without a full stop after a line that ends in a colon are its items."""
    for index, line in enumerate(lines):
        if line.text[-1:] not in "：:" or line.role in ("item", "step"):
            continue
        stop = index + 1
        while stop < len(lines) and _may_be_item(lines[stop]):
            stop += 1
        if stop - index > 2:
            for member in range(index + 1, stop):
                lines[member].role = "item"


def _may_be_item(line: Line) -> bool:
    plain = line.role == "body" and not line.form
    return plain and line.size <= _LONGEST_ITEM and not _ENDS.search(line.text) and "。" not in line.text
