"""What readers type, and the sections that answer it: the rows of `queries/*.tsv`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "queries"


@dataclass(frozen=True)
class Query:
    """One thing typed into the search of one locale."""

    locale: str
    kind: str
    text: str
    expected: tuple[str, ...]

    def met_by(self, address: str) -> bool:
        """Say whether a `path#id` is one that answers; a page stands for all its sections.

        >>> asked = Query("zh", "exact", "支付令", ("guide/legal/#payment-order", "about/glossary/"))
        >>> asked.met_by("about/glossary/#payment-order"), asked.met_by("guide/legal/#evidence")
        (True, False)
        """
        return address in self.expected or address.partition("#")[0] in self.expected


def rows(name: str) -> list[list[str]]:
    """The columns of every row of `queries/<name>.tsv`, comments left out."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def queries(name: str) -> list[Query]:
    """The queries of one file (tune, held_back or outsider)."""
    return [Query(locale, kind, text, tuple(wanted.split())) for locale, kind, text, wanted in rows(name)]
