"""No number is typed in prose: it stands in a register, with its source and the day it was checked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.audit.nouns import Finding, House
from scripts.audit.written import lines

_NUMBER = re.compile(r"[0-9０-９][0-9０-９.,:%％]*")
_EXAMPLE = re.compile(r"(?<![条比惯案])例|\bexample\b|e\.g\.", re.I)
_REMEDY = 'Ask the register: {{ value("…") }}, {{ fact("…") }} or {{ contact("…") }}. An example says that it is one.'


def check(house: House) -> Iterator[Finding]:
    """`number-typed` for each number on a line of docs/ that is not marked as an example."""
    for line in lines(house.root):
        if not _EXAMPLE.search(line.text):
            for found in _NUMBER.finditer(line.text):
                yield Finding("number-typed", line.place, f"the number {found[0]} is typed.", _REMEDY)
