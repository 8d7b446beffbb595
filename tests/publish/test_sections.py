from scripts.publish.nouns import ZH, Page
from scripts.publish.sections import sections


def linked(body: str) -> str:
    article = f'<article class="md-typeset" data-word-mark="链接">{body}</article>'
    return sections(Page(ZH, "index.html", f"<html><head></head><body>{article}</body></html>")).html


def test_the_link_stands_beside_the_heading() -> None:
    assert (
        '<div class="head head--2"><h2 id="keep-proof">保存<b>好</b></h2>'
        '<a class="headerlink" href="#keep-proof">链接</a></div>'
    ) in linked('<h2 id="keep-proof">保存<b>好</b></h2>')


def test_a_heading_without_an_id_gets_no_link() -> None:
    assert "headerlink" not in linked("<h2>甲</h2>")


def test_headings_outside_the_text_get_no_link() -> None:
    page = Page(ZH, "index.html", '<html><head></head><body><h2 id="a">甲</h2></body></html>')
    assert "headerlink" not in sections(page).html


def test_text_behind_a_heading_stays_behind_it() -> None:
    assert "</a></div>后文" in linked('<h3 id="a">甲</h3>后文')
