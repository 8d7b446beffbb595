"""What a page tells search engines: its one address, and the same page in the other languages."""

from __future__ import annotations

from scripts.publish.dom import make, one, parse, write
from scripts.publish.nouns import LOCALES, ZH, Page, Site


def heads(page: Page, site: Site) -> Page:
    """The page with its canonical address and hreflang links (x-default is zh), where it may be found at all.

    A page shown anywhere has no address of its own and tells nothing.
    """
    if page.anywhere:
        return page
    tree = parse(page.html)
    head = one(tree, "/html/head")
    head.append(make("link", rel="canonical", href=site.address(page.locale, page.address)))
    for tag, url in alternates(page.address, site):
        head.append(make("link", rel="alternate", hreflang=tag, href=url))
    return page.saying(write(tree))


def alternates(address: str, site: Site) -> list[tuple[str, str]]:
    """Language and address of every version of the page at `address`; x-default is zh."""
    named = [(locale.tag, locale) for locale in LOCALES] + [("x-default", ZH)]
    return [(tag, site.address(to, address)) for tag, to in named]


def indexable(page: Page) -> bool:
    """Whether search engines may list the page: it does not say `noindex`."""
    return not parse(page.html).xpath("//meta[@name='robots' and contains(@content, 'noindex')]")
