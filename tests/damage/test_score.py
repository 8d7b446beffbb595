"""Every number of the score moves when, and only when, the thing it counts goes wrong."""

from dataclasses import replace

import pytest

from tests.damage.censor import Gap
from tests.damage.furniture import Piece
from tests.damage.render import Damaged, Seen
from tests.damage.score import Match, Score, Share, merge, score, surviving, unrestored

EXPECTED = """# 晚还几天

先打客服电话。记录一下通话。

## 带什么

- 身份证
- **账单**：最近三个月

### 怎么走

1. 先核对
2. 再提出
"""
ARTICLE = "---\nid: a\n---\n" + EXPECTED.replace("带什么", "带什么 {#dai-shenme}").replace("先核对", "先核\\*对")
DAMAGED = Damaged(
    text="",
    expected=EXPECTED.replace("先核对", "先核*对"),
    spam=(
        Piece("s1", "contact", "inside", "想问的加微信：①⑤④-0000-1234。"),
        Piece("s2", "share", "head", "分享"),
        Piece("s3", "title", "between", "晚还几天"),
        Piece("s4", "contact", "inside", "加Ｖ：ab 0123"),
    ),
    keep=(Piece("k1", "keep", "inside", "记录一下通话。"),),
    events=(Seen("。記錄", "?x", "电话。记录"),),
    gaps=(Gap("电话", "客服电话。", True),),
)
PERFECT = score(DAMAGED, ARTICLE)


def test_the_truth_with_ids_escapes_and_front_matter_gets_full_marks() -> None:
    wanted = Score(
        sentences=Share(9, 9),
        content=Share(38, 38),
        spam=Share(4, 4),
        keep=Share(1, 1),
        headings=Match(3, 3, 3),
        items=Match(4, 4, 4),
        events=Share(1, 1),
        gaps=Share(1, 1),
    )
    assert wanted == PERFECT


def changed(old: str, new: str) -> set[str]:
    assert old in ARTICLE
    after = score(DAMAGED, ARTICLE.replace(old, new))
    return {name for name in Score.__dataclass_fields__ if getattr(after, name) != getattr(PERFECT, name)}


@pytest.mark.parametrize(
    ("old", "new", "moved"),
    [
        ("先打客服电话。", "先打客服电话.", {"sentences", "events", "gaps"}),
        ("先打客服电话。", "先打电话。", {"sentences", "content", "gaps"}),
        ("先打客服电话。", "先打客服。", {"sentences", "content", "gaps", "events"}),
        ("记录一下通话。", "", {"sentences", "content", "events", "keep"}),
        ("## 带什么", "### 带什么", {"headings"}),
        ("### 怎么走", "怎么走", {"headings"}),
        ("先打", "## 多余\n\n先打", {"headings"}),
        ("- 身份证", "1. 身份证", {"items"}),
        ("- 身份证", "身份证", {"items"}),
        ("**账单**：", "账单：", set()),
        ("先打客服电话", "分享\n\n先打客服电话", {"spam"}),
        ("先打客服电话", "分享先打客服电话", {"sentences"}),
        ("## 带", "晚还几天\n\n## 带", {"spam"}),
        ("## 带", "晚还了几天\n\n## 带", set()),
        ("## 带", "15400001234\n\n## 带", {"spam"}),
        ("## 带", "154 0000 1234\n\n## 带", {"spam"}),
        ("## 带", "想问的加微\n\n## 带", set()),
        ("## 带", "AB0123\n\n## 带", {"spam"}),
    ],
)
def test_a_change_moves_its_own_numbers(old: str, new: str, moved: set[str]) -> None:
    assert changed(old, new) == moved


def test_a_title_nobody_can_know_is_not_counted() -> None:
    untitled = replace(DAMAGED, expected=DAMAGED.expected.removeprefix("# 晚还几天\n\n"), spam=())
    assert score(untitled, ARTICLE).headings == Match(2, 2, 2)


def test_what_is_wrong_can_be_named() -> None:
    article = ARTICLE.replace("记录一下", "纪录一下").replace("## 带", "分享\n\n## 带")
    assert unrestored(DAMAGED, article) == ["记录一下通话。"]
    assert [piece.id for piece in surviving(DAMAGED, article)] == ["s2"]


def test_many_documents_are_counted_thing_by_thing() -> None:
    one, other = Score(content=Share(9, 10), items=Match(1, 1, 1)), Score(content=Share(0, 10), items=Match(0, 2, 0))
    whole = merge([one, other])
    assert (whole.content, whole.lost, whole.items.f1) == (Share(9, 20), 0.55, 0.5)
