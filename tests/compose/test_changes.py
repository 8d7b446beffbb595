"""The pages of changes: every line of the ledger, and nothing of a source that could act or be called."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from scripts.compose.errors import ComposeError
from scripts.compose.hide import hide
from scripts.compose.inert import inert, visible
from scripts.compose.names import read_names
from tests.compose.articles import Edit
from tests.compose.conftest import House

PAGE = "zh/articles/sample/changes.md"
_EXTENSIONS = ["attr_list", "md_in_html", "sane_lists", "tables", "toc"]


def _html(body: str) -> HTMLParser:
    return HTMLParser(markdown.markdown(body, extensions=_EXTENSIONS))


def test_every_change_is_shown_with_certainty_reason_and_place(house: House) -> None:
    house.article("协(xie)商，打 问。", [("(xie)", "", "pinyin-note", "proved"), (" ", "电话", "gap-phone", "likely")])
    tree = _html(house.compose().body(PAGE))
    note, gap = (tree.css_first(f"#c{number}") for number in (2, 3))
    assert note is not None
    assert gap is not None
    assert [cell.text() for cell in note.css("td")] == ["2", "(xie)", "确证", "pinyin-note 的理由", "1"]
    assert [cell.text() for cell in gap.css("td")] == ["3", "␣ → 电话", "推断", "gap-phone 的理由", "9"]


def test_english_readers_get_the_name_of_the_rule_as_reason(house: House) -> None:
    house.article("协(xie)商。", [("(xie)", "", "pinyin-note", "proved")])
    row = _html(house.compose().body("en/articles/sample/changes.md")).css_first("#c2")
    assert row is not None
    assert [cell.text() for cell in row.css("td")][2:4] == ["proved", "pinyin note"]


def test_changes_are_counted_by_rule_and_the_original_is_named_by_its_hash(house: House) -> None:
    house.article(
        "协(xie)商，打 问 吧。", [("(xie)", "", "pinyin-note", "proved"), *[(" ", "X", "gap-a", "likely")] * 2]
    )
    body = house.compose().body(PAGE)
    assert "| 缺字 | 2 |\n| 拼音注音 | 1 |\n| 文件头 | 1 |" in body
    assert "推断**：按上下文判断，2处" in body
    assert "**SHA-256**：`" in body
    assert "guide restore build/articles/sample" in body


def test_changes_are_grouped_by_the_section_they_stand_in(house: House) -> None:
    house.article(
        "甲(jia)。\n\n## 乙 {#later}\n\n丙(bing)。", [(f"({p})", "", "pinyin-note", "proved") for p in ("jia", "bing")]
    )
    tree = _html(house.compose().body(PAGE))
    heads = [
        (head.text(), link.attributes["href"] if (link := head.css_first("a")) else "") for head in tree.css("tbody th")
    ]
    assert heads == [("开头", ""), ("乙", "../#later")]


def test_a_long_ledger_is_cut_into_parts_and_marks_lead_to_the_right_one(house: House) -> None:
    edits: list[Edit] = [("啊", "呀", "gap-a", "likely")] * 650
    house.article("啊" * 650, edits)
    composed = house.compose()
    parts = [f"zh/articles/sample/changes{name}.md" for name in ("", "/2", "/3")]
    assert [composed.body(part).count("<tr id=") for part in parts] == [300, 300, 51]
    assert 'href="changes/3/#c651"' in composed.body("zh/articles/sample.md")
    assert "[3](changes/3.md)" in composed.body(parts[0])
    assert "[1](../changes.md)" in composed.body(parts[1])
    assert "{#" not in composed.body(parts[1])


def test_a_heavy_ledger_has_fewer_rows_on_a_page(house: House) -> None:
    long = "".join(chr(0x4E00 + (7919 * n) % 20000) for n in range(250 * 40))
    edits: list[Edit] = [(long[n : n + 250], "", "spam-1", "sure") for n in range(0, len(long), 250)]
    house.article(long + "。", edits)
    assert house.compose().exists("zh/articles/sample/changes/2.md")


def test_a_very_long_passage_shows_both_its_ends(house: House) -> None:
    long = "首" + "".join(chr(0x4E00 + n) for n in range(900)) + "尾"
    house.article(f"甲。{long}。", [(long, "", "spam-1", "sure")])
    row = _html(house.compose().body(PAGE)).css_first("#c2 del")
    assert row is not None
    assert row.text().startswith("首")
    assert row.text().endswith("尾")
    assert len(row.text()) < 320


@pytest.mark.parametrize(
    "contact",
    [
        "加微信abc12345",
        "薇：zhang_san88",
        "V信 kefu-001",
        "QQ 8 2 3 4 5 6",
        "4001001000",
        "400-100-1000",
        "１３８００１３８０００",
        "一三八零零一三八零零零",
        "①③⑧⑨⑨①③⑧⑨⑨⑨",
        "138 0013 8000",
        "1.3.8.0.0.1.3.8.0.0.0",
        "someone@example.com",
        "some one 艾特 example 点 com",
        "https://example.com/x",
        "www.example.com",
        "abc.example.vip/join",
    ],
)
def test_every_kind_of_contact_is_hidden(contact: str) -> None:
    shown = hide(f"甲。联系{contact}，办理。乙。", "zh")
    assert "〔联系方式，已略〕" in shown
    assert not [run for run in (contact[-4:], contact[:4]) if run.isascii() and run in shown]


def test_a_contact_that_was_removed_does_not_come_back(house: House) -> None:
    house.article("甲。QQ 8 2 3 4 5 6，办理。乙。", [("QQ 8 2 3 4 5 6，办理。", "", "spam-1", "sure")])
    composed = house.compose()
    cell = _html(composed.body(PAGE)).css_first("#c2 del")
    assert cell is not None
    assert cell.text() == "〔联系方式，已略〕，办理。"
    assert "〔contact left out〕，办理。" in _html(composed.body("en/articles/sample/changes.md")).text()


@pytest.mark.parametrize("text", ["(xié)", "2026年11月21日", "每期900元", "95188", "客??头藛T", "一、二", "第三十二条"])
def test_what_is_no_contact_is_shown(text: str) -> None:
    assert hide(text, "zh") == text


def test_signs_without_a_shape_are_shown_by_their_code(house: House) -> None:
    house.article(
        "甲\ue386\u200b乙\n丙", [("\ue386\u200b", "", "spam-1", "sure"), ("\n", "\n\n", "blank-line", "proved")]
    )
    tree = _html(house.compose().body(PAGE))
    assert [cell.text() for cell in tree.css("#c2 del, #c3 del, #c3 ins")] == ["〔U+E386〕〔U+200B〕", "↵", "↵↵"]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
@settings(max_examples=300, deadline=None)
def test_no_text_of_a_source_acts_in_markdown_or_html(text: str) -> None:
    for frame in ("<div>\n<p>{}</p>\n</div>", "甲{}乙", "| 一 | 二 |\n|---|---|\n| {} | 丙 |", "- {}"):
        alone = HTMLParser(markdown.markdown(frame.format("丁"), extensions=_EXTENSIONS))
        tree = HTMLParser(markdown.markdown(frame.format(inert(text)), extensions=_EXTENSIONS))
        assert [node.tag for node in tree.css("*")] == [node.tag for node in alone.css("*")]
        said, there = "".join((tree.body or tree.root).text().split()), "".join(visible(text).split())  # type: ignore[union-attr]
        assert there in said


def test_a_rule_without_a_name_is_refused(house: House) -> None:
    house.article("甲乙。", [("甲", "", "odd-rule", "sure")])
    with pytest.raises(ComposeError, match=r"names\.tsv: no line for the rule 'odd-rule'\."):
        house.compose()


def test_a_line_of_names_needs_three_columns(house: House) -> None:
    file = house.root / "names.tsv"
    file.write_text("# Columns\nspam\t广告\n", encoding="utf-8")
    with pytest.raises(ComposeError, match=r"names\.tsv:2: 2 columns\."):
        read_names(file)
