"""Read `coverage.yml`: for everything the articles tell a reader, the sections of our pages that meet the need."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scripts.registers.document import Document, RegisterError, read_document
from scripts.registers.held import Registers
from scripts.registers.load import load
from scripts.registers.models import Id, Locale, Model, Words
from scripts.registers.nearest import did_you_mean

Status = Literal["ok", "vague", "fix", "harm", "noise"]
Section = Annotated[str, Field(pattern=r"^[a-z/-]+#[a-z0-9-]+$")]

# Below this a section only touches on a need.
FEWEST = 80

_LEFT_OUT: tuple[Status, ...] = ("noise", "harm")
_LOCALES: tuple[Locale, ...] = ("zh", "en")
_HEADING = re.compile(r"^(#{2,4}) .*\{ ?#([a-z0-9-]+)", re.M)
_ASKED = re.compile(r'\{\{ (?:fact\("([a-z0-9-]+)"\)|.*?) \}\}')
_HAN = re.compile(r"[\u3400-\u9fff]")


class Row(Model):
    """One thing that an article says, the need behind it, and where it is met.

    `article` is its folder in `sources/`. `status` judges what the article says: usable (ok), true without numbers or
    steps (vague), wrong or misleading (fix), not to be repeated (harm), advertising and furniture (noise).
    `served_by` names sections as `guide/costs#how-it-adds-up`; `reason` says why something is not repeated.
    """

    row: Annotated[str, Field(pattern=r"^M\d\d$")]
    article: Id
    need: Words
    status: Annotated[tuple[Status, ...], Field(min_length=1)]
    served_by: tuple[Section, ...] = ()
    reason: Words | None = None

    @model_validator(mode="after")
    def _met_or_left_out(self) -> "Row":
        if not self.served_by and self.reason is None:
            raise ValueError(f"{self.row} is served by nothing. Name a section in 'served_by'.")
        if self.reason is not None and not {*_LEFT_OUT} & {*self.status}:
            raise ValueError(f"{self.row} has a reason, but is neither noise nor harm. Name a section instead.")
        return self


class CoverageFile(Model):
    """`registers/coverage.yml`."""

    rows: tuple[Row, ...]


def read_coverage(registers: Registers, docs: Path) -> tuple[Row, ...]:
    """The rows of `coverage.yml` beside the other registers, held against the written pages in `docs`.

    Raises RegisterError naming file, line and remedy when the file is malformed, when a row is missing or out of order,
    or when a section is not in both languages or says too little.
    """
    document = read_document(registers.root / "coverage.yml")
    rows = load(document, CoverageFile).rows
    facts = {name: fact.statement.zh for name, fact in registers.facts.items()}
    written = {locale: _sections(docs / locale, facts) for locale in _LOCALES}
    problems = [*_misnumbered(document, rows), *_unmet(document, rows, written)]
    if problems:
        raise RegisterError("\n".join(problems))
    return rows


def _misnumbered(document: Document, rows: tuple[Row, ...]) -> Iterator[str]:
    for place, row in enumerate(rows):
        expected = f"M{place + 1:02}"
        if row.row != expected:
            what = f"{row.row} stands where {expected} belongs. Write each row once, in order."
            yield str(document.error(("rows", place), what))
            return


def _unmet(document: Document, rows: tuple[Row, ...], written: Mapping[Locale, Mapping[str, int]]) -> Iterator[str]:
    for place, row in enumerate(rows):
        for number, section in enumerate(row.served_by):
            for what in _lacking(section, written):
                yield str(document.error(("rows", place, "served_by", number), f"{row.row}: {what}"))


def _lacking(section: str, written: Mapping[Locale, Mapping[str, int]]) -> Iterator[str]:
    for locale, sections in written.items():
        if section not in sections:
            near = did_you_mean(section, sections)
            yield f"docs/{locale} has no section '{section}'.{near} Name one that is written."
    size = written["zh"].get(section, FEWEST)
    if size < FEWEST:
        yield f"'{section}' has {size} Chinese characters; {FEWEST} are the fewest. Say more there."


def _sections(folder: Path, facts: Mapping[str, str]) -> dict[str, int]:
    """Every section below `folder`, and how many Chinese characters it has with its facts filled in."""
    found: dict[str, int] = {}
    for file in sorted(folder.rglob("*.md")):
        text = _ASKED.sub(lambda asked: facts.get(asked[1], ""), file.read_text(encoding="utf-8"))
        page = file.relative_to(folder).with_suffix("").as_posix()
        headings = list(_HEADING.finditer(text))
        for place, heading in enumerate(headings):
            later = (other.start() for other in headings[place + 1 :] if len(other[1]) <= len(heading[1]))
            found[f"{page}#{heading[2]}"] = len(_HAN.findall(text, heading.end(), next(later, len(text))))
    return found
