"""Write into a register that a record was checked again; everything else in the file keeps every byte."""

from datetime import date
from pathlib import Path

from scripts.registers.document import Document, RegisterError, read_document
from scripts.registers.held import Registers
from scripts.registers.lookup import find_record
from scripts.registers.read import read_registers
from scripts.registers.standing import next_check

Place = tuple[int | str, ...]
LOG = "renewals.tsv"
_HEADER = "# Columns: checked, id, checked before, reason. Written by: registers.renew\n"


def renew(registers: Registers, name: str, checked: date, reason: str) -> date:
    """Set `checked` of a fact or contact, and its next check by how fast it changes. Raises as_of.txt if need be.

    A line with the reason goes to renewals.tsv. Returns the day of the next check.
    Raises RegisterError when the id is unknown or the day lies before the last check; then nothing is written.
    """
    record = find_record(registers, name)
    document, place = find_place(registers, name)
    if checked < record.checked:
        raise document.error(place, f"'{name}' was already checked on {record.checked}. Give that day or a later one.")
    if set(reason) & set("\t\r\n"):
        raise RegisterError(f"{registers.root / LOG}: a reason is one line without tabs. Write it in one line.")
    again = next_check(checked, record.changes)
    days = {(*place, "checked"): checked, (*place, "check_again_by"): again}
    document.path.write_bytes(_with_days(document, days).encode("utf-8"))
    if checked > registers.as_of:
        (registers.root / "as_of.txt").write_text(f"{checked}\n", encoding="utf-8")
    _log(registers.root / LOG, f"{checked}\t{name}\t{record.checked}\t{reason}\n")
    read_registers(registers.root)
    return again


def find_place(registers: Registers, name: str) -> tuple[Document, Place]:
    """The document and the place in it at which a fact or contact stands. The id must be known."""
    for topic in registers.topics:
        for number, fact in enumerate(topic.facts):
            if fact.id == name:
                return read_document(topic.document.path), ("facts", number)
    number = list(registers.contacts).index(name)
    return read_document(registers.contacts_document.path), ("contacts", number)


def _with_days(document: Document, days: dict[Place, date]) -> str:
    """The text of the document with the scalars at these places replaced, from the last to the first."""
    text = document.text
    nodes = [(document.node(place), day) for place, day in days.items()]
    for node, day in sorted(nodes, key=lambda pair: -pair[0].start_mark.index):
        text = text[: node.start_mark.index] + day.isoformat() + text[node.end_mark.index :]
    return text


def _log(path: Path, line: str) -> None:
    old = path.read_text(encoding="utf-8") if path.exists() else _HEADER
    path.write_text(old + line, encoding="utf-8")
