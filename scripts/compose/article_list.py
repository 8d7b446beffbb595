"""The list of articles with the condition of each, for the page that shows them."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.compose.article import Dossier
from scripts.compose.condition import condition
from scripts.compose.links import to_file
from scripts.compose.templates import template
from scripts.registers.models import Locale


def article_list(dossiers: Sequence[Dossier], locale: Locale, page: str) -> str:
    """A Markdown table: title, kind, changes by certainty, share of sentences without a doubt."""
    rows = [
        (about, condition(about.article), to_file(page, about.path), to_file(page, about.changes_path(1)))
        for about in dossiers
    ]
    return template("articles", locale).render(rows=rows).strip()
