"""Our own search: the files that the built site publishes, spoken to as its pages do."""

from __future__ import annotations

import shutil
from dataclasses import asdict
from pathlib import Path

from bench.search.pages import write_json
from tests.search.engine import START, published

NAME = "Ours"
LATER = "search-bodies"


def label() -> str:
    """What was measured."""
    return "ours"


def prepare(site: Path, locale: str, out: Path) -> None:
    """Copy the engine and its data, and write their names to `out/<locale>/files.json`."""
    files = asdict(published(site, locale))
    for name in files.values():
        shutil.copyfile(site / "assets" / name, out / name)
    shutil.copyfile(START, out / START.name)
    write_json(files, out / locale / "files.json")
