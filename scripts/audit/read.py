"""Read what the audit looks at: the site, the ledger of addresses, the redirects."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from scripts.audit.nouns import House, Site, SitePage, locale_of
from scripts.publish.moves import read_moves

ADDRESSES = "registers/addresses.txt"
_COMPRESSED = (".br", ".gz")


class NoSite(Exception):
    """There is no site to look at. The message says what to do."""


def read_house(root: Path, day: date, site: Path) -> House:
    """Read the `site`, and the addresses and redirects under `root`, to judge dates at `day`.

    Raises NoSite when nothing was built.
    """
    own = frozenset(file.parent.name for file in (root / "sources").glob("*/origin.yml"))
    moves = read_moves(root / "registers/redirects.tsv")
    return House(root, read_site(site), read_addresses(root), moves, own, day)


def read_site(folder: Path) -> Site:
    """Every page and file of a site; copies to take along are no pages. Raises NoSite when there is none."""
    if not (folder / "index.html").is_file():
        raise NoSite(f"{folder}: there is no site. Run `make site`.")
    files = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    kept = [file for file in files if not file.endswith(_COMPRESSED)]
    pages = tuple(_page(folder, file) for file in kept if file.endswith(".html") and "download/" not in file)
    return Site(folder, pages, frozenset(kept))


def read_addresses(root: Path) -> tuple[str, ...]:
    """The lines of `registers/addresses.txt`; none when it was never written."""
    file = root / ADDRESSES
    return tuple(file.read_text(encoding="utf-8").splitlines()) if file.is_file() else ()


def _page(folder: Path, file: str) -> SitePage:
    locale = locale_of(file)
    address = file.removeprefix(locale.folder).removesuffix("index.html")
    return SitePage(locale, address, file, (folder / file).read_bytes())
