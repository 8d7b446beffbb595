"""Structure flattened to lines, in the ways the public pages do it.

>>> from tests.damage.blocks import parse
>>> [line.mark + line.text for line in flatten(parse("## 甲\\n### 乙\\n段。"), Layout("chapters", "numbers", "bare"))]
['一、甲', '1.1 乙', '段。']
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tests.damage.blocks import KEY, Block
from tests.damage.numerals import numeral

Headings = Literal["chapters", "parts", "ordinals", "announced", "bare"]
Steps = Literal["numbers", "words"]
Bullets = Literal["bare", "dash", "dot"]

NUMBERED: tuple[Headings, ...] = ("chapters", "parts", "ordinals")
LONGEST_BARE_ITEM = 16


@dataclass(frozen=True)
class Layout:
    """How one page writes headings, steps and items.

    Headings: `一、` 1.1 1.1.1 (chapters); `第一部分：` 1.1 (parts); `一、` 1. (ordinals); a dashed list before them and
    no mark (announced); no mark (bare). Steps: `1. ` or `第一步：`. Items: bare after a line that ends in a colon, else
    dashed; dashed; with a dot.
    """

    headings: Headings
    steps: Steps
    bullets: Bullets


@dataclass(frozen=True)
class Line:
    """One line of the flattened page: the mark the layout gave it and its text."""

    mark: str
    text: str
    kind: Literal["title", "heading", "paragraph", "item", "furniture"] = "paragraph"


def fitting(blocks: tuple[Block, ...]) -> tuple[Headings, ...]:
    """The heading styles that can carry the levels of an article without losing one.

    >>> from tests.damage.blocks import parse
    >>> fitting(parse("# 题\\n## 甲\\n#### 乙"))
    ('chapters', 'parts')
    """
    deepest = max((block.level for block in blocks), default=0)
    styles: dict[int, tuple[Headings, ...]] = {4: ("chapters", "parts"), 3: NUMBERED}
    return styles.get(deepest, (*NUMBERED, "announced", "bare"))


def announce(blocks: tuple[Block, ...], announcement: str) -> tuple[Block, ...]:
    """The article with a list of its headings before the first of them, as part of its text."""
    at = next((index for index, block in enumerate(blocks) if block.level == 2), len(blocks))
    topics = tuple(block.text for block in blocks if block.level == 2)
    opening = (Block("paragraph", 0, (announcement,)), Block("items", 0, topics))
    return (*blocks[:at], *(opening if topics else ()), *blocks[at:])


def flatten(blocks: tuple[Block, ...], layout: Layout) -> tuple[Line, ...]:
    """The article as lines without Markdown; an announced list is closed by a rule."""
    counts = [0, 0, 0]
    lines: list[Line] = []
    for before, block in pairwise((Block("paragraph", 0, ("",)), *blocks)):
        if block.kind == "heading":
            if layout.headings == "announced" and block.level == 2 and before.kind == "items" and counts[0] == 0:
                lines.append(Line("", "---", "furniture"))
            lines.append(_heading(block, layout, counts))
        else:
            lines += _body(block, layout, before)
    return tuple(lines)


def _heading(block: Block, layout: Layout, counts: list[int]) -> Line:
    if block.level == 1:
        return Line("", block.text, "title")
    depth = block.level - 2
    counts[depth] += 1
    counts[depth + 1 :] = [0] * (2 - depth)
    text = "小编总结" if block.text == "总结" else block.text
    return Line(_number(layout.headings, depth, counts), text, "heading")


def _number(style: Headings, depth: int, counts: list[int]) -> str:
    if style not in NUMBERED:
        return ""
    if depth == 0:
        return f"第{numeral(counts[0])}部分：" if style == "parts" else f"{numeral(counts[0])}、"
    if style == "ordinals":
        return f"{counts[depth]}. "
    return ".".join(str(count) for count in counts[: depth + 1]) + " "


def _body(block: Block, layout: Layout, before: Block) -> Iterator[Line]:
    if block.kind == "paragraph":
        yield Line("", block.text)
    elif block.kind == "steps":
        words = layout.steps == "words"
        for number, text in enumerate(block.lines, 1):
            yield Line(f"第{numeral(number)}步：" if words else f"{number}. ", KEY.sub(r"\1：", text), "item")
    else:
        mark = _bullet(block, layout, before)
        for text in block.lines:
            yield Line(mark, KEY.sub(r"\1：", text), "item")


def _bullet(block: Block, layout: Layout, before: Block) -> str:
    if len(block.lines) > 1 and all(KEY.match(text) for text in block.lines):
        return ""
    short = all(len(text) <= LONGEST_BARE_ITEM and text[-1] not in "。！？；：" for text in block.lines)
    announced = before.kind == "paragraph" and before.text.endswith("：") and len(block.lines) > 1
    if layout.bullets == "bare" and layout.headings in NUMBERED and short and announced:
        return ""
    return "• " if layout.bullets == "dot" and layout.headings != "announced" else "- "
