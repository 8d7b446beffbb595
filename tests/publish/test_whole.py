from __future__ import annotations

from lxml.html import HtmlElement

from scripts.publish.dom import parse
from scripts.publish.nouns import ZH, Page
from scripts.publish.whole import whole

MENU = '<ul class="menu"><li><a href="here:guide/">1</a><ul><li><a href="here:guide/b/">B</a></li>{}</ul></li></ul>'
FRAME = """<div class="lead"><nav>x</nav><h1>{}</h1></div><article>{}</article>
<section class="basis"><p>day</p></section>"""
PRINT = '<article><h2 id="contents">C</h2><div class="whole"></div></article>'


def page(address: str, title: str, body: str = "") -> Page:
    text = f"<html><head></head><body>{FRAME.format(title, body)}</body></html>"
    return Page(ZH, f"{address}index.html", text)


def bound(first: str, second: str = "") -> HtmlElement:
    """The whole of two pages, A behind B in the menu."""
    pages = (page("guide/a/", "A", first), page("guide/b/", "B", second), page("tools/", "T"))
    return bind("<li><a href=here:guide/a/>A</a></li>", *pages)


def bind(entries: str, *pages: Page) -> HtmlElement:
    """The whole of `pages`, with these entries behind B in the menu."""
    index = Page(ZH, "guide/index.html", f"<html><body>{MENU.format(entries)}</body></html>")
    printed = Page(ZH, "print/index.html", f"<html><head></head><body>{PRINT}</body></html>")
    return parse(next(done.html for done in whole([index, *pages, printed]) if done.address == "print/"))


def test_a_page_below_another_is_a_chapter_behind_it() -> None:
    below = '<li><a href="here:guide/a/">A</a><ul><li><a href="here:guide/a/x/">X</a></li></ul></li>'
    tree = bind(below, *(page(f"guide/{name}/", name) for name in ("a", "a/x", "b")))
    assert tree.xpath("//section[@class='chapter']/h2/@id") == ["guide-b", "guide-a", "guide-a-x"]


def test_chapters_stand_in_the_order_of_the_menu_and_the_contents_lead_to_them() -> None:
    tree = bound("<p>a</p>")
    assert tree.xpath("//section[@class='chapter']/h2/text()") == ["B", "A"]
    assert tree.xpath("//ol/li/a/@href") == ["#guide-b", "#guide-a"]
    assert tree.xpath("//section[@class='chapter']/h2/@id") == ["guide-b", "guide-a"]


def test_headings_stand_a_level_lower_under_the_name_of_their_page() -> None:
    tree = bound('<h2 id="x">1</h2><h4 id="y">2</h4>')
    assert [(element.tag, element.get("id")) for element in tree.xpath("//h3|//h5")] == [
        ("h3", "guide-a-x"),
        ("h5", "guide-a-y"),
    ]


def test_links_within_the_whole_stay_in_it_and_others_lead_out() -> None:
    tree = bound(
        '<p><a href="../b/#x">1</a><a href="../b/">2</a><a href="#y">3</a><a href="here:guide/b/#x">4</a>'
        '<a href="../../tools/#z">5</a><a href="tel:110">6</a><a href="https://a.b/#c">7</a></p>'
    )
    assert tree.xpath("//section//p/a/@href") == [
        *("#guide-b-x", "#guide-b", "#guide-a-y", "#guide-b-x", "here:tools/#z", "tel:110", "https://a.b/#c"),
    ]


def test_what_only_serves_a_page_alone_stays_behind() -> None:
    tree = bound('<h2 id="x">1</h2><a class="headerlink" href="#x">#</a><form><input></form><button>b</button>')
    assert not tree.xpath("//section//nav|//section//form|//section//button|//a[@class='headerlink']")


def test_names_that_refer_to_an_id_go_with_it() -> None:
    tree = bound('<svg aria-labelledby="t d"><title id="t">T</title><desc id="d">D</desc></svg>')
    assert tree.xpath("//*[@aria-labelledby]/@aria-labelledby") == ["guide-a-t guide-a-d"]


def test_without_a_page_for_it_there_is_no_whole() -> None:
    pages = [page("guide/a/", "A")]
    assert whole(pages) == pages
