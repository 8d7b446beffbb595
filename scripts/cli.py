"""`guide`: every word of the house in one place."""

from __future__ import annotations

import typer

from scripts.audit import addresses
from scripts.audit import command as audit
from scripts.build import command as building
from scripts.curate import command as curating
from scripts.registers import command as facts

app = typer.Typer(
    name="guide",
    help="逾期协商指南: curate damaged articles, build the site, check it, serve it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(curating.curate)
app.command()(curating.restore)
