from scripts.publish.nouns import ZH, Page
from scripts.publish.tidy import tidy


def tidied(body: str) -> str:
    html = tidy(Page(ZH, "index.html", f"<!doctype html><html><head></head><body dir='ltr'>{body}</body></html>")).html
    return html.partition("<body>")[2].partition("</body>")[0]


def test_the_switches_of_materials_scripts_go() -> None:
    assert tidied('<input class="md-toggle" id="__drawer"><label class="md-overlay"></label><p>甲</p>') == "<p>甲</p>"


def test_what_stands_behind_a_switch_stays() -> None:
    assert tidied('<input class="md-toggle">甲') == "甲"


def test_comments_and_hooks_of_scripts_go() -> None:
    assert tidied('<!-- a --><main data-md-component="main">甲</main>') == "<main>甲</main>"


def test_a_picture_in_html_needs_no_name_space() -> None:
    picture = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"></path></svg>'
    assert tidied(picture) == '<svg><path d="M0 0"></path></svg>'


def test_a_line_break_between_chinese_characters_is_no_space() -> None:
    assert tidied("<p>先看账单，\n再打电话</p>") == "<p>先看账单，再打电话</p>"


def test_a_line_break_between_latin_words_stays() -> None:
    assert tidied("<p>read it\n  first</p>") == "<p>read it\nfirst</p>"


def test_white_space_that_one_wrote_on_purpose_stays() -> None:
    assert tidied("<pre>甲\n  乙 <b>  丙\n</b>\n\n丁</pre>") == "<pre>甲\n  乙 <b>  丙\n</b>\n\n丁</pre>"


def test_text_that_looks_like_html_stays_text() -> None:
    assert tidied("<p>&lt;script&gt;1&lt;/script&gt;</p>") == "<p>&lt;script&gt;1&lt;/script&gt;</p>"


def test_a_table_that_may_scroll_can_be_reached_by_keyboard() -> None:
    assert tidied("<table><tr><td>甲</td></tr></table>").startswith('<table tabindex="0">')


def test_a_table_in_a_box_that_scrolls_is_no_stop_of_its_own() -> None:
    assert "<table><" in tidied('<div tabindex="0"><table><tr><td>甲</td></tr></table></div>')
