from pathlib import Path

import pytest

from scripts.publish.errors import PublishError
from scripts.publish.nouns import ZH, Page
from scripts.publish.overrule import overrule
from scripts.publish.properties import settle_properties
from scripts.publish.purge import purge
from scripts.publish.selectors import Pages
from scripts.publish.styles import Sheet, Style, dress, styles

PAGES = Pages(['<body class="js"><p id="a">1</p><ul class="menu"><li><details></details></li></ul></body>'])
PAGE = '<html><head></head><body><p class="{}"></p></body></html>'


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


def test_fonts_animations_and_transitions_go() -> None:
    assert purge("@font-face{src:url(x)}@keyframes a{to{color:red}}p{transition:color 1s}", PAGES) == ""
    assert purge("p{color:red;transition:color 1s}", PAGES) == "p{color:red}"


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (":root{--a:1;--b:var(--c);--c:url('data:x;}y')}p{color:var(--a)}", ":root{--a:1}p{color:var(--a)}"),
        (":root{--a:var(--b)}:root{--b:1}p{color:var(--a)}", ":root{--b:1}p{color:var(--b)}"),
        (":root{--a:1}:root{--a:var(--b);--b:2}p{color:var(--a)}", ":root{--b:2}p{color:var(--b)}"),
    ],
)
def test_a_rule_asks_at_once_for_the_property_it_gets_and_no_other_stays(css: str, left: str) -> None:
    assert settle_properties(css) == left


def test_properties_that_pass_each_other_on_come_to_an_end() -> None:
    assert "p{color:var(--" in settle_properties(":root{--a:var(--b);--b:var(--a)}p{color:var(--a)}")


@pytest.mark.parametrize(
    "css",
    [
        ":root{--a:var(--b);--b:1}.x{--a:2}p{color:var(--a)}",
        ":root{--a:var(--b);--b:1}@media print{:root{--a:2}}p{color:var(--a)}",
        ":root{--a:var(--b, 1);--b:1}p{color:var(--a)}",
        ":root{--a:var(--b);--b:1}:root{--a:2}p{color:var(--a);margin:var(--b)}",
    ],
)
def test_a_property_that_may_be_another_somewhere_is_asked_for_by_its_name(css: str) -> None:
    assert "color:var(--a)" in settle_properties(css)


@pytest.mark.parametrize(
    ("css", "later", "left"),
    [
        ("p{color:red}", "p{color:blue}", ""),
        ("p::before{content:'x'}", "p:before{content:'y'}", ""),
        ("p{margin-top:1em;border-radius:1em}", "p{margin:0;border:0}", "p{border-radius:1em}"),
        ("p,b{color:red}", "p{color:blue}", "b{color:red}"),
        ("@media print{p{color:red}}", "p{color:blue}", ""),
        ("p>b{color:red}b{color:red}", "@without p > b;", "b{color:red}"),
    ],
)
def test_what_the_later_sheet_says_anew_goes(css: str, later: str, left: str) -> None:
    assert overrule(css, later) == left


@pytest.mark.parametrize(
    "later", ["p b{color:blue}", "@media print{p{color:blue}}", "p{margin:0}", "p:hover{color:blue}", "p,b{top:0}"]
)
def test_what_the_later_sheet_says_of_other_things_changes_nothing(later: str) -> None:
    assert overrule("p{color:red}", later) == "p{color:red}"


def test_what_is_important_yields_only_to_what_is_as_well() -> None:
    assert overrule("p{color:red!important}", "p{color:blue}") == "p{color:red!important}"
    assert overrule("p{color:red!important}", "p{color:blue!important}") == ""


def test_a_page_carries_the_common_sheet_and_of_the_others_what_it_can_use() -> None:
    style = Style(Sheet("p{}"), (Sheet(".doors{}"), Sheet("@media print{b{}}.record{}")))
    heads = [dress(Page(ZH, "index.html", PAGE.format(name)), style).html for name in ("", "doors", "record")]
    assert [html.partition("</head>")[0] for html in heads] == [
        "<html><head><style>p{}</style>",
        "<html><head><style>p{}</style><style>.doors{}</style>",
        "<html><head><style>p{}</style><style>@media print{b{}}.record{}</style>",
    ]


def test_a_missing_sheet_is_named(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"paper\.css: there is no such style sheet"):
        styles([], tmp_path)
