"""A link beside every heading, so that a section can be passed on."""

from __future__ import annotations

from lxml.html import HtmlElement

from scripts.publish.dom import has_class, make, parse, write
from scripts.publish.nouns import Page


def sections(page: Page) -> Page:
    """The page with a link to each section of its text (h2 to h4 with an id).

    The link stands beside the heading and not in it, so that a screen reader reads the heading alone. It is an ordinary
    link. With JavaScript a tap on it copies the address as well, and its name says the heading, which without stands
    before it.
    """
    tree = parse(page.html)
    for article in tree.xpath(f"//article[{has_class('md-typeset')}]"):
        mark = article.attrib.pop("data-word-mark", "")
        for heading in article.xpath(".//h2[@id]|.//h3[@id]|.//h4[@id]"):
            _link(heading, mark)
    return page.saying(write(tree))


def _link(heading: HtmlElement, mark: str) -> None:
    head = make("div", class_="head head--" + heading.tag[1])
    head.tail, heading.tail = heading.tail, None
    heading.addprevious(head)
    head.append(heading)
    head.append(make("a", mark, class_="headerlink", href="#" + heading.get("id")))
