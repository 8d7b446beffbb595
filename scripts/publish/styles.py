"""One style sheet for the whole site, written into every page: Material's where it is used, ours on top."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import material

from scripts.publish.errors import PublishError
from scripts.publish.nouns import Page
from scripts.publish.purge import purge, shorten
from scripts.publish.selectors import Pages

SHEETS = ("paper", "frame", "text", "print")


@dataclass(frozen=True, slots=True)
class Style:
    """The text of the style sheet."""

    css: str

    @property
    def hash(self) -> str:
        """The sheet as a policy names it: 'sha256-…'."""
        return f"'sha256-{base64.b64encode(hashlib.sha256(self.css.encode()).digest()).decode()}'"


def styles(pages: Iterable[Page], overrides: Path) -> Style:
    """The style sheet for all of `pages`: the same for each, so that one hash allows it everywhere."""
    ours = "\n".join(_sheet(overrides / f"assets/styles/{name}.css") for name in SHEETS)
    return Style(purge(_material(), Pages(page.html for page in pages)) + shorten(ours))


def dress(page: Page, style: Style) -> Page:
    """The page with the style sheet in its head."""
    return page.saying(page.html.replace("</head>", f"<style>{style.css}</style></head>", 1))


def _sheet(path: Path) -> str:
    if not path.is_file():
        raise PublishError(f"{path}: there is no such style sheet. Sheets are named in scripts/publish/styles.py.")
    return path.read_text(encoding="utf-8")


def _material() -> str:
    folder = Path(material.__file__).parent / "templates/assets/stylesheets"
    return next(folder.glob("main.*.min.css")).read_text(encoding="utf-8")
