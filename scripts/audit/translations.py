"""`guide translations accept` and `guide translations list`: which English pages follow their Chinese ones."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from scripts.audit import translated
from scripts.registers.nearest import did_you_mean

app = typer.Typer(help="Which English pages follow their Chinese ones.", no_args_is_help=True)

Root = Annotated[Path, typer.Option(help="The folder of the repository.")]


@app.command()
def accept(
    pages: Annotated[list[str] | None, typer.Argument(help="Such as guide/agree.md. Without one: every page.")] = None,
    root: Root = Path(),
) -> None:
    """Record that English pages say what their Chinese ones say now."""
    known = {page.path: page for page in translated.translations(root)}
    for path in pages or ():
        if path not in known:
            print(f"{path}: no page of both languages.{did_you_mean(path, known)} See docs/en.", file=sys.stderr)
            raise typer.Exit(1)
    stale = [known[path] for path in pages or known if known[path].stale]
    for page in stale:
        translated.accept(page)
        print(page.path)
    print(f"{len(stale)} pages recorded, {len(known)} in all." + (" Commit docs/en." if stale else ""))


@app.command(name="list")
def show(root: Root = Path()) -> None:
    """Print the English pages that were left behind."""
    for page in translated.translations(root):
        if page.stale:
            print(page.path)
