"""The pages of one article: its clean text with marks and notes, and the pages of its changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from scripts.compose.condition import condition
from scripts.compose.curated import Curated, Entry, Heading
from scripts.compose.fill import Desk
from scripts.compose.hide import contacts_out
from scripts.compose.inert import harmless_title, plain
from scripts.compose.ledger import Row, cut, rows
from scripts.compose.links import to_address, to_file
from scripts.compose.mark import marks
from scripts.compose.names import Names
from scripts.compose.notes import Note, show_notes
from scripts.compose.origins import Kind
from scripts.compose.page import Page
from scripts.compose.rests import checked
from scripts.compose.splice import splice
from scripts.compose.templates import template
from scripts.registers.models import Locale

_OPEN_LABEL: dict[Locale, str] = {"zh": "此处无法复原", "en": "cannot be restored"}


@dataclass(frozen=True, slots=True)
class Dossier:
    """One article with all that is known about it. `cuts` say which changes stand on which page, in any language."""

    article: Curated
    kind: Kind
    notes: tuple[Note, ...]
    names: Names
    cuts: tuple[slice, ...]

    @property
    def path(self) -> str:
        """The file of its page."""
        return f"articles/{self.article.id}.md"

    def changes_path(self, number: int) -> str:
        """The file of a page of its changes, counted from 1."""
        folder = f"articles/{self.article.id}/changes"
        return f"{folder}.md" if number == 1 else f"{folder}/{number}.md"

    def line(self, entry: Entry) -> str:
        """The address of a ledger line, as raw HTML on the article's page."""
        number = next(n for n, part in enumerate(self.cuts, 1) if entry.number <= part.stop)
        return to_address(self.path, f"{self.changes_path(number)}#c{entry.number}")


def dossier(article: Curated, kind: Kind, notes: Sequence[Note], names: Names) -> Dossier:
    """Put together what the pages of an article need."""
    return Dossier(article, kind, tuple(notes), names, cut(rows(article, names, "zh")))


def article_page(about: Dossier, desk: Desk, guide: frozenset[str]) -> Page:
    """The article's page in the locale of `desk`. `guide` holds the sections (`file.md#id`) that exist."""
    article = about.article
    inserts = [
        *marks(article, about.line, _OPEN_LABEL[desk.locale]),
        *show_notes(about.notes, desk, guide),
        *contacts_out(article.page, article.begin, desk.locale),
    ]
    seen = condition(article)
    said = template("article", desk.locale).render(body=splice(article.page, article.begin, inserts), seen=seen)
    answer, _, body = said.partition("\n")
    matter = _matter(harmless_title(article.title), answer, "article") | {"origin": about.kind} | checked(desk)
    return Page(desk.locale, about.path, matter, body)


def changes_pages(about: Dossier, locale: Locale) -> Iterator[Page]:
    """The pages of an article's changes in one locale."""
    shown = rows(about.article, about.names, locale)
    for number, part in enumerate(about.cuts, 1):
        path = about.changes_path(number)
        said = template("changes", locale).render(
            article=about.article,
            number=number,
            total=len(about.cuts),
            pages=[to_file(path, about.changes_path(n)) for n in range(1, len(about.cuts) + 1)],
            counts=condition(about.article).changes,
            rules=_by_rule(about, locale),
            sections=_sections(about, path, shown[part]),
            lang="zh-Hans" if about.article.script == "simplified" else "zh-Hant",
            title=harmless_title(about.article.title),
        )
        title, answer, body = said.split("\n", 2)
        yield Page(locale, path, _matter(title, answer, "changes"), body)


def _matter(title: str, answer: str, kind: str) -> dict[str, Any]:
    return {"title": title, "description": answer, "answer": answer, "kind": kind, "noindex": True}


def _by_rule(about: Dossier, locale: Locale) -> list[tuple[str, int]]:
    """How often each reason occurs, the most frequent first."""
    counted = Counter(about.names.of(entry.rule, locale) for entry in about.article.entries)
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


def _sections(about: Dossier, page: str, shown: Sequence[Row]) -> list[tuple[tuple[str, str] | None, list[Row]]]:
    return [(_above(about, page, heading), list(group)) for heading, group in groupby(shown, lambda row: row.heading)]


def _above(about: Dossier, page: str, heading: Heading | None) -> tuple[str, str] | None:
    """A heading's words and the way from `page` to it."""
    return (plain(heading.words), to_address(page, f"{about.path}#{heading.id}")) if heading else None
