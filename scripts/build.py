"""The whole line: sources → curate → compose → mkdocs → publish → audit → site/."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import monotonic

from scripts.audit.audit import audit
from scripts.audit.report import report
from scripts.compose.compose import compose
from scripts.curate.curate import curate_folder
from scripts.publish.downloads import Copies, no_copies
from scripts.publish.precompress import precompress
from scripts.publish.publish import publish
from scripts.registers.read import read_as_of


class BuildError(Exception):
    """The site cannot be built. The last good one stands; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Built:
    """What was built, and the given articles that were left out, each with its reason."""

    pages: int
    articles: int
    left_out: tuple[str, ...]
    folder: Path


def build(
    root: Path,
    site_url: str,
    given: Path | None = None,
    as_of: date | None = None,
    compressed: bool = False,
    take_along: Copies = no_copies,
) -> Built:
    """Build ``root/site`` from the repository in ``root``, with the articles of the folder ``given`` added.

    `take_along` makes what readers can keep: `copies`, or nothing.

    The last good site stands until the new one is finished and the audit finds nothing. Raises `BuildError`, and the
    rooms' own errors, all with a message for people.
    """
    with _told("curate"):
        names, left_out = _articles(root, given)
    folders = [root / "sources", *([given] if given else [])]
    with _told("compose"):
        compose(root, root / "build/articles", root / "build/pages", folders)
    with _told("publish"):
        day = as_of or read_as_of(root / "registers")
        report = publish(root, site_url, _gate(root, day, compressed), take_along)
    return Built(report.pages, len(names), tuple(left_out), root / "site")


def _articles(root: Path, given: Path | None) -> tuple[list[str], list[str]]:
    """Curate our own sources and what is `given`; return the ids of all, and what is left out of the given, and why."""
    articles, beside = root / "build/articles", root / "build/given"
    shutil.rmtree(articles, ignore_errors=True)
    own, broken = _curated(root / "sources", articles)
    if broken:
        raise BuildError("\n".join(broken))
    added, left_out = _curated(given, beside) if given else ([], [])
    _add(beside, articles, added, own)
    return own + added, left_out


def _curated(folder: Path, out: Path) -> tuple[list[str], list[str]]:
    """Curate a folder of sources; return the ids written and what is wrong with the others."""
    shutil.rmtree(out, ignore_errors=True)
    outcomes = list(curate_folder(folder, out, os.cpu_count() or 1))
    return [o.id for o in outcomes if not o.error], [f"{o.path}: {o.error}" for o in outcomes if o.error]


def _add(given: Path, articles: Path, added: list[str], own: list[str]) -> None:
    """Put the given articles beside our own."""
    for name in added:
        if name in own:
            raise BuildError(f"{name}: the project has an article with this id. Rename the given file or folder.")
        (given / name).rename(articles / name)


def _gate(root: Path, day: date, compressed: bool) -> Callable[[Path], None]:
    """What a finished site must pass before it takes the place of the last one."""

    def pass_or_raise(fresh: Path) -> None:
        findings = audit(root, day, fresh)
        if findings:
            raise BuildError(f"{report(findings)}\n{len(findings)} findings: the last good site stays.")
        if compressed:
            precompress(fresh)

    return pass_or_raise


@contextmanager
def _told(step: str) -> Iterator[None]:
    """Say on stderr that a step runs, and how long it took."""
    print(f"{step} …", end="", file=sys.stderr, flush=True)
    start = monotonic()
    try:
        yield
    except BaseException:
        print(file=sys.stderr)
        raise
    print(f" {monotonic() - start:.1f} s", file=sys.stderr)
