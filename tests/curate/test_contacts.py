"""A way to reach someone is known in every disguise, and nothing else is taken for one."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.curate.contacts import contacts_in, has_contact
from scripts.curate.spam.fold import digits, fold

_PHONE = "16100000000"
_DISGUISES = {
    "full width": "１６１００００００００",
    "circled": "①⑥①⓪⓪⓪⓪⓪⓪⓪⓪",
    "in brackets": "⑴⑹⑴ 0000 0000",
    "black circles": "❶❻❶ 0000 0000",
    "keycaps": "".join(f"{digit}\ufe0f\u20e3" for digit in _PHONE),
    "mathematical": "𝟏𝟔𝟏𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟎",
    "Chinese numerals": "一六一零零零零零零零零",
    "formal numerals": "壹陆壹零零零零零零零零",
    "mixed": "1六1零0〇0零0O0",
    "letters for digits": "l6lOOOOOOOO",
    "spaced in groups": "161 0000 0000",
    "spaced one by one": "1 6 1 0 0 0 0 0 0 0 0",
    "dashed": "161-0000-0000",
    "dotted": "161.0000.0000",
    "underscored": "161_0000_0000",
    "slashed": "161/0000/0000",
    "said aloud": "一六一杠零零零零杠零零零零",
    "country code": "+86 161 0000 0000",
    "bracketed": "(161)0000-0000",
}
_ACCOUNTS = [
    ("wechat", "加微信abc00000详聊"),
    ("wechat", "薇信：zx_0000"),
    ("wechat", "微·信：abc00000"),
    ("wechat", "微 信 号 a b c 0 0 0 0"),
    ("wechat", "ｖｘ：ab０００００"),
    ("wechat", "➕V：abc00000"),
    ("wechat", "VX➕abc00000"),
    ("wechat", "威芯（abc00000）"),
    ("wechat", "嶶信号：wk⓪⓪⓪⓪"),
    ("wechat", "【微信】abc00000"),
    ("wechat", "微❤：abc00000"),
    ("wechat", "绿泡泡 abc00000"),
    ("wechat", "卫星号abc00000"),
    ("wechat", "微信同号16100000000"),
    ("qq", "QQ：100000000"),
    ("qq", "扣扣 1 0 0 0 0 0 0 0 0"),
    ("qq", "企鹅：一〇〇〇〇〇〇〇〇"),
    ("qq", "Q裙：100000000"),
    ("qq", "交流群：100000000"),
    ("qq", "🐧 100000000"),
    ("mail", "1000000000@qq.com"),
    ("mail", "100 000 000…@ qq . com"),
    ("mail", "abc艾特qq点com"),
    ("mail", "abc[at]example[dot]com"),
    ("mail", "abc（a）example（点）net"),
    ("mail", "abc※example.org"),
    ("telegram", "TG：@abc_00000"),
    ("telegram", "纸飞机 @abc00000"),
    ("link", "t.me/abc00000"),
    ("account", "抖音号：abc00000"),
    ("account", "公～众～号：某某钱袋子"),
    ("service", "客服热线400-000-0000"),
    ("phone", "前台：０００－００００００００"),
]
_NO_CONTACT = [
    "微信支付和支付宝都支持亲情卡。",
    "QQ钱包里的余额可以提现。",
    "订单号20260314091502786的退款已经受理。",
    "银行流水号：6217 0000 0000 0000 000。",
    "尾号8000的卡，138****8000的手机。",
    "合同签于2023.06.18，到期日为2026.06.17。",
    "第15、30、60、90、120天各还一次。",
    "还款日 15 30 60 90 120 天",
    "2025-02-25 23:19:50",
    "1、3、4、5、6、7、8、9、10、11、12",
    "电压220V，电流2.5A，V领毛衣。",
    "给大衣扣扣子，扣错了一颗。",
    "卫星电话在山区也能用。",
    "发票号码：10342543。",
    "IP地址192.168.1.1，App 8.9.0版。",
    "案号（2026）京0105民初12345号。",
    "彩票开奖号码：03 08 15 19 27 33加11。",
]


@pytest.mark.parametrize("written", _DISGUISES.values(), ids=_DISGUISES)
@pytest.mark.parametrize("before", ["", "联系电话", "需要的朋友请拨打"])
def test_a_telephone_number_is_known_in_every_disguise(before: str, written: str) -> None:
    found = contacts_in(before + written)
    assert [(contact.kind, contact.normalised.removeprefix("86")) for contact in found] == [("phone", _PHONE)]


@pytest.mark.parametrize(("kind", "text"), _ACCOUNTS)
def test_an_account_is_known_by_the_word_that_announces_it(kind: str, text: str) -> None:
    assert [contact.kind for contact in contacts_in(text)] == [kind]
    assert has_contact(text)


@pytest.mark.parametrize("text", _NO_CONTACT)
def test_numbers_and_words_of_daily_life_are_no_contact(text: str) -> None:
    assert not has_contact(text)


@pytest.mark.parametrize(
    "number", ["95188", "12378", "12363", "12348", "12315", "12345", "12356", "12368", "96110", "95588"]
)
def test_an_official_number_is_named_and_no_contact(number: str) -> None:
    text = f"可以拨打{number}反映情况。"
    assert [(contact.normalised, contact.official) for contact in contacts_in(text)] == [(number, True)]
    assert contacts_in(text)[0].name
    assert not has_contact(text)


def test_a_number_that_the_register_does_not_hold_is_not_official() -> None:
    assert [contact.official for contact in contacts_in("客服电话：400-000-0000")] == [False]


def test_traditional_text_is_met_too() -> None:
    assert has_contact("需要協商的朋友請聯繫電話１６１００００００００")
    assert has_contact("加薇信：abc00000")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=200))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert len(digits(fold(text))) == len(text)


@given(
    st.lists(
        st.sampled_from([*_DISGUISES.values(), *(text for _, text in _ACCOUNTS), *_NO_CONTACT, "\n", "。"]), max_size=6
    )
)
def test_contacts_are_sorted_apart_and_inside_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    spans = [contact.span for contact in contacts_in(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
