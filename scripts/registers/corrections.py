"""Read `corrections.yml`, what web articles get wrong, and find in a text the claims it corrects."""

import re
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from pydantic import Field, field_validator

from scripts.registers.document import Document, RegisterError, read_document
from scripts.registers.held import Registers
from scripts.registers.load import load
from scripts.registers.lookup import find_fact, value
from scripts.registers.models import Id, Model, Text, Words

Severity = Literal["A", "B", "C"]
_ASKED = re.compile(r'\{\{ (fact|value)\("([a-z0-9-]+)"\) \}\}')


class Correction(Model):
    """One wrong claim, the patterns that find it in Simplified text, and what holds instead.

    Severity A may cost a reader money, freedom or rights; B misleads; C is imprecise. `guide` is where the reader
    learns what to do. `claim` and `correction` may ask for `{{ fact("id") }}` and `{{ value("id") }}`.
    """

    id: Id
    severity: Severity
    match: Annotated[tuple[Words, ...], Field(min_length=1)]
    claim: Text
    correction: Text
    facts: Annotated[tuple[Id, ...], Field(min_length=1)]
    guide: Annotated[str, Field(pattern=r"^guide/[a-z-]+/#[a-z0-9-]+$")]

    @field_validator("match")
    @classmethod
    def _patterns_compile(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"the pattern '{pattern}' cannot be read: {error}. Mend its brackets.") from error
        return patterns

    def is_claimed_in(self, text: str) -> bool:
        """Whether the claim stands in a Simplified text."""
        return any(re.search(pattern, text) for pattern in self.match)


class CorrectionFile(Model):
    """`registers/corrections.yml`."""

    corrections: tuple[Correction, ...]


def read_corrections(registers: Registers) -> tuple[Correction, ...]:
    """The corrections beside the other registers, in the order of the file.

    Raises RegisterError naming file, line and remedy when one is malformed, stands twice, or rests on a fact that the
    registers do not have.
    """
    document = read_document(registers.root / "corrections.yml")
    corrections = load(document, CorrectionFile).corrections
    problems = [*_twins(document, corrections), *_missing(document, corrections, registers)]
    if problems:
        raise RegisterError("\n".join(problems))
    return corrections


def find_corrections(corrections: Iterable[Correction], text: str) -> tuple[Correction, ...]:
    """The corrections whose claim stands in a Simplified text, in the order of the register."""
    return tuple(correction for correction in corrections if correction.is_claimed_in(text))


def _twins(document: Document, corrections: tuple[Correction, ...]) -> Iterator[str]:
    seen: set[str] = set()
    for place, correction in enumerate(corrections):
        if correction.id in seen:
            what = f"'{correction.id}' is already taken above. Give this correction another id."
            yield str(document.error(("corrections", place), what))
        seen.add(correction.id)


def _missing(document: Document, corrections: tuple[Correction, ...], registers: Registers) -> Iterator[str]:
    for place, correction in enumerate(corrections):
        asked = [("fact", name) for name in correction.facts]
        asked += [pair for text in (correction.claim, correction.correction) for pair in _asked(text)]
        for kind, name in dict.fromkeys(asked):
            try:
                value(registers, name, "zh") if kind == "value" else find_fact(registers, name)
            except RegisterError as error:
                yield str(document.error(("corrections", place), f"'{correction.id}': {error}"))


def _asked(text: Text) -> Iterator[tuple[str, str]]:
    for words in (text.zh, text.en):
        yield from ((found[1], found[2]) for found in _ASKED.finditer(words))
