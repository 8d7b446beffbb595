"""What a page shows of itself where somebody shares it: title, line and picture, and what it is, for machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lxml.html import HtmlElement

from scripts.publish.assets import Asset, asset
from scripts.publish.dom import has_class, make, one, parse, words, write
from scripts.publish.linked_data import linked_data
from scripts.publish.nouns import Locale, Page, Site
from scripts.publish.picture import Card, draw
from scripts.publish.png import png

_BRAND = f"//a[{has_class('brand')}]"
_ANSWER = f"//p[{has_class('answer')}]"


def pictures(pages: Iterable[Page]) -> dict[tuple[Locale, str], Asset]:
    """A picture for each part of the site in each locale, by locale and address of the part, such as `guide/`.

    It shows the title and the answer of the part's first page.
    """
    firsts = [page for page in pages if page.file.endswith("index.html") and page.address.count("/") <= 1]
    return {(page.locale, page.address): _picture(page) for page in firsts}


def share(page: Page, site: Site, pictures: Mapping[tuple[Locale, str], Asset]) -> Page:
    """The page with what others show when somebody shares it. One that is shown anywhere is not shared."""
    if page.anywhere:
        return page
    tree = parse(page.html)
    head = one(tree, "/html/head")
    part = page.address.partition("/")[0] + "/"
    picture = pictures.get((page.locale, part)) or pictures[page.locale, ""]
    for name, content in _told(tree, page, site, picture):
        head.append(make("meta", property=name, content=content))
    head.append(make("meta", name="twitter:card", content="summary_large_image"))
    head.append(make("script", linked_data(tree, page, site), type="application/ld+json"))
    return page.saying(write(tree))


def _picture(page: Page) -> Asset:
    tree = parse(page.html)
    title, answer = words(one(tree, "//h1")), tree.xpath(_ANSWER)
    card = Card(page.locale, words(one(tree, _BRAND)), title, words(answer[0]) if answer else "")
    part = page.address.strip("/") or "home"
    return asset(f"share-{part}-{page.locale.code.lower()}.png", png(draw(card)))


def _told(tree: HtmlElement, page: Page, site: Site, picture: Asset) -> Iterator[tuple[str, str]]:
    """The properties of the Open Graph protocol, https://ogp.me."""
    yield "og:type", "website" if page.address == "" else "article"
    yield "og:title", words(one(tree, "//h1"))
    yield "og:description", one(tree, "//meta[@name='description']").get("content", "")
    yield "og:url", site.address(page.locale, page.address)
    yield "og:image", site.url + picture.published
