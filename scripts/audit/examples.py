"""Made-up numbers are called an example where they stand, and every example of the register is shown somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.audit.nouns import Finding, House
from scripts.registers.document import read_document
from scripts.registers.read import read_examples

_ASKED = re.compile(r"""\{\{\s*worked\(\s*["']([a-z0-9-]+)""")
_SAID = re.compile(r"(?<![条比惯案])例|\bexample", re.I)
_SAY = "Begin the line with 例： or Example:, or put it under a heading that says so."
_HEADING = re.compile(r"#{1,4} ")


@dataclass(frozen=True, slots=True)
class _Asking:
    """A line that asks for a number of an example, and whether the reader is told that it is one."""

    place: str
    examples: tuple[str, ...]
    told: bool


def check(house: House) -> Iterator[Finding]:
    """`example-unmarked` for lines that do not say that they are one, `example-unused` for what no page asks for."""
    asking = list(_asking(house))
    for line in asking:
        if not line.told:
            yield Finding("example-unmarked", line.place, "numbers of an example that is not called one.", _SAY)
    register = house.root / "registers/examples.yml"
    asked = {name for line in asking for name in line.examples}
    if register.is_file():
        for at, name in enumerate(read_examples(document := read_document(register))):
            if name not in asked:
                place = f"{register.relative_to(house.root)}:{document.line(('examples', at))}"
                yield Finding("example-unused", place, f"no page asks for '{name}'.", "Ask for it, or remove it.")


def _asking(house: House) -> Iterator[_Asking]:
    for file in sorted((house.root / "docs").rglob("*.md")):
        heading = ""
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            heading = line if _HEADING.match(line) else heading
            if asked := _ASKED.findall(line):
                told = bool(_SAID.search(line) or _SAID.search(heading))
                yield _Asking(f"{file.relative_to(house.root).as_posix()}:{number}", tuple(asked), told)
