"""Each profile takes out its own words and leaves what its sites leave."""

import pytest

from tests.damage.censor import Profile, censor


@pytest.mark.parametrize(
    ("line", "profile", "left"),
    [
        ("打电话问问题，先想方法。", "A", "打 问问，先想 。"),
        ("这是个问题。", "A", "这是个问题。"),
        ("标题", "A", "标题"),
        ("为突发情况留钱，本文再说。", "A", "为突 况留钱，本站再说。"),
        ("联系客服热线，第一步最大限度减少影响。", "B", "联系 ，之一步更大限度减少影响。"),
        ("催收会影响征信，法院不会。", "B", "催收会影响，法院不会。"),
        ("催收会影响征信，法院不会打电话。", "C", "会影响，不会打电话。"),
        ("支付宝旗下的产品", "C", "旗下的产品"),
        ("第一条和最大的", "C", "第一条和最大的"),
    ],
)
def test_a_line_loses_its_words(line: str, profile: Profile, left: str) -> None:
    assert censor(line, profile)[0] == left


def test_words_that_stand_together_leave_one_gap() -> None:
    assert censor("先打客服电话问", "B")[0] == "先打 问"


def test_a_gap_at_the_end_of_a_line_is_not_visible() -> None:
    (gap,) = censor("一、电话", "A", text_at=2)[1]
    assert (gap.word, gap.context, gap.visible) == ("电话", "电话", False)
