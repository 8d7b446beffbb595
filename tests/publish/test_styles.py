from pathlib import Path

import pytest

from scripts.publish.errors import PublishError
from scripts.publish.nouns import ZH, Page
from scripts.publish.purge import purge
from scripts.publish.selectors import Pages
from scripts.publish.styles import Style, dress, styles

PAGES = Pages(['<body class="js"><p id="a">1</p><ul class="menu"><li><details></details></li></ul></body>'])


@pytest.mark.parametrize(
    "rule", ["p{color:red}", ".menu li{color:red}", "#a:hover{color:red}", "p:not(.x){color:red}", "*{color:red}"]
)
def test_a_rule_that_some_page_can_use_stays(rule: str) -> None:
    assert purge(rule, PAGES) == rule


@pytest.mark.parametrize("rule", ["h1{color:red}", ".x{color:red}", "p .menu{color:red}", "#b{color:red}"])
def test_a_rule_that_no_page_can_use_goes(rule: str) -> None:
    assert purge(rule, PAGES) == ""


def test_of_several_selectors_the_used_ones_stay() -> None:
    assert purge("h1,p,.x{color:red}", PAGES) == "p{color:red}"


def test_a_state_that_comes_later_counts_as_used() -> None:
    assert purge("details[open]>summary,details[open]{color:red}", PAGES) == "details[open]{color:red}"


def test_a_media_query_without_rules_goes() -> None:
    assert purge("@media print{h1{color:red}}@media print{p{color:red}}", PAGES) == "@media print{p{color:red}}"


def test_a_property_that_nothing_asks_for_goes_and_what_only_it_asked_for_too() -> None:
    css = 'p{--a:1;--b:var(--c);--c:url("data:x;}y");color:var(--a)}'
    assert purge(css, PAGES) == "p{--a:1;color:var(--a)}"


def test_fonts_and_animations_go() -> None:
    assert purge("@font-face{src:url(x)}@keyframes a{to{color:red}}", PAGES) == ""


def test_all_pages_carry_the_same_sheet_in_the_head() -> None:
    page = dress(Page(ZH, "index.html", "<html><head></head><body></body></html>"), Style("p{}"))
    assert page.html == "<html><head><style>p{}</style></head><body></body></html>"


def test_a_missing_sheet_is_named(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"paper\.css: there is no such style sheet"):
        styles([], tmp_path)
