"""A finished site in small: the pages that a test asks for, in four locales."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scripts.audit.audit import Check
from scripts.audit.nouns import Finding, House
from scripts.audit.read import read_house
from scripts.publish.nouns import LOCALES, Code

DAY = date(2026, 11, 21)


class Guide:
    """A root folder with a site to look at."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.page("", "<p>首</p>")

    def page(self, address: str, text: str, only: Code | None = None, lang: str = "") -> None:
        """Write a page with `text` as its article, in all locales or in one."""
        for locale in LOCALES:
            if only in (None, locale.code):
                name = address if address.endswith(".html") else f"{address}index.html"
                html = f'<html lang="{lang or locale.tag}"><body><article>{text}</article></body></html>'
                self.file(f"site/{locale.folder}{name}", f"<!doctype html>{html}")

    def file(self, path: str, text: str) -> None:
        """Write any file."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def doc(self, path: str, body: str) -> None:
        """Write a page into docs/."""
        self.file(f"docs/{path}", f"---\ntitle: 题目\nanswer: 答案。\n---\n\n{body}\n")

    @property
    def house(self) -> House:
        """What the audit reads."""
        return read_house(self.root, DAY, self.root / "site")

    def codes(self, check: Check) -> list[str]:
        """The codes of what a check finds."""
        return [finding.code for finding in self.findings(check)]

    def findings(self, check: Check) -> list[Finding]:
        """What a check finds."""
        found: Iterator[Finding] = check(self.house)
        return sorted(found)


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    """A site with nothing but a home page."""
    return Guide(tmp_path)
