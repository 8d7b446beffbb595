"""What the rules of `curate` are called for readers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.compose.errors import ComposeError
from scripts.registers.models import Locale, Text


@dataclass(frozen=True, slots=True)
class Names:
    """Rules by id or family, each with a short reason in both languages."""

    path: Path
    known: Mapping[str, Text]

    def of(self, rule: str, locale: Locale) -> str:
        """The reason of a rule: its own line, or that of the nearest family (`contact` for `contact-002`)."""
        family = rule
        while family not in self.known:
            if "-" not in family:
                raise ComposeError(f"{self.path}: no line for the rule '{rule}'. Add one: rule, zh, en (tabs between).")
            family = family.rpartition("-")[0]
        return self.known[family].of(locale)


def read_names(path: Path) -> Names:
    """Read `scripts/curate/rules/names.tsv`. Raises ComposeError at a line that has not three columns."""
    known: dict[str, Text] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 3 or not all(cells):
            raise ComposeError(f"{path}:{number}: {len(cells)} columns. Write rule, zh and en, parted by tabs.")
        known[cells[0]] = Text(zh=cells[1], en=cells[2])
    return Names(path, known)
