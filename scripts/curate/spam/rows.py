"""Read the tables of rules/: tab-separated rows under a comment that names their columns."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_RULES = Path(__file__).resolve().parents[1] / "rules"
_COLUMNS = re.compile(r"^# Columns: (.+)$", re.M)


@cache
def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a table in rules/, each by column name. Raises ValueError that names file, line and remedy."""
    path = _RULES / name
    text = path.read_text(encoding="utf-8")
    header = _COLUMNS.search(text)
    if header is None:
        raise ValueError(f"{path}:1: no line '# Columns: …' names the columns. Add it above the rows.")
    columns = [column.strip() for column in re.sub(r"\(.*?\)", "", header[1]).split(",")]
    rows: list[dict[str, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise ValueError(f"{path}:{number}: {len(cells)} cells for {len(columns)} columns. Part them by tabs.")
        rows.append(dict(zip(columns, cells, strict=True)))
    return tuple(rows)
