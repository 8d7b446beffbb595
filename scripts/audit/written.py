"""The pages people write, as the audit reads them: line by line, without what the registers fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FRONT_FIELD = re.compile(r"^(?:title|answer|description): ")
_NO_WORDS = re.compile(
    r"\{\{.*?\}\}"  # what the registers fill in
    r"|`[^`]*`"
    r"|(?<=\])\([^)]*\)"  # where a link leads
    r"|\{[#:.][^}]*\}|\{ [^}]*\}"  # ids and attributes
    r"|</?[a-z][^>]*>"
    r"|^\s*(?:\d+\.|[-#>]+)\s"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of prose of a page in docs/. `spoken`: words to say or send, or what they mean."""

    place: str
    locale: str
    text: str
    spoken: bool


def lines(root: Path) -> Iterator[Line]:
    """Every line of prose in `root/docs`, front matter included, without markup, ids, links and macros."""
    for file in sorted((root / "docs").rglob("*.md")):
        shown = file.relative_to(root).as_posix()
        inside = False
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if line == "---" and number < 20:
                inside = not inside
            elif not inside or _FRONT_FIELD.match(line):
                text = _NO_WORDS.sub(" ", _FRONT_FIELD.sub("", line)).strip()
                yield Line(f"{shown}:{number}", shown.split("/")[1], text, line.startswith(">"))
