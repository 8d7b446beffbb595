"""The registers as one noun: everything held true, read once and passed on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scripts.registers.document import Document
from scripts.registers.models import Contact, Example, Fact, Term, Text, UnitWords


@dataclass(frozen=True)
class Topic:
    """One file of facts. `gone` says of every id that is no fact any more what became of it."""

    name: str
    title: Text
    facts: tuple[Fact, ...]
    gone: Mapping[str, str]
    document: Document

    def where(self, place: int) -> str:
        """File and line of the fact at `place`."""
        return f"{self.document.path}:{self.document.line(('facts', place))}"


@dataclass(frozen=True)
class Registers:
    """Everything held true. Mappings are by id, in the order of the files."""

    root: Path
    as_of: date
    topics: tuple[Topic, ...]
    contacts: Mapping[str, Contact]
    contacts_document: Document
    terms: Mapping[str, Term]
    units: Mapping[str, UnitWords]
    examples: Mapping[str, Example]
    examples_document: Document

    @property
    def facts(self) -> dict[str, Fact]:
        """Every fact by id."""
        return {fact.id: fact for topic in self.topics for fact in topic.facts}

    def where_example(self, name: str) -> str:
        """File and line of the example of that id."""
        place = list(self.examples).index(name)
        return f"{self.examples_document.path}:{self.examples_document.line(('examples', place))}"
