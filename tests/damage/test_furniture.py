"""Furniture stands where its place says, and what must stay is part of the truth."""

from random import Random

from tests.damage.blocks import parse
from tests.damage.furniture import Amounts, Piece, Shelf, choose, held_back, plant_kept, plant_spam
from tests.damage.layout import Layout, Line, flatten

LINES = flatten(parse("# 题目\n\n一句。二句。\n\n## 甲\n\n三句。"), Layout("chapters", "numbers", "dash"))
BYLINE = Piece("s1", "byline", "head", "某某 2024-01-01")
CRUMB = Piece("s2", "breadcrumb", "head", "首页 > 文章")
ADVERT = Piece("s3", "advert", "inside", "找我们代办。")
BLOCK = Piece("s4", "comments", "block", "评论\n某人：说得好")
RIGHTS = Piece("s5", "copyright", "foot", "版权所有")


def shown(*pieces: Piece) -> list[str]:
    return [line.mark + line.text for line in plant_spam(LINES, pieces, Random(1))]


def test_crumbs_stand_above_the_title_and_bylines_below() -> None:
    assert shown(BYLINE, CRUMB)[:3] == ["首页 > 文章", "题目", "某某 2024-01-01"]


def test_a_block_keeps_its_lines_together_before_the_foot() -> None:
    assert shown(RIGHTS, BLOCK)[-3:] == ["评论", "某人：说得好", "版权所有"]


def test_a_sentence_inside_never_opens_a_paragraph() -> None:
    places = {next(line for line in shown_with(seed) if "代办" in line) for seed in range(20)}
    assert places == {"一句。找我们代办。二句。", "一句。二句。找我们代办。", "三句。找我们代办。"}


def shown_with(seed: int) -> list[str]:
    return [line.text for line in plant_spam(LINES, [ADVERT], Random(seed))]


def test_a_line_between_stands_right_after_a_paragraph() -> None:
    between = Piece("s6", "app", "between", "展开全文")
    lines = plant_spam(LINES, [between], Random(3))
    at = [line.text for line in lines].index("展开全文")
    assert lines[at - 1].kind == "paragraph"


def test_the_title_is_filled_in_and_an_untitled_page_does_not_repeat_it() -> None:
    shelf = Shelf((Piece("s7", "title", "between", "图：{title}"),))
    assert [piece.text for piece in choose(shelf, Amounts(between=1), "题目", Random(1))] == ["图：题目"]
    assert choose(shelf, Amounts(between=1), "", Random(1)) == ()


def test_no_kind_stands_twice_at_one_place() -> None:
    chosen = choose(held_back(), Amounts(9, 9, 9, 9, 9), "题目", Random(5))
    stands = [(piece.place, piece.kind) for piece in chosen]
    assert len(stands) == len(set(stands)) > 15


def test_what_must_stay_goes_into_a_paragraph_or_gets_one_of_its_own() -> None:
    blocks = parse("一句。\n\n有这些：\n\n- 项")
    inside, alone = Piece("k1", "keep", "inside", "打95188。"), Piece("k2", "keep", "between", "注意日期。")
    assert plant_kept(blocks, [inside], Random(1))[0].text == "一句。打95188。"
    assert plant_kept(blocks, [alone], Random(1))[1].text == "注意日期。"


def test_a_page_without_paragraphs_takes_no_sentence() -> None:
    assert plant_spam((Line("", "题", "title"),), [ADVERT], Random(1)) == (Line("", "题", "title"),)
