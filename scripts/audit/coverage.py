"""Whatever the articles tell a reader is met by a section of our pages."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.audit.nouns import Finding, House
from scripts.registers.coverage import read_coverage
from scripts.registers.document import RegisterError
from scripts.registers.read import read_registers

_REMEDY = "Meet the need in docs/zh and docs/en, or let the row name the section that meets it."


def check(house: House) -> Iterator[Finding]:
    """`need-unmet` for each row of `coverage.yml` that no section meets. Without articles of ours, nothing is to meet.

    Raises RegisterError when another register cannot be read.
    """
    if not house.own:
        return
    registers = read_registers(house.root / "registers")
    try:
        read_coverage(registers, house.root / "docs")
    except RegisterError as error:
        for line in str(error).splitlines():
            place, _, message = line.removeprefix(f"{house.root}/").partition(": ")
            yield Finding("need-unmet", place, message, _REMEDY)
