"""Read `log.yml`, what was wrong on the site and was put right."""

from datetime import date
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from scripts.registers.document import RegisterError, read_document
from scripts.registers.held import Registers
from scripts.registers.load import load
from scripts.registers.models import Id, Model, Text


class Entry(Model):
    """One correction: the day it was made, the section it was made in, what stood there, what stands there, and why."""

    id: Id
    day: date
    section: Annotated[str, Field(pattern=r"^([a-z-]+/)*#[a-z0-9-]+$")]
    was: Text
    now: Text
    why: Text


class LogFile(Model):
    """`registers/log.yml`."""

    entries: tuple[Entry, ...]


def read_log(registers: Registers) -> tuple[Entry, ...]:
    """The corrections, newest first. Raises RegisterError with file, line and remedy for one that cannot stand so."""
    document = read_document(registers.root / "log.yml")
    entries = load(document, LogFile).entries
    for place, (newer, older) in enumerate(pairwise(entries), 1):
        if older.day > newer.day:
            raise document.error(("entries", place), f"'{older.id}' is newer than the one above. Put it higher.")
    names = [entry.id for entry in entries]
    if twice := next((name for name in names if names.count(name) > 1), ""):
        raise RegisterError(f"{document.path}: '{twice}' stands there twice. Give one of them another id.")
    return entries
