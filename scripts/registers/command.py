"""`guide facts`: see what is held true, what has to be checked again, and record that it was."""

from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from scripts.registers import lookup
from scripts.registers.document import RegisterError
from scripts.registers.held import Registers
from scripts.registers.models import Fact, Source
from scripts.registers.read import read_registers
from scripts.registers.renew import find_place, renew
from scripts.registers.say import say_date, say_title
from scripts.registers.standing import Due, Record, due, state_of
from scripts.registers.traditional import REGISTERS
from scripts.registers.uses import pages_by_id

app = typer.Typer(no_args_is_help=True, help="What is held true: see it, find what is due, record a new check.")

Root = Annotated[Path, typer.Option("--registers", help="Folder of the registers.")]
Day = Annotated[str, typer.Option(metavar="DATE", help="A day such as 2026-11-21.")]
_SAID = {
    "soon": "due in {} days",
    "past": "{} days past",
    "failed": "{} days past: check fails",
    "excused": "{} days past",
}


@app.command("due")
def due_command(
    today: Annotated[bool, typer.Option("--today", help="Judge by the clock of this machine.")] = False,
    as_of: Day = "",
    root: Root = REGISTERS,
) -> None:
    """List what has to be checked again, the longest past first, with the pages that use it.

    Exit code 1 when something is more than 30 days past on that day.
    """
    registers = _read(root)
    day = date.today() if today else _day(as_of) if as_of else registers.as_of
    found = due(registers, day)
    uses = pages_by_id(root.parent / "docs")
    typer.echo(f"{len(found)} of {len(registers.facts) + len(registers.contacts)} records are due on {day}.")
    for one in found:
        pages = "; ".join(uses[one.record.id])
        typer.echo(f"{one.record.check_again_by}  {one.record.id}  {_when(one)}  {pages}".rstrip())
    if any(one.state == "failed" for one in found):
        raise typer.Exit(1)


@app.command("list")
def list_command(
    topic: Annotated[str, typer.Option(help="Only this topic, such as 'credit'.")] = "",
    root: Root = REGISTERS,
) -> None:
    """List the facts by topic: id, next check, confidence."""
    registers = _read(root)
    topics = [found for found in registers.topics if topic in ("", found.name)]
    if not topics:
        _refuse(f"no topic '{topic}'. There are: {', '.join(found.name for found in registers.topics)}.")
    for found in topics:
        typer.echo(f"{found.name}: {found.title.zh} / {found.title.en}")
        for fact in found.facts:
            ended = f", ended {fact.ended}" if fact.ended else ""
            typer.echo(f"  {fact.id}  check again by {fact.check_again_by}, confidence {fact.confidence}{ended}")


@app.command("show")
def show_command(name: Annotated[str, typer.Argument(metavar="ID")], root: Root = REGISTERS) -> None:
    """Show a fact or a contact with everything known about it."""
    registers = _read(root)
    try:
        record = lookup.find_record(registers, name)
    except RegisterError as error:
        _refuse(str(error))
    document, place = find_place(registers, name)
    typer.echo(f"{name}  ({document.path}:{document.line(place)})")
    lines = _fact_lines(registers, record) if isinstance(record, Fact) else [record.number, record.what_for.zh]
    for line in [*lines, *_check_lines(record, registers.as_of)]:
        typer.echo(f"  {line}")
    for page in pages_by_id(root.parent / "docs")[name]:
        typer.echo(f"  used by {page}")


@app.command("renew")
def renew_command(
    name: Annotated[str, typer.Argument(metavar="ID")],
    checked: Annotated[str, typer.Option(metavar="DATE", help="The day it was compared with its sources.")],
    reason: Annotated[str, typer.Option(help="What was compared and found, for the log.")] = "",
    root: Root = REGISTERS,
) -> None:
    """Record that a fact or contact was checked. Only its two dates change in the file; as_of.txt rises if need be."""
    try:
        again = renew(_read(root), name, _day(checked), reason)
    except RegisterError as error:
        _refuse(str(error))
    typer.echo(f"{name} was checked on {checked}; check it again by {again}.")


def _read(root: Path) -> Registers:
    try:
        return read_registers(root)
    except RegisterError as error:
        _refuse(str(error))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        _refuse(f"'{text}' is no date. Write it as 2026-11-21.")


def _refuse(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)


def _when(one: Due) -> str:
    said = _SAID[one.state].format(abs(one.days))
    return f"{said}: {one.record.excused.reason}" if one.state == "excused" and one.record.excused else said


def _fact_lines(registers: Registers, fact: Fact) -> list[str]:
    both = [lookup.fact(registers, fact.id, "zh"), lookup.fact(registers, fact.id, "en")]
    if fact.value:
        both.append(f"value: {lookup.value(registers, fact.id, 'zh')} / {lookup.value(registers, fact.id, 'en')}")
    both.append(f"applies to: {fact.scope.zh} / {fact.scope.en}")
    if fact.status:
        both.append(f"status: {fact.status.zh} / {fact.status.en}")
    if fact.ended:
        both.append(f"ended: {say_date(fact.ended, 'en')}")
    return both


def _check_lines(record: Record, as_of: date) -> list[str]:
    sources = [f"source: {_cite(source)}" for source in record.sources]
    checked = f"checked {record.checked}, check again by {record.check_again_by}: {state_of(record, as_of)} on {as_of}"
    notes = [f"note: {record.note}"] if record.note else []
    return [*sources, checked, f"confidence {record.confidence}, changes {record.changes}", *notes]


def _cite(source: Source) -> str:
    article = source.article.zh if source.article else ""
    force = f"in force {source.in_force}" if source.in_force else ""
    parts = [say_title(source, "zh") + article, source.issuer.zh, source.document, force, source.url]
    return ", ".join(part for part in parts if part)
