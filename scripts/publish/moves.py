"""Read where addresses moved to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scripts.publish.errors import PublishError


@dataclass(frozen=True, slots=True)
class Address:
    """A page and a section of it, without locale. The section of a whole page is empty."""

    page: str
    section: str

    def __str__(self) -> str:
        return f"{self.page}#{self.section}" if self.section else self.page


@dataclass(frozen=True, slots=True)
class Move:
    """One row: what was at `old` is at `new` now, wherever that may have moved since. `place` is file and line."""

    old: Address
    new: Address
    place: str


def read_moves(path: Path) -> tuple[Move, ...]:
    """The rows of redirects.tsv (old TAB new TAB date), each leading to the last address of its chain.

    A file that is not there has no rows. Raises PublishError at a row that cannot be read, or that leads in a circle.
    """
    if not path.is_file():
        return ()
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    rows = [_row(f"{path}:{number}", line) for number, line in lines if line and not line.startswith("#")]
    known = {row.old: row for row in rows}
    return tuple(Move(row.old, _last(row, known), row.place) for row in rows)


def _row(place: str, line: str) -> Move:
    fields = line.split("\t")
    if len(fields) != 3:
        raise PublishError(f"{place}: {len(fields)} fields. Write old TAB new TAB date, such as guide/agree/#old.")
    return Move(_address(fields[0]), _address(fields[1]), place)


def _address(text: str) -> Address:
    page, _, section = text.partition("#")
    return Address(page.removeprefix("/"), section)


def _last(row: Move, known: dict[Address, Move]) -> Address:
    seen = {row.old}
    while row.new in known:
        if row.new in seen:
            raise PublishError(f"{row.place}: {row.new} leads back to itself. Remove one row of the circle.")
        seen.add(row.new)
        row = known[row.new]
    return row.new
