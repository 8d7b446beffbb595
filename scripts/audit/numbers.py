"""No number is typed in prose: it stands in a register, or is worked out from an example of the register."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.audit.nouns import Finding, House
from scripts.audit.written import lines

_NUMBER = re.compile(r"[0-9０-９][0-9０-９.,:%％]*")
_REMEDY = 'Ask the register: {{ value("…") }}, {{ fact("…") }} or {{ contact("…") }}; for an example {{ worked("…") }}.'


def check(house: House) -> Iterator[Finding]:
    """`number-typed` for each number on a line of docs/."""
    for line in lines(house.root):
        for found in _NUMBER.finditer(line.text):
            yield Finding("number-typed", line.place, f"the number {found[0]} is typed.", _REMEDY)
