"""Under words to send, the same line by line for readers of another script."""

from __future__ import annotations

from copy import deepcopy

from lxml.html import HtmlElement

from scripts.publish.dom import has_class, make, parse, write
from scripts.publish.nouns import Page

_LETTERS = ("letters/", "tools/")
_OURS = ("class", "lang", "translate")


def gloss(page: Page) -> Page:
    """The page with a copy of each text to say or send that may be converted like the rest of it.

    Only letters have such copies, and the tools that write them.
    The text itself stays in Simplified characters, which is what the desk reads. The caption is the word that the
    template left on the article.
    """
    if not page.file.startswith(_LETTERS):
        return page
    tree = parse(page.html)
    for article in tree.iter("article"):
        caption = article.get("data-word-gloss", "")
        for kind in ("say", "send"):
            for card in article.xpath(f".//figure[{has_class('card--' + kind)}]"):
                card.addnext(_gloss(card, caption))
    return page.saying(write(tree))


def _gloss(card: HtmlElement, caption: str) -> HtmlElement:
    """A card with the quotation of ``card`` in the language of the page."""
    figure = make("figure", class_="card card--gloss")
    figure.append(make("figcaption", caption))
    quote = deepcopy(card.find("blockquote"))
    quote.tail = None
    for element in quote.iter():
        for name in _OURS:
            element.attrib.pop(name, None)
        element.attrib.pop("id", None)
    figure.append(quote)
    return figure
