"""An English page says which Chinese text it translates, so that one that fell behind is found."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.audit.nouns import Finding, House

_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.S)
_FIELD = re.compile(r"^translated_from: *(\S*)\n", re.M)


@dataclass(frozen=True, slots=True)
class Translation:
    """A page of docs/en with a Chinese one: its path in its locale, what it was made from, what stands there now."""

    path: str
    file: Path
    made_from: str
    now: str

    @property
    def stale(self) -> bool:
        """Whether the Chinese text is another one than the one translated."""
        return self.made_from != self.now


def translations(root: Path) -> Iterator[Translation]:
    """Every page that is written in both languages, sorted by path."""
    for file in sorted((root / "docs/en").rglob("*.md")):
        path = file.relative_to(root / "docs/en").as_posix()
        chinese = root / "docs/zh" / path
        if chinese.is_file():
            yield Translation(path, file, _made_from(file), hashlib.sha256(chinese.read_bytes()).hexdigest())


def accept(page: Translation) -> None:
    """Write into the front matter of a page that it translates the Chinese text as it stands now."""
    text = page.file.read_text(encoding="utf-8")
    front = _FRONT.match(text)
    if front:
        fields = f"{_FIELD.sub('', front[1])}translated_from: {page.now}\n"
        page.file.write_text(f"---\n{fields}---\n{text[front.end() :]}", encoding="utf-8", newline="\n")


def check(house: House) -> Iterator[Finding]:
    """`translation-unmarked` for a page that does not say what it translates, `translation-stale` for one left over."""
    for page in translations(house.root):
        place, then = f"docs/en/{page.path}", f"then run `guide translations accept {page.path}`."
        if not page.made_from:
            message = f"it does not say which text of docs/zh/{page.path} it translates."
            yield Finding("translation-unmarked", place, message, f"Compare the two, {then}")
        elif page.stale:
            message = f"docs/zh/{page.path} has changed since this page was translated."
            yield Finding(
                "translation-stale", place, message, f"See how with `git log -p`, bring it up to date, {then}"
            )


def _made_from(file: Path) -> str:
    front = _FRONT.match(file.read_text(encoding="utf-8"))
    found = _FIELD.search(front[1]) if front else None
    return found[1] if found else ""
