"""Words to say, to send and to write down, each on a card of its own that says what it is for."""

from __future__ import annotations

from lxml.html import HtmlElement

from scripts.publish.dom import has_class, make, parse, write
from scripts.publish.nouns import Page

KINDS = ("say", "send", "gloss")


def cards(page: Page) -> Page:
    """The page with every quotation that is marked `.say`, `.send` or `.gloss` as a figure with a caption.

    Markdown joins neighbouring quotations into one block and marks the last paragraph of each: they part again here.
    The captions are the words that the template left on the article; that for a gloss stays there for `gloss`. What is
    marked `.write` gets its name on top.
    """
    tree = parse(page.html)
    for article in tree.iter("article"):
        for quote in list(article.iter("blockquote")):
            _deal(quote, {kind: article.get(f"data-word-{kind}", "") for kind in KINDS})
        for box in article.xpath(f".//div[{has_class('write')}]"):
            box.insert(0, make("p", article.get("data-word-write", ""), class_="write__name"))
        for kind in ("say", "send", "write"):
            article.attrib.pop(f"data-word-{kind}", None)
    return page.saying(write(tree))


def _deal(quote: HtmlElement, captions: dict[str, str]) -> None:
    """Turn one block of quotations into cards, paragraph by paragraph. What carries no mark stays a quotation."""
    held: list[HtmlElement] = []
    for child in list(quote):
        held.append(child)
        kind = child.get("class")
        if kind in captions:
            quote.addprevious(_card(kind, captions[kind], held))
            held = []
    if len(quote) == 0:
        quote.drop_tree()


def _card(kind: str, caption: str, paragraphs: list[HtmlElement]) -> HtmlElement:
    """The mark and the language move from the last paragraph to the quotation; the caption stays in the page's own."""
    quote = make("blockquote")
    for name, value in sorted(paragraphs[-1].attrib.items()):
        quote.set(name, value)
        del paragraphs[-1].attrib[name]
    quote.extend(paragraphs)
    figure = make("figure", class_=f"card card--{kind}")
    figure.append(make("figcaption", caption))
    figure.append(quote)
    return figure
