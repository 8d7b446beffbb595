"""What readers type, and the sections that answer it: the rows of `queries/*.tsv`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scripts.publish.moves import read_moves

FOLDER = Path(__file__).parent / "queries"
_MOVES = Path(__file__).parents[2] / "registers/redirects.tsv"


@dataclass(frozen=True)
class Query:
    """One thing typed into the search of one locale."""

    locale: str
    kind: str
    text: str
    expected: tuple[str, ...]

    def met_by(self, address: str) -> bool:
        """Say whether a `path#id` is one that answers; a page stands for all its sections, and for the pages below it.

        >>> asked = Query("zh", "exact", "支付令", ("guide/legal/#payment-order", "about/glossary/"))
        >>> asked.met_by("about/glossary/#payment-order"), asked.met_by("guide/legal/#evidence")
        (True, False)
        >>> Query("zh", "exact", "起诉", ("guide/legal/",)).met_by("guide/legal/at-court/#on-the-day")
        True
        """
        page = address.partition("#")[0]
        return not {address, page, "/".join([*page.split("/")[:2], ""])}.isdisjoint(self.expected)


def rows(name: str) -> list[list[str]]:
    """The columns of every row of `queries/<name>.tsv`, comments left out."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def queries(name: str) -> list[Query]:
    """The queries of one file (tune, held_back or outsider); what moved since they were written answers where it is."""
    now = {str(move.old): str(move.new) for move in read_moves(_MOVES)}
    return [
        Query(locale, kind, text, tuple(now.get(address, address) for address in wanted.split()))
        for locale, kind, text, wanted in rows(name)
    ]
