"""What a reader can take along: every copy of the guide, and the list of them on a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from posixpath import normpath

from lxml.html import HtmlElement

from scripts.publish.archive import archive
from scripts.publish.assets import Asset
from scripts.publish.book import books
from scripts.publish.dom import has_class, make, parse, write
from scripts.publish.nouns import EN, Page, Site
from scripts.publish.single import singles
from scripts.publish.styles import Style

_LIST = f"//div[{has_class('downloads')}]"
_MEGABYTE = 1_000_000
_SCRIPT = "assets/site.js"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything that copies are made of: the pages before they are dressed, their styles, and the files they load."""

    pages: Sequence[Page]
    style: Style
    files: Sequence[Asset]
    site: Site


Copies = Callable[[Shelf], dict[str, bytes]]


def no_copies(shelf: Shelf) -> dict[str, bytes]:
    """Nothing to take along: for a quick look while one writes."""
    return {}


def copies(shelf: Shelf) -> dict[str, bytes]:
    """The site as an archive, and in each locale the whole guide as one file and as a book; by name."""
    script = next(file.data.decode() for file in shelf.files if file.name == _SCRIPT)
    made = archive(shelf.pages, shelf.style, shelf.files)
    return made | singles(shelf.pages, shelf.style, script, shelf.site) | books(shelf.pages, shelf.site)


def downloads(page: Page, made: Mapping[str, bytes]) -> Page:
    """The page with its list of copies: those that were made, each with its size and a name to keep it by."""
    if 'class="downloads"' not in page.html:
        return page
    tree = parse(page.html)
    for place in tree.xpath(_LIST):
        for entry in place.xpath(".//li"):
            _tell(entry, page, made)
        if not place.xpath(".//li"):
            place.drop_tree()
    return page.saying(write(tree))


def _tell(entry: HtmlElement, page: Page, made: Mapping[str, bytes]) -> None:
    link = entry.find(".//a")
    file = normpath(page.locale.folder + page.address + link.get("href"))
    if file not in made:
        entry.drop_tree()
        return
    ending = file.rpartition(".")[2]
    one_for_all = "" if file.startswith("download/") and ending == "zip" else f"-{page.locale.code.lower()}"
    link.set("download", f"overdue-guide{one_for_all}.{ending}")
    before, behind = (" (", ")") if page.locale == EN else ("（", "）")
    link.append(make("small", f"{before}{size(len(made[file]))}{behind}"))


def size(bytes_: int) -> str:
    """How long one waits, at a glance.

    >>> size(1_234_567), size(123_456)
    ('1.2 MB', '0.1 MB')
    """
    return f"{bytes_ / _MEGABYTE:.1f} MB"
