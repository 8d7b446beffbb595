"""Refused twice, and tempted by an agent who wants 3,000 yuan first."""

from __future__ import annotations

import re

import pytest

from scripts.publish.dom import parse
from tests.journeys.conftest import SITE
from tests.journeys.reader import Reader

#: Sections that advise against raising a limit, or volunteering for a score; elsewhere the sentence says so itself.
AGAINST = {"do-not-raise-your-limit", "things-that-do-not-help"}
ADVISED_AGAINST = re.compile(r"不要|别|关掉|划掉|不接收|没有用")


@pytest.mark.parametrize("typed", ["协商被拒", "被拒绝怎么办", "不同意分期"])
def test_the_page_on_a_refusal_is_found_first(phone: Reader, typed: str) -> None:
    assert phone.search("", typed)[0].startswith("/guide/refused/")


def test_three_usual_reasons_are_told_and_what_to_add_for_each(phone: Reader) -> None:
    phone.open("guide/refused/")
    why = phone.section("why-refused")
    for words in ("方案不符合标准", "材料看不出困难", "数字对不上", "时候或对象不对"):
        assert words in why
    assert phone.page.locator(".head:has(#why-refused) ~ ol").first.locator("li").count() == 3
    assert "补最近几个月的流水" in phone.section("improve-and-try-again")


def test_the_second_application_is_filled_with_the_changed_budget(phone: Reader) -> None:
    phone.open("tools/budget/")
    phone.fill("budget", income="5200", spending="4600", offer="500")
    phone.tap("article > ul a[data-carry][href*=letters]")
    phone.page.wait_for_url("**/letters/#inputs")
    phone.page.select_option("[name=want]", "again")
    said = phone.read("[translate=no].send")
    for words in ("第二次协商还款申请", "现在是500元", "现在到手5,200元", "必要开支4,600元", "每月还500元"):
        assert words in said


def test_principal_only_may_be_asked_for_and_is_no_right(phone: Reader) -> None:
    phone.open("guide/refused/")
    said = phone.section("can-they-say-no")
    assert "“坚持只还本金，对方必须同意”，不成立" in said
    assert "可以申请减罚息、减费用、停止计息" in said


def test_before_any_other_choice_agents_are_named_a_fraud_with_the_warning_and_its_day(phone: Reader) -> None:
    phone.open("guide/refused/")
    warning = phone.read(".caution")
    for words in ("别付钱请人代谈", "2026年2月6日", "已经付了"):
        assert words in warning
    order = phone.page.evaluate(
        "[...document.querySelectorAll('article .caution, article h2')].map((e) => e.className)"
    )
    assert "caution" in order[0]
    phone.tap(".caution a[href*='if-you-already-paid']")
    phone.page.wait_for_url("**/guide/scams/#if-you-already-paid")
    assert "止付" in phone.section("if-you-already-paid")


def test_a_higher_limit_and_volunteering_appear_only_with_the_reason_against(phone: Reader) -> None:
    phone.open("guide/refused/")
    assert "不要照做" in phone.section("do-not-raise-your-limit")
    for file in (file for room in ("guide", "letters", "tools") for file in SITE.glob(f"{room}/**/index.html")):
        for part in parse(file.read_text(encoding="utf-8")).xpath("//article//*[self::p or self::li or self::td]"):
            said = "".join(part.itertext())
            if re.search("提额|做公益|志愿", said) and "？" not in said:
                section = set(part.xpath("preceding::*[self::h2 or self::h3][1]/@id"))
                assert section & AGAINST or ADVISED_AGAINST.search(said), (file, said)
