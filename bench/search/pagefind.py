"""Pagefind: its indexer reads the pages, its WebAssembly answers."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.search.packages import PACKAGES, installed
from bench.search.pages import Page, pages

NAME = "Pagefind"
LATER = ""
_RUN = PACKAGES / "pagefind/lib/runner/bin.cjs"


def label() -> str:
    """What was measured, with its version."""
    return f"Pagefind {installed('pagefind')}"


def prepare(site: Path, locale: str, out: Path) -> None:
    """Index the pages of a locale into `out/<locale>/`."""
    with TemporaryDirectory() as folder:
        for page in pages(site, locale):
            file = Path(folder) / page.path / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_document(page), encoding="utf-8")
        command = ["node", str(_RUN), "--site", folder, "--output-path", str(out / locale)]
        told = subprocess.run(command, capture_output=True, text=True)
    if told.returncode:
        raise SystemExit(f"pagefind could not index {locale}:\n{told.stdout}{told.stderr}")
    entry = json.loads((out / locale / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert sum(language["page_count"] for language in entry["languages"].values()) == len(pages(site, locale)), entry


def _document(page: Page) -> str:
    body = f'<main data-pagefind-body data-pagefind-weight="{page.weight}">{page.whole}</main>'
    head = f'<meta charset="utf-8"><title>{page.title}</title>'
    return f'<!doctype html><html lang="{page.lang}"><head>{head}</head><body>{body}</body></html>'
