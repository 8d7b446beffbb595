"""The whole guide as a book (EPUB 3) for reading apps."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

from ebooklib import epub
from lxml import etree
from lxml.html import HtmlElement

from scripts.publish.dom import has_class, make, one, parse, words
from scripts.publish.nouns import Page, Site
from scripts.publish.packed import packed
from scripts.publish.single import reach
from scripts.publish.whole import ADDRESS

_CHAPTER = f"//section[{has_class('chapter')}]"
_DAY = f"(//section[{has_class('basis')}]//time)[1]/@datetime"
#: The age of what a page says is judged by a script, which a book has not; its sources name the day instead.
_DROPPED = ".//p[@data-until]|.//script"
_STYLE = """body{line-height:1.7}h2{margin:1em 0}table{border-collapse:collapse}td,th{border:1px solid;padding:.3em}
.answer,blockquote,.caution,.note{margin:1em 0;padding:.5em 1em;border-left:4px solid}.basis,.basis-link{font-size:.8em}
svg{max-width:100%;height:auto}"""


def books(pages: Iterable[Page], site: Site) -> dict[str, bytes]:
    """The book of each locale that has a page `print/`, by name: `download/guide.epub`, `en/download/guide.epub`.

    A chapter for each page of the whole. The same pages give the same bytes: the book is dated by the day its facts
    were checked, and named by its address.
    """
    found = [page for page in pages if page.address == ADDRESS]
    return {f"{page.locale.folder}download/guide.epub": _book(page, site) for page in found}


def _book(page: Page, site: Site) -> bytes:
    tree = parse(page.html)
    url = site.address(page.locale, "")
    reach(tree, site.address(page.locale, page.address))
    brand = words(one(tree, f"//a[{has_class('brand')}]"))
    book = epub.EpubBook()
    book.set_identifier(f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, url)}")
    book.set_title(brand)
    book.set_language(page.locale.tag)
    book.add_author(brand)
    style = epub.EpubItem("style", "style.css", "text/css", _STYLE.encode())
    chapters = list(_chapters(tree, page.locale.tag))
    for item in (style, *chapters, epub.EpubNcx(), epub.EpubNav()):
        book.add_item(item)
    for chapter in chapters:
        chapter.add_item(style)
    book.toc = chapters
    book.spine = ["nav", *chapters]
    return _written(book, str(next(iter(tree.xpath(_DAY)), "2026-01-01")))


def _written(book: epub.EpubBook, day: str) -> bytes:
    """The book as a file, packed again: the library writes down when it ran, and every name in small letters."""
    out = BytesIO()
    epub.write_epub(out, book, {"mtime": datetime.fromisoformat(day), "raise_exceptions": True})
    with ZipFile(out) as box:
        names = sorted(box.namelist(), key=lambda name: (name != "mimetype", name))
        return packed({name: box.read(name).replace(b" viewbox=", b" viewBox=") for name in names})


def _chapters(tree: HtmlElement, language: str) -> Iterator[epub.EpubHtml]:
    sections = tree.xpath(_CHAPTER)
    homes = {str(name): _file(section) for section in sections for name in section.xpath(".//@id")}
    for section in sections:
        for link in section.xpath(".//a[starts-with(@href, '#')]"):
            target = link.get("href")[1:]
            link.set("href", f"{homes[target]}#{target}" if target in homes else "nav.xhtml")
        for dead in section.xpath(_DROPPED):
            dead.drop_tree()
        # What EPUB does not know yet, and what it wants to be told.
        for name in section.xpath(".//@aria-description|.//@data-until"):
            del name.getparent().attrib[name.attrname]
        for picture in section.xpath(".//svg"):
            picture.set("xmlns", "http://www.w3.org/2000/svg")
        title = words(one(section, ".//h2[1]"))
        yield _chapter(section, title, language)


def _chapter(section: HtmlElement, title: str, language: str) -> epub.EpubHtml:
    chapter = epub.EpubHtml(title=title, file_name=_file(section), lang=language)
    body = make("body")
    body.append(section)
    chapter.content = etree.tostring(body, encoding="unicode", method="xml")
    if section.xpath(".//svg"):
        chapter.properties.append("svg")
    return chapter


def _file(section: HtmlElement) -> str:
    return f"{section.xpath('.//h2/@id')[0]}.xhtml"
