"""The truth format: title, headings, paragraphs, items, steps, and nothing else.

>>> parse("# 题\\n\\n先说一句。\\n\\n- **键**：值\\n- 项")[2]
Block(kind='items', level=0, lines=('**键**：值', '项'))
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

Kind = Literal["heading", "paragraph", "items", "steps"]
MARKS = re.compile(r"(?P<heading>#{1,4}) |(?P<items>-) |(?P<steps>\d+\.) ")
KEY = re.compile(r"\*\*(.+?)\*\*：")


@dataclass(frozen=True)
class Block:
    """One block of an article; the title is the heading of level 1. Items keep the stars of their keys."""

    kind: Kind
    level: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The line of a heading or paragraph."""
        return self.lines[0]


def parse(truth: str) -> tuple[Block, ...]:
    """The blocks of an article in the truth format; lines of one list that follow each other are one block."""
    lines = [_block(line.strip()) for line in truth.splitlines()]
    groups = groupby(lines, key=lambda block: block and (block.kind if block.kind in ("items", "steps") else id(block)))
    return tuple(_joined([block for block in group if block]) for key, group in groups if key)


def write(blocks: Iterable[Block]) -> str:
    """The blocks as Markdown, one empty line between two of them.

    >>> write(parse("# 题\\n1. 甲\\n2. 乙"))
    '# 题\\n\\n1. 甲\\n2. 乙\\n'
    """
    return "\n\n".join("\n".join(_lines(block)) for block in blocks) + "\n"


def _block(line: str) -> Block | None:
    if not line:
        return None
    found = MARKS.match(line)
    if not found:
        return Block("paragraph", 0, (line,))
    text = line[found.end() :].strip()
    if found["heading"]:
        return Block("heading", len(found["heading"]), (text,))
    return Block("items" if found["items"] else "steps", 0, (text,))


def _joined(group: list[Block]) -> Block:
    return Block(group[0].kind, group[0].level, tuple(line for block in group for line in block.lines))


def _lines(block: Block) -> list[str]:
    if block.kind == "steps":
        return [f"{number}. {line}" for number, line in enumerate(block.lines, 1)]
    mark = {"heading": "#" * block.level + " ", "items": "- ", "paragraph": ""}[block.kind]
    return [mark + line for line in block.lines]
