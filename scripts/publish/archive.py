"""The site as a folder that works from a disk: packed, to keep and to pass on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.publish.assets import Asset, asset
from scripts.publish.dom import has_class, make, one, parse, write
from scripts.publish.nouns import Page
from scripts.publish.packed import packed
from scripts.publish.policy import guard_on_disk
from scripts.publish.settle import relative
from scripts.publish.styles import Style

NAME = "download/guide.zip"
_FOLDER = "overdue-guide"
#: What is of use to a site only.
_DROPPED = "//head/link[not(@rel='icon')]|//head/meta[@property or @name='twitter:card']|//script[not(@src)]"
_ELSEWHERE = re.compile(r"[a-z]+:|//")


def archive(pages: Iterable[Page], style: Style, files: Iterable[Asset]) -> dict[str, bytes]:
    """The packed site, by name. Every page of every locale is in it, with the styles in one file beside the scripts.

    A browser opens no module, worker or data from a disk; the scripts of the site are made so that they need none.
    """
    sheet = asset("guide.css", "".join(sheet.css for sheet in style.sheets).encode())
    kept = [file for file in files if not file.name.startswith("assets/share-")]
    found = {page.locale.folder + page.file: _page(page, sheet) for page in pages if not page.anywhere}
    found |= {file.published: file.data for file in (*kept, sheet)}
    return {NAME: packed({f"{_FOLDER}/{name}": data for name, data in sorted(found.items())})}


def _page(page: Page, sheet: Asset) -> bytes:
    tree = parse(page.html)
    for dead in tree.xpath(f"{_DROPPED}|//div[{has_class('downloads')}]"):
        dead.drop_tree()
    for link in tree.xpath("//a[contains(@href, 'feed.xml')]"):
        link.drop_tag()
    for link in tree.xpath("//a[@href]"):
        link.set("href", to_file(link.get("href")))
    place = relative(page.locale.folder + page.address, sheet.published)
    one(tree, "/html/head").append(make("link", rel="stylesheet", href=place))
    return guard_on_disk(page.saying(write(tree))).html.encode()


def to_file(link: str) -> str:
    """A link between pages as it holds on a disk, where nobody puts the index of a folder in place.

    >>> to_file("../agree/#a"), to_file("./"), to_file("#a"), to_file("tel:110"), to_file("https://a.b/")
    ('../agree/index.html#a', './index.html', '#a', 'tel:110', 'https://a.b/')
    """
    path, mark, section = link.partition("#")
    if not path.endswith("/") or _ELSEWHERE.match(link):
        return link
    return f"{path}index.html{mark}{section}"
