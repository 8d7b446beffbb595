"""The noun that compose makes: one page of one locale, and how it is written down."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from scripts.registers.models import Locale


@dataclass(frozen=True, slots=True)
class Page:
    """`path` is the file in the locale's folder, such as `guide/agree.md`; `matter` is what the front matter says."""

    locale: Locale
    path: str
    matter: Mapping[str, Any]
    body: str

    @property
    def text(self) -> str:
        """The file as it is written."""
        front = yaml.safe_dump(dict(self.matter), allow_unicode=True, sort_keys=False, width=10_000)
        return f"---\n{front}---\n\n{self.body.strip()}\n"


def address(path: str) -> str:
    """The address of a page without its locale.

    >>> address("guide/agree.md"), address("guide/index.md"), address("index.md")
    ('guide/agree/', 'guide/', '')
    """
    bare = path.removesuffix(".md")
    if bare == "index":
        return ""
    return bare.removesuffix("/index") + "/"


def write_pages(pages: Iterable[Page], out: Path) -> None:
    """Write every page under `out/<locale>/`. The folder is replaced whole, so no page of an earlier build stays."""
    fresh, old = out.with_name(f".{out.name}.new"), out.with_name(f".{out.name}.old")
    for folder in (fresh, old):
        shutil.rmtree(folder, ignore_errors=True)
    for page in pages:
        file = fresh / page.locale / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.text, encoding="utf-8", newline="\n")
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)
