"""`guide addresses accept` and `guide addresses list`: the ledger of every address ever published."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from scripts.audit.held import addresses
from scripts.audit.read import ADDRESSES, NoSite, read_addresses, read_house
from scripts.publish.errors import PublishError
from scripts.registers.document import RegisterError
from scripts.registers.read import read_as_of

app = typer.Typer(help="The ledger of every address ever published.", no_args_is_help=True)

Root = Annotated[Path, typer.Option(help="The folder of the repository.")]


@app.command()
def accept(root: Root = Path()) -> None:
    """Record the addresses of the site built last, refused or not. A recorded address is held for ever."""
    try:
        house = read_house(root, read_as_of(root / "registers"), _latest(root))
    except (NoSite, PublishError, RegisterError) as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error
    known = {*house.recorded}
    now = addresses(house.site, house.own)
    text = "".join(f"{address}\n" for address in sorted(known | now))
    (root / ADDRESSES).write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(now - known)} addresses recorded, {len(known | now)} in all: {ADDRESSES}. Commit it.")


@app.command(name="list")
def show(
    page: Annotated[str, typer.Argument(help="Only addresses that begin so, such as guide/agree/.")] = "",
    root: Root = Path(),
) -> None:
    """Print the recorded addresses."""
    for address in read_addresses(root):
        if address.startswith(page):
            print(address)


def _latest(root: Path) -> Path:
    """The site that the last build made: the one it refused to publish for want of these records, or the good one."""
    refused = root / "build/site.new"
    return refused if refused.is_dir() else root / "site"
