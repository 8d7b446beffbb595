"""`guide check`."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from scripts.audit.audit import audit_to_the_end
from scripts.audit.read import NoSite
from scripts.audit.report import report
from scripts.publish.errors import PublishError
from scripts.registers.document import RegisterError
from scripts.registers.read import read_as_of

app = typer.Typer(help="Look for what is wrong with pages and site.")


@app.callback(invoke_without_command=True)
def check(
    root: Annotated[Path, typer.Option(help="The folder of the repository.")] = Path(),
    as_of: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Judge dates at this day (registers/as_of.txt).")
    ] = None,
) -> None:
    """Look for what is wrong with pages and site, and say what mends it. Changes nothing."""
    try:
        day = as_of.date() if as_of else read_as_of(root / "registers")
        findings = audit_to_the_end(root, day, root / "site")
    except (NoSite, PublishError, RegisterError) as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error
    if not findings:
        print("Nothing found: pages and site are in order.")
    else:
        print(report(findings), f"{len(findings)} findings", sep="\n")
        raise typer.Exit(1)
