"""What a page is, for machines, in the words of schema.org."""

from __future__ import annotations

import json

from lxml.html import HtmlElement

from scripts.publish.dom import has_class, one, words
from scripts.publish.nouns import Page, Site

_CHECKED = f"//section[{has_class('basis')}]//time/@datetime"


def linked_data(tree: HtmlElement, page: Page, site: Site) -> str:
    """The page as JSON-LD: a `WebPage` with its language and the day its facts were checked.

    It is data and no script to a browser, so the policy has no word for it. `<` is written so that it cannot end early.
    """
    url = site.address(page.locale, page.address)
    said: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "url": url,
        "name": words(one(tree, "//h1")),
        "inLanguage": page.locale.tag,
    }
    if checked := tree.xpath(_CHECKED):
        said["lastReviewed"] = str(checked[0])
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
