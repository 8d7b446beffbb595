"""Called at half past eleven at night, and a colleague was contacted."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.reader import Reader

FIELDS = ("date", "time", "number", "who", "whom", "said")
LATE = dict(zip(FIELDS, ("2026-11-20", "23:30", "0571 0000", "自称催收", "你本人", "不还就去你单位"), strict=True))
COLLEAGUE = dict(zip(FIELDS, ("2026-11-21", "10:05", "0571 0001", "不报工号", "同事", "叫他还钱"), strict=True))
UNKNOWN = "no-such-page/"
SCREENS = ("", "guide/", "guide/collection/", "tools/plan/", "letters/call-script/", "articles/", "search/", UNKNOWN)


@pytest.fixture
def logged(phone: Reader) -> Reader:
    """The reader with both contacts written down."""
    phone.open("tools/evidence-log/")
    phone.fill("evidence-log", **LATE)
    phone.fill("evidence-log", **COLLEAGUE)
    return phone


def test_hours_and_number_of_calls_are_found_in_two_taps_with_source_day_and_scope(phone: Reader) -> None:
    phone.open("")
    phone.tap(".doors a[href*='guide/collection/']")
    phone.tap("article a[href$='#hours-and-frequency']")
    phone.page.wait_for_url("**/guide/collection/#hours-and-frequency")
    assert phone.taps <= 2
    rule = phone.section("hours-and-frequency")
    for words in (
        "22:00到第二天8:00",
        "一天和你有效通话不应超过三次",
        "推荐性的标准",
        "网络消费贷款的贷款机构和它们委托的公司",
    ):
        assert words in rule
    basis = "".join(str(phone.page.locator(".basis").text_content()).split())
    assert "个人网络消费信贷贷后催收风控指引" in basis and "2026年" in basis


def test_two_contacts_are_logged_with_few_fields_and_come_out_as_text(logged: Reader) -> None:
    rows = logged.page.locator("[data-rows=log] tr")
    expect(rows).to_have_count(2)
    text = logged.page.input_value("[data-text]")
    assert "2026年11月20日 23:30" in text and "2026年11月21日 10:05" in text
    assert "账单" not in text


def test_a_reload_keeps_nothing_unless_that_is_switched_on(logged: Reader) -> None:
    page, rows = logged.page, logged.page.locator("[data-rows=log] tr")
    assert logged.stored() == []
    page.reload()
    expect(rows).to_have_count(0)
    logged.fill("evidence-log", **LATE)
    page.check("[data-keep]")
    assert "浏览器和聊天软件随时可能删掉它" in logged.read("[data-kept]")
    page.reload()
    expect(rows).to_have_count(1)


def test_the_draft_complaint_lists_both_with_their_times_and_what_the_body_can_do(logged: Reader) -> None:
    draft = logged.read("blockquote")
    assert "1.2026年11月20日23:30，电话，号码05710000（自称催收）" in draft
    assert "2.2026年11月21日10:05，电话，号码05710001（不报工号），联系了同事，说的是：叫他还钱" in draft
    assert "能核查、督促机构答复；不能替你减债" in logged.read("[data-results]")


def test_what_was_left_out_is_said_to_be_left_out(phone: Reader) -> None:
    phone.open("tools/evidence-log/")
    phone.fill("evidence-log", date="2026-11-20")
    assert "1.2026年11月20日，电话。没有记：几点、号码、对方是谁、联系了谁、说了什么" in phone.read("blockquote")


@pytest.mark.parametrize("screen", SCREENS)
def test_12356_and_110_are_one_tap_away(phone: Reader, screen: str) -> None:
    phone.open(screen)
    expect(phone.page.locator(".aid summary")).to_be_in_viewport()
    phone.tap(".aid summary")
    for number in ("12356", "110"):
        expect(phone.page.locator(f".sos a[href='tel:{number}']")).to_be_in_viewport()
    assert phone.taps == 1
    if screen != UNKNOWN:
        assert phone.page.locator(".help a[href='tel:12356']").count() == 1
