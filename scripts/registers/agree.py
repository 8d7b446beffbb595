"""Check what no single record can know: ids, dates, contacts and sources that have to agree with each other."""

import re
from collections.abc import Iterator

from scripts.registers.document import RegisterError
from scripts.registers.held import Registers
from scripts.registers.lookup import CONTACT, fill
from scripts.registers.models import Checked, Fact, Source

_DIGITS = re.compile(r"[0-9][0-9 -]*[0-9]")
_SAID_WITHOUT_UNIT = {"day", "clock", "steps", "contact"}


def check_agreement(registers: Registers) -> None:
    """Raise RegisterError with one line for each disagreement between records."""
    problems = [*_ids(registers), *_facts(registers), *_contacts(registers), *_sources(registers)]
    if problems:
        raise RegisterError("\n".join(problems))


def _ids(registers: Registers) -> Iterator[str]:
    """An id belongs to one fact or one contact; an absorbed or left-out id belongs to none."""
    seen = {name: str(registers.contacts_document.path) for name in registers.contacts}
    for topic in registers.topics:
        for place, fact in enumerate(topic.facts):
            where = topic.where(place)
            if fact.id in seen:
                yield f"{where}: the id '{fact.id}' is already taken at {seen[fact.id]}. Give this fact another id."
            seen.setdefault(fact.id, where)
    for topic in registers.topics:
        for name in topic.gone.keys() & seen:
            yield f"{seen[name]}: {topic.document.path} says that '{name}' is no fact any more. Keep one of the two."


def _facts(registers: Registers) -> Iterator[str]:
    for topic in registers.topics:
        for place, fact in enumerate(topic.facts):
            problems = [*_dates(registers, fact), *_numbers(registers, fact), *_value(registers, fact)]
            yield from (f"{topic.where(place)}: '{fact.id}' {problem}" for problem in problems)


def _numbers(registers: Registers, fact: Fact) -> Iterator[str]:
    """A statement names a phone number by the id of its contact only. 110 and 120 may also be amounts."""
    numbers = {contact.number for contact in registers.contacts.values() if len(contact.number) > len("110")}
    for text in (fact.statement.zh, fact.statement.en):
        for number in sorted(numbers & set(_DIGITS.findall(CONTACT.sub("", text)))):
            yield f"spells out the number {number}. Write {{contact:…}} with its id in contacts.yml."
        try:
            fill(registers, text)
        except RegisterError as error:
            yield f"names a contact that is not there: {error}"


def _value(registers: Registers, fact: Fact) -> Iterator[str]:
    if fact.value is None:
        return
    if fact.value.contact and fact.value.contact not in registers.contacts:
        yield f"has the contact '{fact.value.contact}' as its value, which contacts.yml does not know. Add it there."
    if fact.value.kind not in registers.units.keys() | _SAID_WITHOUT_UNIT:
        yield f"has a value in '{fact.value.kind}', which units.yml cannot say. Add that unit there."


def _contacts(registers: Registers) -> Iterator[str]:
    for place, contact in enumerate(registers.contacts.values()):
        line = registers.contacts_document.line(("contacts", place))
        where = f"{registers.contacts_document.path}:{line}"
        yield from (f"{where}: '{contact.id}' {problem}" for problem in _dates(registers, contact))


def _dates(registers: Registers, record: Checked) -> Iterator[str]:
    if record.checked > registers.as_of:
        yield f"was checked on {record.checked}, after as_of.txt ({registers.as_of}). Use `guide facts renew`."
    for source in record.sources:
        if source.issued and source.issued > record.checked:
            yield f"rests on a source issued {source.issued}, after it was checked. Correct one of the dates."
        if source.issued and source.in_force and source.in_force < source.issued:
            yield f"has a source in force {source.in_force}, before it was issued. Correct one of the dates."


def _sources(registers: Registers) -> Iterator[str]:
    """One document has one issuer, one number and one set of dates wherever it is named."""
    known: dict[str, tuple[Source, str]] = {}
    for topic in registers.topics:
        for place, fact in enumerate(topic.facts):
            for source in fact.sources:
                bare = source.model_copy(update={"article": None})
                first, owner = known.setdefault(source.title.zh, (bare, fact.id))
                if first != bare:
                    yield f"{topic.where(place)}: {source.title.zh} differs from '{owner}'. Make them equal."
