"""No fact is shown long after it had to be checked again."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.audit.nouns import Finding, House
from scripts.registers.read import read_registers
from scripts.registers.standing import due


def check(house: House) -> Iterator[Finding]:
    """`fact-overdue` for each fact or contact 30 days past its next check, unless the register excuses it."""
    for one in due(read_registers(house.root / "registers"), house.day):
        if one.state == "failed":
            message = f"it had to be checked again by {one.record.check_again_by}."
            yield Finding(
                "fact-overdue", one.record.id, message, f"Run `guide facts show {one.record.id}`, then renew it."
            )
