"""`guide`: every word of the house in one place."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from scripts.audit import addresses, translations
from scripts.audit import command as audit
from scripts.build import BuildError
from scripts.build import build as build_site
from scripts.compose.errors import ComposeError
from scripts.curate import command as curate
from scripts.curate.errors import Unusable
from scripts.publish.downloads import copies, no_copies
from scripts.publish.errors import PublishError
from scripts.publish.serve import serve as serve_site
from scripts.registers import command as facts
from scripts.registers.document import RegisterError

app = typer.Typer(
    name="guide",
    help="逾期协商指南: curate damaged articles, build the site, check it, serve it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(curate.curate)
app.command()(curate.restore)
app.add_typer(audit.app, name="check")
app.add_typer(addresses.app, name="addresses")
app.add_typer(translations.app, name="translations")
app.add_typer(facts.app, name="facts")

Root = Annotated[Path, typer.Option(help="The folder of the repository.")]


@app.command()
def build(
    site_url: Annotated[str, typer.Option(help="Where the site will stand, with its path.")] = "https://example.org/",
    sources: Annotated[Path | None, typer.Option(help="A folder of more articles to add.")] = None,
    as_of: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Judge dates at this day.")] = None,
    precompress: Annotated[bool, typer.Option("--precompress", help="Write .br and .gz beside each file.")] = False,
    offline: Annotated[bool, typer.Option("--offline", help="Add the copies that readers can take along.")] = False,
    root: Root = Path(),
) -> None:
    """Build the site into site/, whole or not at all."""
    try:
        day, take_along = as_of.date() if as_of else None, copies if offline else no_copies
        built = build_site(root, site_url, sources, day, precompress, take_along)
    except (BuildError, ComposeError, PublishError, RegisterError, Unusable) as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error
    for line in built.left_out:
        print(line, file=sys.stderr)
    left = f", {len(built.left_out)} left out (see above)" if built.left_out else ""
    print(f"{built.pages} pages, {built.articles} articles among them{left}, are in {built.folder}/. See: make serve")


@app.command()
def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port on 127.0.0.1.")] = 8000, root: Root = Path()
) -> None:
    """Serve site/ on this machine."""
    try:
        serve_site(root / "site", port)
    except PublishError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error


def main() -> None:
    """The console script."""
    app()
