"""Answer what a page asks of the registers: `fact`, `value`, `contact`, `term`, `definition`, in Chinese or English.

Traditional text is derived later, from the Chinese page.
"""

import re
from collections.abc import Mapping
from typing import TypeVar

from scripts.registers.document import RegisterError
from scripts.registers.held import Registers
from scripts.registers.models import Contact, Example, Fact, Locale, Term
from scripts.registers.nearest import did_you_mean
from scripts.registers.say import say_value

R = TypeVar("R")
CONTACT = re.compile(r"\{contact:([a-z0-9-]+)\}")


def find_fact(registers: Registers, name: str) -> Fact:
    """The fact of that id. Raises RegisterError with the nearest id, or with what became of it."""
    _refuse_gone(registers, name)
    return _find("fact", registers.facts, name, "See `guide facts list`.")


def find_contact(registers: Registers, name: str) -> Contact:
    """The contact of that id. Raises RegisterError with the nearest id."""
    return _find("contact", registers.contacts, name, f"See {registers.root / 'contacts.yml'}.")


def find_record(registers: Registers, name: str) -> Fact | Contact:
    """The fact or contact of that id. Raises RegisterError with the nearest id of both."""
    _refuse_gone(registers, name)
    known: dict[str, Fact | Contact] = {**registers.facts, **registers.contacts}
    return _find("fact or contact", known, name, "See `guide facts list`.")


def find_term(registers: Registers, name: str) -> Term:
    """The term of that id. Raises RegisterError with the nearest id."""
    return _find("term", registers.terms, name, f"See {registers.root / 'terms.yml'}.")


def find_example(registers: Registers, name: str) -> Example:
    """The worked example of that id. Raises RegisterError with the nearest id."""
    return _find("example", registers.examples, name, f"See {registers.root / 'examples.yml'}.")


def fact(registers: Registers, name: str, locale: Locale) -> str:
    """The statement of a fact, with the numbers it names filled in."""
    return fill(registers, find_fact(registers, name).statement.of(locale))


def value(registers: Registers, name: str, locale: Locale) -> str:
    """The quantity of a fact with its unit. Raises RegisterError when the fact has none."""
    found = find_fact(registers, name)
    if found.value is None:
        raise RegisterError(f"fact '{name}' has no value. Use its statement: {{{{ fact(\"{name}\") }}}}.")
    if found.value.contact is not None:
        return contact(registers, found.value.contact)
    return say_value(found.value, registers.units, locale)


def contact(registers: Registers, name: str) -> str:
    """The number of a contact: the same in every locale."""
    return find_contact(registers, name).number


def term(registers: Registers, name: str, locale: Locale) -> str:
    """The word for a term."""
    found = find_term(registers, name)
    return found.zh if locale == "zh" else found.en


def definition(registers: Registers, name: str, locale: Locale) -> str:
    """What a term means, in one line."""
    return find_term(registers, name).definition.of(locale)


def fill(registers: Registers, text: str) -> str:
    """Put the number of a contact where a statement says `{contact:id}`."""
    return CONTACT.sub(lambda match: contact(registers, match[1]), text)


def _refuse_gone(registers: Registers, name: str) -> None:
    for topic in registers.topics:
        if name in topic.gone:
            raise RegisterError(f"no fact '{name}'. {topic.gone[name]}")


def _find(kind: str, known: Mapping[str, R], name: str, see: str) -> R:
    if name in known:
        return known[name]
    raise RegisterError(f"no {kind} '{name}'.{did_you_mean(name, known)} {see}")
