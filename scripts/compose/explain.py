"""Say what a word means where a page uses it first: the definition goes with the link to the glossary."""

from __future__ import annotations

import re
from collections.abc import Callable

_LINK = re.compile(r"(?<=glossary\.md#)([a-z0-9-]+)\)\{ \.term(?= \})")
_HEADING = re.compile(r"#{1,6} ")


def explain(markdown: str, definition: Callable[[str], str], told: set[str]) -> str:
    """The text with the definition in the first link to each term that is not yet `told`, which grows by them.

    Headings only link: a reader meets them in the list of sections as well.

    >>> explain("[罚息](glossary.md#penalty-interest){ .term }", lambda name: "晚还多收的利息。", set())
    '[罚息](glossary.md#penalty-interest){ .term aria-description="晚还多收的利息。" }'
    """

    def told_now(link: re.Match[str]) -> str:
        if link[1] in told:
            return link[0]
        told.add(link[1])
        return f'{link[0]} aria-description="{definition(link[1])}"'

    lines = markdown.split("\n")
    return "\n".join(line if _HEADING.match(line) else _LINK.sub(told_now, line) for line in lines)
