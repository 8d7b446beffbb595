"""What the tables of `mend` have in common: alternatives with word classes, and the reason a reader sees."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from scripts.curate.spam.rows import read_rows

_CLASS = re.compile(r"\{([a-z-]+)\}")


@cache
def words(cell: str) -> tuple[str, ...]:
    r"""Return the alternatives of a cell: ``a|b``, with classes (``{talk}``, see word_classes.tsv) spelled out.

    ``^`` and ``$`` stand for the line's beginning and end, ``_`` for a blank.

    >>> words("与|^跟")
    ('与', '\n跟')
    """
    out: list[str] = []
    for part in cell.split("|") if cell else ():
        pieces = _CLASS.split(part)
        choices = [words(_classes()[p]) if odd % 2 else (p,) for odd, p in enumerate(pieces)]
        out += ["".join(choice) for choice in product(*choices)]
    table = str.maketrans({"^": "\n", "$": "\n", "_": " "})
    return tuple(dict.fromkeys(word.translate(table) for word in out))


@cache
def reason(rule: str) -> str:
    """Return the short Chinese reason of a rule: its own line in names.tsv, or that of its family.

    Raises KeyError if neither stands there.
    """
    named = _names()
    family = rule
    while family not in named:
        if "-" not in family:
            raise KeyError(f"rules/names.tsv: no line for the rule '{rule}'. Add one for it or for its family.")
        family = family.rpartition("-")[0]
    return named[family]


@cache
def _names() -> dict[str, str]:
    return {row["rule"]: row["zh"] for row in read_rows("names.tsv")}


@cache
def _classes() -> dict[str, str]:
    return {row["class"]: row["words"] for row in read_rows("word_classes.tsv")}
