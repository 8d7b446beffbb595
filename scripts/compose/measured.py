"""What `make bench-search` measured, as tables for the page that says how this site works."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scripts.compose.templates import template
from scripts.registers.document import RegisterError
from scripts.registers.models import Locale

_QUALITY, _COST = "search_quality.tsv", "search_cost.tsv"


@dataclass(frozen=True, slots=True)
class Found:
    """How one search answered one group of queries: shares of 1; `kind` is `all` for the whole set."""

    search: str
    set: str
    kind: str
    queries: int
    first: float
    five: float
    reciprocal: float
    nothing: float


@dataclass(frozen=True, slots=True)
class Cost:
    """What one search costs: bytes of brotli until the first results and after all that was typed, milliseconds."""

    search: str
    bytes_first: int
    bytes_all: int
    requests: int
    first: float
    key: float
    key_p95: float


def measured_search(registers: Path, locale: Locale) -> str:
    """Markdown tables, ours first: over all, cost, by class. Raises RegisterError when nothing was measured."""
    found = [
        Found(search, group, kind, int(queries), *map(float, shares))
        for search, group, kind, queries, *shares in _rows(registers / "measured" / _QUALITY)
    ]
    costs = [
        Cost(search, *map(int, whole), *map(float, times))
        for search, *whole, first, key, p95 in _rows(registers / "measured" / _COST)
        for times in [(first, key, p95)]
    ]
    searches = [cost.search for cost in costs]
    by_place = {(one.search, one.set, one.kind): one for one in found}
    kinds = sorted({one.kind for one in found if one.set == "held_back"} - {"all"})
    best = {kind: max(by_place[name, "held_back", kind].first for name in searches[1:]) for kind in kinds}
    words = {"searches": searches, "costs": costs, "found": by_place, "kinds": kinds, "best": best}
    return template("measured_search", locale).render(words).strip()


def _rows(path: Path) -> list[list[str]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise RegisterError(f"{path}: {error.strerror}. Run `make bench-search`, which writes it.") from error
    return [line.split("\t") for line in lines if not line.startswith("#")]
