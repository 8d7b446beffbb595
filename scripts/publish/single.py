"""The whole guide in one file that needs no other, to keep and to open without a network."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urljoin

from lxml.html import HtmlElement

from scripts.publish.dom import has_class, make, one, parse, write
from scripts.publish.nouns import Page, Site
from scripts.publish.policy import guard_alone
from scripts.publish.styles import Sheet, Style, dress
from scripts.publish.whole import ADDRESS

#: What leads to other files or only serves a page among others.
_DROPPED = "|".join(
    (
        f"//header[{has_class('top')}]",
        f"//nav[{has_class('path')}]",
        f"//nav[{has_class('turns')}]",
        f"//a[{has_class('skip')}]",
        "//script",
        "//head/link",
        "//head/meta[@property or @name='robots' or @name='twitter:card']",
    )
)


def singles(pages: Iterable[Page], style: Style, script: str, site: Site) -> dict[str, bytes]:
    """The file of each locale that has a page `print/`, by name: `download/guide.html`, `en/download/guide.html`.

    `script` is that of every page, written into the file, so that the reader's clock judges the age of what it says.
    Links to pages that are not in it lead to the site.
    """
    found = [page for page in pages if page.address == ADDRESS]
    return {f"{page.locale.folder}download/guide.html": _single(page, style, script, site) for page in found}


def _single(page: Page, style: Style, script: str, site: Site) -> bytes:
    tree = parse(page.html)
    for dead in tree.xpath(_DROPPED):
        dead.drop_tree()
    reach(tree, site.address(page.locale, page.address))
    one(tree, "/html/body").append(make("script", script))
    alone = dress(page.saying(write(tree)), style)
    return guard_alone(alone, style, Sheet(script)).html.encode()


def reach(tree: HtmlElement, start: str) -> None:
    """Let links that are not within the page at `start` lead to the site, from wherever its text will lie."""
    for link in tree.xpath("//a[@href]"):
        if not link.get("href").startswith("#"):
            link.set("href", urljoin(start, link.get("href")))
