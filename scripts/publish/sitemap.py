"""Tell search engines which pages there are."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from scripts.publish.heads import alternates, indexable
from scripts.publish.nouns import LOCALES, Page, Site

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(pages: Iterable[Page], site: Site) -> str:
    """The sitemap of the pages that may be listed, each with its other languages. It bears no date of the build."""
    listed = sorted((page.address, LOCALES.index(page.locale)) for page in pages if indexable(page))
    return _HEAD + "".join(_entry(address, number, site) for address, number in listed) + "</urlset>\n"


def _entry(address: str, number: int, site: Site) -> str:
    links = "".join(f"<xhtml:link {attributes}/>" for attributes in _alternates(address, site))
    return f"<url><loc>{escape(site.address(LOCALES[number], address))}</loc>{links}</url>\n"


def _alternates(address: str, site: Site) -> list[str]:
    return [
        f'rel="alternate" hreflang={quoteattr(tag)} href={quoteattr(url)}' for tag, url in alternates(address, site)
    ]


def robots(site: Site) -> str:
    """robots.txt: everyone may read everything; pages that ask not to be listed say so themselves."""
    return f"User-agent: *\nAllow: /\nSitemap: {site.url}sitemap.xml\n"
