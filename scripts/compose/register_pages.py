"""Pages made from the registers: one page of facts a topic, and the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from scripts.compose.fill import Desk
from scripts.compose.links import to_file
from scripts.compose.page import Page
from scripts.compose.rests import checked, cite
from scripts.compose.templates import template
from scripts.registers import lookup
from scripts.registers.held import Registers, Topic
from scripts.registers.log import Entry
from scripts.registers.models import Fact, Locale, Source
from scripts.registers.say import say_date


def facts_path(topic: str) -> str:
    """The file of a topic's page.

    >>> facts_path("credit")
    'about/facts/credit.md'
    """
    return f"about/facts/{topic}.md"


def facts_page(topic: Topic, desk: Desk) -> Page:
    """Every fact of a topic with scope, sources, dates and confidence, each under its own address."""
    facts = [_fact(fact, desk) for fact in topic.facts]
    said = template("facts", desk.locale).render(title=topic.title.of(desk.locale), facts=facts)
    title, answer, body = said.split("\n", 2)
    return Page(desk.locale, facts_path(topic.name), _matter(title, answer) | checked(desk), body)


def glossary_page(registers: Registers, desk: Desk) -> Page:
    """Every term with its definition, and what it is called elsewhere."""
    terms = sorted(registers.terms.values(), key=lambda term: term.id)
    title, answer, body = template("glossary", desk.locale).render(terms=terms).split("\n", 2)
    return Page(desk.locale, "about/glossary.md", _matter(title, answer), body)


def topic_list(registers: Registers, desk: Desk) -> Iterator[str]:
    """One line of a list for each topic, with a link from the page of `desk`."""
    for topic in registers.topics:
        yield f"[{topic.title.of(desk.locale)}]({to_file(desk.page, facts_path(topic.name))})"


def log_list(entries: Iterable[Entry], locale: Locale) -> str:
    """What was put right on the site, newest first, each under an address of its own; or that nothing was yet."""
    said = [
        {
            "id": entry.id,
            "day": entry.day,
            "date": say_date(entry.day, locale),
            "section": entry.section,
            "was": entry.was.of(locale),
            "now": entry.now.of(locale),
            "why": entry.why.of(locale),
        }
        for entry in entries
    ]
    return template("log", locale).render(entries=said)


def _matter(title: str, answer: str) -> dict[str, Any]:
    return {"title": title, "description": answer, "answer": answer, "kind": "about"}


def _fact(fact: Fact, desk: Desk) -> dict[str, Any]:
    """What the template shows of one fact."""
    desk.fact_file(fact.id)
    return {
        "id": fact.id,
        "statement": lookup.fact(desk.registers, fact.id, desk.locale),
        "scope": fact.scope.of(desk.locale),
        "status": fact.status.of(desk.locale) if fact.status else "",
        "ended": say_date(fact.ended, desk.locale) if fact.ended else "",
        "ended_on": fact.ended,
        "sources": [_source(source, desk) for source in fact.sources],
        "checked": say_date(fact.checked, desk.locale),
        "again": say_date(fact.check_again_by, desk.locale),
        "confidence": fact.confidence,
    }


def _source(source: Source, desk: Desk) -> dict[str, Any]:
    return {
        "cited": cite(source, desk.locale),
        "document": source.document or "",
        "issued": say_date(source.issued, desk.locale) if source.issued else "",
        "in_force": say_date(source.in_force, desk.locale) if source.in_force else "",
    }
