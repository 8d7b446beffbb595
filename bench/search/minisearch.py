"""MiniSearch: one document a section, two-character terms for Chinese."""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.search.packages import PACKAGES, installed
from bench.search.pages import pages, write_json

NAME = "MiniSearch"
LATER = ""


def label() -> str:
    """What was measured, with its version."""
    return f"MiniSearch {installed('minisearch')} (bigrams)"


def prepare(site: Path, locale: str, out: Path) -> None:
    """Write `out/<locale>/sections.json` and the library beside it."""
    documents = [
        {
            "id": f"{page.path}#{section.id}",
            "title": section.title,
            "page": f"{page.title} {page.answer}",
            "text": section.text,
            "weight": page.weight,
        }
        for page in pages(site, locale)
        for section in page.sections
    ]
    write_json(documents, out / locale / "sections.json")
    shutil.copyfile(PACKAGES / "minisearch/dist/es/index.js", out / "minisearch.js")
