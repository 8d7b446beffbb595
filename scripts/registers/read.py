"""Read all registers of a folder, one loader a register."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from scripts.registers.agree import check_agreement
from scripts.registers.document import Document, RegisterError, read_document
from scripts.registers.held import Registers, Topic
from scripts.registers.load import load
from scripts.registers.models import (
    Contact,
    ContactFile,
    Example,
    ExampleFile,
    FactFile,
    Term,
    TermFile,
    UnitFile,
    UnitWords,
)


def read_registers(root: Path) -> Registers:
    """Read the registers in the folder `root` and check them against each other.

    Raises RegisterError naming file, line and remedy when one is missing, malformed or disagrees with another.
    """
    contacts_document = read_document(root / "contacts.yml")
    examples_document = read_document(root / "examples.yml")
    registers = Registers(
        root=root,
        as_of=read_as_of(root),
        topics=read_facts(root),
        contacts=read_contacts(contacts_document),
        contacts_document=contacts_document,
        terms=read_terms(root),
        units=read_units(root),
        examples=read_examples(examples_document),
        examples_document=examples_document,
    )
    check_agreement(registers)
    return registers


def read_as_of(root: Path) -> date:
    """The day at which the registers are judged: `as_of.txt`."""
    path = root / "as_of.txt"
    try:
        return date.fromisoformat(path.read_text(encoding="utf-8").strip())
    except (OSError, ValueError) as error:
        remedy = "Write a date such as 2026-11-21; `guide facts renew` raises it."
        raise RegisterError(f"{path}:1: no date can be read ({error}). {remedy}") from error


def read_facts(root: Path) -> tuple[Topic, ...]:
    """Every `facts/<topic>.yml`, by name of topic."""
    return tuple(_topic(path) for path in sorted((root / "facts").glob("*.yml")))


def _topic(path: Path) -> Topic:
    document = read_document(path)
    file = load(document, FactFile)
    merged = {old: f"It was merged into '{fact.id}': use that." for fact in file.facts for old in fact.absorbs}
    dropped = {left.id: f"It was left out: {left.reason}" for left in file.left_out}
    return Topic(path.stem, file.title, file.facts, MappingProxyType(merged | dropped), document)


def read_contacts(document: Document) -> Mapping[str, Contact]:
    """`contacts.yml` by id."""
    records = load(document, ContactFile).contacts
    _refuse_twins(document, "contacts", [record.id for record in records])
    return MappingProxyType({record.id: record for record in records})


def read_terms(root: Path) -> Mapping[str, Term]:
    """`terms.yml` by id."""
    document = read_document(root / "terms.yml")
    records = load(document, TermFile).terms
    _refuse_twins(document, "terms", [record.id for record in records])
    _refuse_twins(document, "terms", [record.zh for record in records])
    return MappingProxyType({record.id: record for record in records})


def read_units(root: Path) -> Mapping[str, UnitWords]:
    """`units.yml` by kind of value."""
    return MappingProxyType(load(read_document(root / "units.yml"), UnitFile).units)


def read_examples(document: Document) -> Mapping[str, Example]:
    """`examples.yml` by id."""
    records = load(document, ExampleFile).examples
    _refuse_twins(document, "examples", [record.id for record in records])
    return MappingProxyType({record.id: record for record in records})


def _refuse_twins(document: Document, key: str, names: list[str]) -> None:
    for place, name in enumerate(names):
        if name in names[:place]:
            raise document.error((key, place), f"'{name}' is already taken above. Give this record another one.")
