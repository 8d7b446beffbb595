"""What a page rests on: the dates and the documents of the facts it asked for."""

from __future__ import annotations

from typing import Any

from scripts.compose.fill import Desk
from scripts.compose.page import address
from scripts.registers.models import Locale, Source


def checked(desk: Desk) -> dict[str, Any]:
    """`checked` and `check_again_by`: the earliest of all facts and contacts of the page."""
    records = [*desk.facts.values(), *desk.contacts.values()]
    if not records:
        return {}
    return {
        "checked": min(record.checked for record in records),
        "check_again_by": min(record.check_again_by for record in records),
    }


def sources(desk: Desk) -> dict[str, Any]:
    """`sources`: each document that the facts rest on, once, by its title, with a link to the first of these facts.

    Article and issuer stand at the fact, to which every sentence that states it links by itself.
    """
    found: dict[str, str] = {}
    for name, fact in desk.facts.items():
        for source in fact.sources:
            found.setdefault(_title(source, desk.locale), name)
    listed = [{"title": title, "url": _here(desk.fact_file(name))} for title, name in found.items()]
    return {"sources": listed} if listed else {}


def cite(source: Source, locale: Locale) -> str:
    """A document as a reader would look for it: its title, article and issuer."""
    title = _title(source, locale)
    article = source.article.of(locale) if source.article else ""
    if locale == "zh":
        return f"{title}{article}，{source.issuer.zh}"
    return ", ".join(filter(None, (title, article, source.issuer.en)))


def _title(source: Source, locale: Locale) -> str:
    published = source.issued or source.in_force or source.document or source.article
    return f"《{source.title.zh}》" if locale == "zh" and published else source.title.of(locale)


def _here(file: str) -> str:
    """The address the templates write for a page in the reader's own locale."""
    path, _, anchor = file.partition("#")
    return f"here:{address(path)}#{anchor}"
