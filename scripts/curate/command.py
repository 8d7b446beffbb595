"""`guide curate` and `guide restore`."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from scripts.curate.curate import Outcome, count, curate_folder
from scripts.curate.errors import Unusable
from scripts.curate.restore import RestoreError
from scripts.curate.restore import restore as restore_bytes

_STRUCTURE = ("mark", "section", "blank", "line", "title")


def curate(
    folder: Annotated[Path, typer.Argument(help="Folder of .txt, .html, .md files or of article folders.")],
    out: Annotated[Path, typer.Option(help="Where the article folders are written.")],
    jobs: Annotated[int, typer.Option(min=1, help="How many articles at a time.")] = 1,
) -> None:
    """Turn damaged articles into clean pages, each with a ledger of every change."""
    failed = total = 0
    try:
        outcomes = track(
            curate_folder(folder, out, jobs), "curate", count(folder), console=Console(stderr=True), transient=True
        )
        for outcome in outcomes:
            total += 1
            failed += bool(outcome.error)
            _tell(outcome, out)
    except Unusable as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error
    print(f"{total - failed} of {total} articles written to {out}")
    if failed:
        raise typer.Exit(1)


def restore(
    folder: Annotated[Path, typer.Argument(help="A folder that `guide curate` wrote: OUT/<id>.")],
) -> None:
    """Print the original bytes of an article, rebuilt from its page and its ledger."""
    try:
        data = restore_bytes(folder)
    except RestoreError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error
    sys.stdout.buffer.write(data)


def _tell(outcome: Outcome, out: Path) -> None:
    if outcome.error:
        print(f"{outcome.path}: {outcome.error}", file=sys.stderr)
        return
    if outcome.like:
        print(f"{outcome.path}: nearly the same text as '{outcome.like}'; written all the same.", file=sys.stderr)
    print(f"{out / outcome.id}: {_summary(outcome)}")


def _summary(outcome: Outcome) -> str:
    """What was done, biggest families first; structure last.

    >>> _summary(Outcome("a", "a.txt", "", (("contact-001", 2), ("pinyin-note", 132)), 1))
    'pinyin 132, contact 2; 1 place open'
    >>> _summary(Outcome("a", "a.md"))
    'already clean, no change'
    """
    if not outcome.counts:
        return "already clean, no change"
    families = Counter[str]()
    for rule, number in outcome.counts:
        families[rule.partition("-")[0]] += number
    ranked = sorted(families.items(), key=lambda f: (f[0] in _STRUCTURE, -f[1], f[0]))
    marks = f"; {outcome.open_marks} place{'s' * (outcome.open_marks != 1)} open" if outcome.open_marks else ""
    return ", ".join(f"{family} {number}" for family, number in ranked) + marks
