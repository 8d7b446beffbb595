"""Lay out every search as a folder to be served: its index of each locale, its code, and `open.js`, which opens it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from bench.search import material, minisearch, ours, pagefind
from bench.search.pages import LOCALES

_WEB = Path(__file__).parent / "web"
_ROOM = Path("build/bench-search/searches")
_ALL = (ours, material, pagefind, minisearch)


@dataclass(frozen=True)
class Search:
    """One search, ready to be served from `folder`. Files that begin with `later` are not needed for first results."""

    name: str
    label: str
    folder: Path
    later: str


def lay_out(site: Path) -> list[Search]:
    """Ours and its peers over the pages of a built site."""
    shutil.rmtree(_ROOM, ignore_errors=True)
    for peer in _ALL:
        folder = _ROOM / peer.NAME
        folder.mkdir(parents=True)
        for locale in LOCALES:
            peer.prepare(site, locale, folder)
        shutil.copyfile(_WEB / "peer.html", folder / "index.html")
        shutil.copyfile(_WEB / f"{peer.NAME}.js", folder / "open.js")
    return [Search(peer.NAME, peer.label(), (_ROOM / peer.NAME).resolve(), peer.LATER) for peer in _ALL]
