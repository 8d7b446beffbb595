"""The plan runs, month 4 fails; then the credit record."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.tools import R1_PLAN
from tests.journeys.reader import Reader

LATER = R1_PLAN | {"asOf": "2027-03-05"}


def test_the_words_for_a_month_one_cannot_pay_are_two_taps_from_home(phone: Reader) -> None:
    phone.open("")
    phone.tap(".doors a[href*='if-you-cannot-pay-this-month']")
    phone.page.wait_for_url("**/guide/keep-to-the-plan/#if-you-cannot-pay-this-month")
    assert phone.taps <= 2
    said = phone.section("if-you-cannot-pay-this-month")
    assert "今天就说，最好在还款日之前" in said
    for words in ("已经按时还了____期", "还没有到期", "把这一期挪到最后"):
        assert words in said


def test_the_payment_of_10_march_moves_to_the_end_and_what_to_ask_is_said(phone: Reader) -> None:
    phone.open("tools/plan/")
    phone.fill("plan", **LATER)
    said = phone.read("[data-moved]")
    for words in ("已还3期", "2,700.00元", "2027年3月10日", "还是21期", "832.40元", "2028年9月10日"):
        assert words in said
    assert "到期之前说，请对方书面答复" in said
    phone.tap("[data-moved] a[data-carry]")
    phone.page.wait_for_url("**/letters/#inputs")
    phone.page.select_option("[name=want]", "month")
    letter = phone.read("[translate=no].send")
    for words in ("已经按时还了3期，共2,700元", "下一期在2027年3月10日，还没有到期", "只把这一期挪到最后"):
        assert words in letter


def test_how_to_get_the_report_and_dispute_an_entry_is_found(phone: Reader) -> None:
    phone.open("")
    phone.tap(".doors a[href*='guide/credit-record/']")
    phone.page.wait_for_url("**/guide/credit-record/")
    assert "征信中心官网" in phone.section("get-your-report")
    assert "管理机构" in phone.section("dispute-an-error")
    phone.tap("article a[href*='letters/credit-report-dispute/']")
    phone.page.wait_for_url("**/letters/credit-report-dispute/")
    assert "征信异议申请" in phone.read("blockquote")


def test_the_dispute_is_filled_in_by_the_tool(phone: Reader) -> None:
    phone.open("tools/letters/")
    phone.page.select_option("[name=want]", "dispute")
    phone.page.wait_for_selector("[data-missing] input")
    phone.page.get_by_label("报告上写的").fill("当前逾期")
    phone.page.get_by_label("正确的").fill("已经结清")
    phone.page.get_by_label("正确的").blur()
    letter = phone.read("[translate=no].send")
    assert "写的是当前逾期。实际是已经结清。" in letter and "我申请" not in letter


def test_the_one_off_repair_is_shown_as_ended_with_its_last_day(phone: Reader) -> None:
    phone.open("guide/credit-record/#one-off-repair-policy")
    assert "已经结束" in phone.section("one-off-repair-policy")
    ended = phone.page.locator(".ended")
    expect(ended).to_contain_text("2026年3月31日")
    assert ended.locator("s").count() == 1


def test_a_search_for_washing_a_record_clean_leads_to_the_scams(phone: Reader) -> None:
    assert phone.search("", "洗白征信")[0].startswith("/guide/scams/")
