"""The spinners' phrases go where their frame is, and nowhere else."""

from random import Random

import pytest

from tests.damage.spin import spin


@pytest.mark.parametrize(
    ("text", "spun"),
    [
        ("第一步就是沟通", "之一步就是沟通"),
        ("第一条规定", "第一条规定"),
        ("应当约定在一个月内", "应当约好在一个月内"),
        ("可能会影响个人信用", "可能会作用个人信用"),
        ("影响很大", "影响很大"),
        ("为了确保双方的权益", "为了确信双方的权益"),
        ("确保双方的权益", "确信双方的权益"),
        ("用户名和密码", "用户名和密码"),
        ("法律后果", "法律结果"),
        ("没有任何问题", "没有任何问题"),
    ],
)
def test_a_phrase_is_spun_in_its_frame_only(text: str, spun: str) -> None:
    assert spin(text, Random(1), 1.0) == spun


def test_a_share_of_nothing_spins_nothing() -> None:
    assert spin("第一步就是按时还款", Random(1), 0.0) == "第一步就是按时还款"
