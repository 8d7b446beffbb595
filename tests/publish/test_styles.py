from pathlib import Path

import pytest

from scripts.publish.errors import PublishError
from scripts.publish.nouns import LOCALES, ZH, Page
from scripts.publish.selectors import Found
from scripts.publish.styles import Sheet, Style, dress, styles

FOUND = Found('<body class="js"><p id="a">1</p><ul class="menu"><li><details></details></li></ul></body>')
PAGE = '<html><head></head><body><p class="{}"></p></body></html>'


@pytest.mark.parametrize("selector", ["p", ".menu li", "#a", "*", "ul.menu > li details"])
def test_what_stands_on_a_page_is_found(selector: str) -> None:
    assert FOUND.match(selector)


@pytest.mark.parametrize("selector", ["h1", ".x", "p .menu", "#b", ".menu .js"])
def test_what_does_not_stand_there_is_not(selector: str) -> None:
    assert not FOUND.match(selector)


def test_a_page_carries_the_common_sheet_and_of_the_others_what_it_can_use() -> None:
    style = Style(Sheet("p{}"), (Sheet(".doors:hover{}"), Sheet("@media print{b{}}.record{}")))
    heads = [dress(Page(ZH, "index.html", PAGE.format(name)), style).html for name in ("", "doors", "record")]
    assert [html.partition("</head>")[0] for html in heads] == [
        "<html><head><style>p{}</style>",
        "<html><head><style>p{}</style><style>.doors:hover{}</style>",
        "<html><head><style>p{}</style><style>@media print{b{}}.record{}</style>",
    ]


def test_a_page_carries_no_rule_for_pages_in_other_languages() -> None:
    style = Style(Sheet("body:lang(en){top:1px}body:lang(zh-Hant-TW){top:2px}[lang|=zh]:not(p){top:3px}"))
    worn = [dress(Page(locale, "index.html", PAGE), style).html.partition("<style>")[2] for locale in LOCALES]
    left = [html.partition("</style>")[0] for html in worn]
    assert left[0] == left[2] == "[lang|=zh]:not(p){top:3px}"
    assert left[1] == "body:lang(zh-Hant-TW){top:2px}" + left[0] and left[3] == "body:lang(en){top:1px}" + left[0]
    assert len(style.sheets) == 3


def test_a_missing_sheet_is_named(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"paper\.css: there is no such style sheet"):
        styles(tmp_path)
