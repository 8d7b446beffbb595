"""Each way of flattening leaves exactly the marks the public pages show."""

import pytest

from tests.damage.blocks import parse, write
from tests.damage.layout import Layout, announce, fitting, flatten

DEEP = """# 题目

开头说一句。

## 甲章

### 甲一

#### 甲一一

手上要有：

- 身份证
- 银行流水

## 乙章

1. 先看
2. 再问

- **时间**：早上
- **地点**：窗口

## 总结

到此为止。
"""
FLAT = "# 题\n\n开头。\n\n## 甲章\n\n甲话。\n\n- 一项\n- 两项\n\n## 乙章\n\n乙话。\n"


def lines(truth: str, layout: Layout) -> list[str]:
    return [line.mark + line.text for line in flatten(parse(truth), layout)]


def test_chapters_are_numbered_by_chapter_and_section() -> None:
    shown = lines(DEEP, Layout("chapters", "numbers", "bare"))
    assert shown[2:8] == ["一、甲章", "1.1 甲一", "1.1.1 甲一一", "手上要有：", "身份证", "银行流水"]


def test_parts_are_spelled_out() -> None:
    shown = lines(DEEP, Layout("parts", "words", "dash"))
    assert shown[2:7] == ["第一部分：甲章", "1.1 甲一", "1.1.1 甲一一", "手上要有：", "- 身份证"]
    assert shown[8:13] == ["第二部分：乙章", "第一步：先看", "第二步：再问", "时间：早上", "地点：窗口"]


def test_ordinals_start_again_in_every_chapter() -> None:
    shown = lines("## 甲\n### 子\n段。\n### 丑\n段。\n## 乙\n### 寅\n段。", Layout("ordinals", "numbers", "bare"))
    assert [line for line in shown if line != "段。"] == ["一、甲", "1. 子", "2. 丑", "二、乙", "1. 寅"]


def test_announced_headings_stand_in_a_list_and_return_after_a_rule() -> None:
    blocks = announce(parse(FLAT), "要讲的有：")
    shown = [line.mark + line.text for line in flatten(blocks, Layout("announced", "numbers", "bare"))]
    assert shown[1:7] == ["开头。", "要讲的有：", "- 甲章", "- 乙章", "---", "甲章"]
    assert write(blocks).startswith("# 题\n\n开头。\n\n要讲的有：\n\n- 甲章\n- 乙章\n\n## 甲章\n")


def test_items_under_bare_headings_keep_a_mark() -> None:
    assert lines(FLAT.replace("甲话。", "甲话："), Layout("bare", "numbers", "bare"))[4] == "- 一项"


def test_a_long_item_is_never_left_bare() -> None:
    truth = "## 甲\n\n带上：\n\n- 这一项写得很长长到没有人会把它当成一个词\n- 短项\n"
    assert lines(truth, Layout("chapters", "numbers", "bare"))[2].startswith("- ")


def test_a_summary_becomes_the_editors() -> None:
    assert lines(DEEP, Layout("chapters", "numbers", "bare"))[-2] == "三、小编总结"


@pytest.mark.parametrize(("truth", "styles"), [(DEEP, 2), ("## 甲\n### 乙\n段。", 3), (FLAT, 5)])
def test_a_style_is_only_offered_where_it_can_carry_the_levels(truth: str, styles: int) -> None:
    assert len(fitting(parse(truth))) == styles
