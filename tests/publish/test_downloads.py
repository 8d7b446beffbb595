from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from scripts.publish.assets import asset
from scripts.publish.downloads import Shelf, copies, downloads, no_copies
from scripts.publish.nouns import EN, TW, ZH, Locale, Page, Site
from scripts.publish.styles import Sheet, Style

SITE = Site("https://example.org/help/")
STYLE = Style(Sheet("p{color:red}"))
SCRIPT = asset("site.js", b"let a=1<2&&3")
CHAPTER = """<section class="chapter"><h2 id="guide-{0}">{0} &amp; more</h2>
<p class="band" data-until="2026-12-01">old</p>
<p><a href="#guide-{1}-x">1</a><a href="../tools/">2</a><a href="#contents" aria-description="c">3</a><br>
<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></p>
<h3 id="guide-{0}-x">x</h3></section>"""
PRINT = """<html lang="{0}"><head><link rel="canonical" href="https://example.org/"></head><body>
<header class="top"><a class="brand" href="../">Guide</a></header>
<article><div class="downloads"></div><h2 id="contents">C</h2>{1}{2}</article>
<section class="basis"><time datetime="2026-11-21">day</time></section>
<script src="../assets/site.js"></script></body></html>"""
LIST = """<html><head></head><body><div class="downloads"><ul>
<li><a href="{}">one</a></li><li><a href="{}">two</a></li></ul></div></body></html>"""


def printed(locale: Locale) -> Page:
    html = PRINT.format(locale.tag, CHAPTER.format("a", "b"), CHAPTER.format("b", "a"))
    return Page(locale, "print/index.html", html)


HOME = '<html><head></head><body><a href="guide/agree/#x">1</a><a href="tel:110">2</a></body></html>'
PAGES = [printed(ZH), printed(EN), Page(ZH, "index.html", HOME)]
SHELF = Shelf(PAGES, STYLE, (SCRIPT, asset("share-home-zh.png", b"")), SITE)
MADE = copies(SHELF)


def test_each_locale_has_a_file_and_a_book_and_all_have_an_archive() -> None:
    assert sorted(MADE) == [
        "download/guide.epub",
        "download/guide.html",
        "download/guide.zip",
        "en/download/guide.epub",
        "en/download/guide.html",
    ]
    assert no_copies(SHELF) == {}


def test_the_same_pages_give_the_same_bytes() -> None:
    assert copies(SHELF) == MADE


def test_the_file_asks_for_nothing_and_allows_its_own_script_alone() -> None:
    html = MADE["download/guide.html"].decode()
    assert "<script>let a=1<2&&3</script>" in html and "<style>p{color:red}</style>" in html
    assert not re.search(r"<link|<header| src=|unsafe|'self'", html)
    assert f"script-src {Sheet('let a=1<2&&3').hash};" in html


def test_links_of_the_file_stay_in_it_or_lead_to_the_site() -> None:
    html = MADE["en/download/guide.html"].decode()
    assert 'href="#guide-b-x"' in html and 'href="https://example.org/help/en/tools/"' in html


def opened(name: str) -> ZipFile:
    return ZipFile(BytesIO(MADE[name]))


def test_the_archive_leads_from_file_to_file() -> None:
    box = opened("download/guide.zip")
    home = box.read("overdue-guide/index.html").decode()
    assert 'href="guide/agree/index.html#x"' in home and 'href="tel:110"' in home
    sheet = re.search(r'href="(assets/guide\.\w+\.css)"', home)
    assert sheet and box.read(f"overdue-guide/{sheet[1]}") == b"p{color:red}"
    assert f"overdue-guide/{SCRIPT.published}" in box.namelist()
    assert not [name for name in box.namelist() if "share-" in name]
    assert "downloads" not in box.read("overdue-guide/print/index.html").decode()


def test_nothing_in_the_archive_knows_when_it_was_made() -> None:
    for name in MADE:
        if not name.endswith(".html"):
            assert {info.date_time for info in opened(name).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_book_is_built_as_readers_expect() -> None:
    box = opened("en/download/guide.epub")
    first = box.infolist()[0]
    assert (first.filename, first.compress_type, box.read(first)) == ("mimetype", 0, b"application/epub+zip")
    package = etree.fromstring(box.read("EPUB/content.opf"))
    said = {element.tag.rpartition("}")[2]: element.text for element in package[0]}
    assert (said["language"], said["title"]) == ("en", "Guide")
    assert "2026-11-21T00:00:00Z" in package.xpath("//*[@property='dcterms:modified']/text()")
    listed = set(package.xpath("//*[local-name()='item']/@href"))
    held = {name.removeprefix("EPUB/") for name in box.namelist() if name.startswith("EPUB/")}
    assert listed | {"content.opf"} == held


def test_every_chapter_is_well_formed_and_every_link_in_the_book_leads_somewhere() -> None:
    box = opened("download/guide.epub")
    trees = {name: etree.fromstring(box.read(name)) for name in box.namelist() if name.endswith(".xhtml")}
    ids = {f"{name.removeprefix('EPUB/')}#{found}" for name, tree in trees.items() for found in tree.xpath("//@id")}
    chapters = {name: tree for name, tree in trees.items() if "guide-" in name}
    assert len(chapters) == 2
    for tree in chapters.values():
        links = {link for link in tree.xpath("//*[local-name()='a']/@href") if not link.startswith("http")}
        assert links - ids == {"nav.xhtml"}
        assert not tree.xpath("//*[@data-until or @aria-description]")
        assert tree.xpath("//svg:svg[@viewBox]/svg:path", namespaces={"svg": "http://www.w3.org/2000/svg"})


@pytest.mark.parametrize(("locale", "name"), [(ZH, "overdue-guide-zh.html"), (TW, "overdue-guide-zh-tw.html")])
def test_the_list_names_what_was_made_with_its_size(locale: Locale, name: str) -> None:
    listed = LIST.format("../../download/guide.html", "../../download/guide.epub")
    page = Page(locale, "about/offline/index.html", listed)
    html = downloads(page, {f"{locale.folder}download/guide.html": b"x" * 1_234_567}).html
    assert f'<a href="../../download/guide.html" download="{name}">one<small>（1.2 MB）</small></a>' in html
    assert "two" not in html


def test_the_archive_is_the_same_for_all_languages() -> None:
    page = Page(EN, "about/offline/index.html", LIST.format("../../../download/guide.zip", "x"))
    html = downloads(page, {"download/guide.zip": b""}).html
    assert 'download="overdue-guide.zip">one<small> (0.0 MB)</small>' in html


def test_without_copies_there_is_no_list() -> None:
    page = Page(ZH, "about/offline/index.html", LIST.format("../../download/guide.html", "x"))
    assert "downloads" not in downloads(page, {}).html
