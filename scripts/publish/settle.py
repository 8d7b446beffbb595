"""Give a page its place: its language, the menu of languages, and links that hold from where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import relpath

from lxml.html import HtmlElement

from scripts.publish.dom import has_class, make, parse, write
from scripts.publish.nouns import LOCALES, Locale, Page, Site

_HERE = "here:"
_SITE = "site:"


def settle(page: Page, site: Site, assets: Mapping[str, str]) -> Page:
    """The page as it stands in its locale.

    `here:PATH` becomes a link in the page's own locale and `site:PATH` one from the root of the site: relative, so
    that the site may stand under any path, but absolute on a page that is shown anywhere (404). `assets` says under
    which name each file of `site:` was written.
    """
    tree = parse(page.html)
    tree.set("lang", page.locale.tag)
    _languages(tree, page)
    for address in tree.xpath(f"//@*[starts-with(., '{_HERE}') or starts-with(., '{_SITE}')]"):
        address.getparent().set(address.attrname, _link(address, page, site, assets))
    return page.saying(write(tree))


def _languages(tree: HtmlElement, page: Page) -> None:
    """Fill the menu in the header, and the list that the page of an unknown address shows."""
    address = "" if page.anywhere else page.address
    for summary in tree.xpath(f"//details[{has_class('lang')}]/summary"):
        summary.append(make("span", page.locale.short, lang=page.locale.tag, translate="no"))
    lists = tree.xpath(f"//details[{has_class('lang')}]/ul|//ul[{has_class('languages')}]")
    for entries in lists:
        for locale in LOCALES:
            entry = make("li")
            entry.append(_language(locale, address, page.locale))
            entries.append(entry)


def _language(locale: Locale, address: str, current: Locale) -> HtmlElement:
    link = make("a", locale.name, href=f"{_SITE}{locale.folder}{address}", hreflang=locale.tag, lang=locale.tag)
    link.set("translate", "no")
    if locale == current:
        link.set("aria-current", "true")
    return link


def _link(address: str, page: Page, site: Site, assets: Mapping[str, str]) -> str:
    if address.startswith(_HERE):
        target = page.locale.folder + address.removeprefix(_HERE)
    else:
        target = address.removeprefix(_SITE)
        target = assets.get(target, target)
    if page.anywhere:
        return site.path + target
    return relative(page.locale.folder + page.address, target)


def relative(start: str, target: str) -> str:
    """How a page at `start` says `target`, both from the root of the site. Addresses end in a slash or a file name.

    >>> relative("en/guide/agree/", "en/guide/"), relative("guide/", "assets/site.js"), relative("guide/", "guide/#a")
    ('../', '../assets/site.js', './#a')
    """
    path, mark, section = target.partition("#")
    folder = start.rpartition("/")[0] or "."
    said = relpath(path or ".", folder)
    if not path or path.endswith("/"):
        said += "/"
    return said + mark + section
