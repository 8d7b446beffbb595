"""Pictures of a list: `{{ picture("timeline", …) }}` above a numbered list draws the words in bold of its items.

The list says the same to those who do not look, so the picture itself is silent. What it shows besides the list stands
in the macro, in the language of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scripts.compose.errors import ComposeError
from scripts.compose.templates import drawing, drawings
from scripts.registers.document import RegisterError
from scripts.registers.nearest import did_you_mean

_PLACE = re.compile(r"^<!--picture ([^\n]*)-->\n+", re.M)
_ITEM = re.compile(r"\d+\. +(?:\*\*(.+?)\*\*)?")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_SPACE_BETWEEN_TAGS = re.compile(r">\s+<")


def place_of_picture(name: str, *words: str) -> str:
    """What the macro leaves in the text. Raises RegisterError for a picture that nobody drew."""
    known = drawings()
    if name not in known:
        raise RegisterError(f"there is no picture '{name}'.{did_you_mean(name, known)} Known are: {', '.join(known)}.")
    return f"<!--picture {'|'.join((name, *words))}-->"


def draw(markdown: str, file: str) -> str:
    """A page with a picture in each place that was asked for. Raises ComposeError where no list to draw follows."""

    def drawn(place: re.Match[str]) -> str:
        name, *words = place[1].split("|")
        return f'<div class="picture">{_svg(name, tuple(_labels(markdown[place.end() :])), words, file)}</div>\n\n'

    return _PLACE.sub(drawn, markdown)


def _labels(markdown: str) -> Iterator[str]:
    """The words in bold of the items of the list with which the text begins; nothing where an item has none.

    >>> list(_labels("1. **看清[总额](a.md)**：打开账单。\\n2. **算清**：先留饭钱。\\n\\n一段。\\n\\n1. **别的**"))
    ['看清总额', '算清']
    """
    for line in markdown.split("\n\n", 1)[0].splitlines():
        item = _ITEM.match(line)
        yield _LINK.sub(r"\1", item[1]) if item and item[1] else ""


def _svg(name: str, labels: Sequence[str], words: Sequence[str], file: str) -> str:
    if not labels or not all(labels):
        what = "no numbered list follows in which each item begins with words in bold"
        raise ComposeError(f"{file}: the picture '{name}': {what}. Write it as in 1. **Pay on time**: how.")
    try:
        said = drawing(name).render(labels=labels, words=words)
    except ValueError as error:
        what = f"it is given {len(words)} texts besides the list"
        raise ComposeError(f"{file}: the picture '{name}': {what}. Give those its first line names.") from error
    return _SPACE_BETWEEN_TAGS.sub("><", said.strip())
