"""Not late yet: 30,000 yuan on 借呗, due in five days."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from icalendar import Calendar
from playwright.sync_api import expect

from scripts.publish.dom import parse
from tests.browser.tools import R1_PLAN
from tests.journeys.conftest import SITE
from tests.journeys.reader import Reader

PLAN = R1_PLAN | {"principal": "30000", "days": "0", "rate": "0.04", "offer": "2500"}
ROOMS = ("guide", "letters", "tools")
LENDERS = re.compile(r"alipay|ant(group|fin)|taobao|jd\.com|360|xiaoman|bank|loan|dai", re.I)


def test_three_answers_give_one_step_to_tell_them_before_the_due_date(phone: Reader) -> None:
    phone.open("tools/triage/")
    for name, value in (("safe", "no"), ("due", "not"), ("pay", "no")):
        phone.tap(f"[name={name}][value={value}]")
    step = phone.page.locator("[data-step]:visible")
    expect(step).to_have_count(1)
    expect(step).to_contain_text("到期之前就告诉官方客服")
    assert phone.taps <= 4


def test_the_words_to_say_before_it_is_due_are_found_in_three_taps(phone: Reader) -> None:
    phone.open("")
    phone.tap(".doors a[href*='tell-them-before-it-is-due']")
    phone.tap("article a[href*='call-script/#not-due-yet']")
    phone.page.wait_for_url("**/letters/call-script/#not-due-yet")
    assert phone.taps <= 3
    said = phone.section("not-due-yet")
    assert "现在还没有逾期" in said and "我想申请延期或者分期" in said


def test_2500_a_month_takes_13_payments_and_2464_65_of_interest(phone: Reader) -> None:
    phone.open("tools/plan/")
    phone.fill("plan", **PLAN)
    names = ("payments", "lastPayment", "lastDate", "totalInterest")
    assert phone.out(*names, inside="[data-plan=continues]") == ["13", "2464.65", "2027-12-10", "2464.65"]


def test_a_browser_saves_a_calendar_of_13_payments_each_with_two_alerts(desk: Reader) -> None:
    desk.open("tools/plan/")
    desk.fill("plan", **PLAN)
    with desk.page.expect_download() as saved:
        desk.tap("[data-do=ics]")
    calendar = Calendar.from_ical(Path(saved.value.path()).read_bytes())
    events = calendar.walk("VEVENT")
    alerts = [alarm["TRIGGER"].dt.days for event in events for alarm in event.walk("VALARM")]
    assert len(events) == 13 and alerts == [-3, -1] * 13
    assert {event["DTSTART"].params["TZID"] for event in events} == {"Asia/Shanghai"}
    assert str(events[-1]["DTSTART"].dt) == "2027-12-10 09:00:00+08:00"


def test_a_chat_app_shows_the_same_13_lines_and_where_to_open_them(phone: Reader) -> None:
    phone.open("tools/plan/")
    phone.fill("plan", **PLAN)
    phone.page.evaluate("document.querySelectorAll('[data-export] details').forEach((fold) => { fold.open = false })")
    phone.tap("[data-do=ics]")
    expect(phone.page.locator("[data-text]")).to_be_visible()
    assert len(re.findall(r"^\d+  202\d年\d+月10日", phone.page.input_value("[data-text]"), re.M)) == 13
    assert "换手机自带的浏览器打开" in phone.read("[data-export]")


def test_the_page_warns_of_new_borrowing_and_no_page_links_to_a_lender(phone: Reader) -> None:
    phone.open("tools/plan/#not-due-yet")
    assert "不要借新的来还" in phone.section("not-due-yet")
    hosts = set()
    for file in [SITE / "index.html", *(file for room in ROOMS for file in SITE.glob(f"{room}/**/index.html"))]:
        hosts |= {urlsplit(link).hostname or "" for link in parse(file.read_text(encoding="utf-8")).xpath("//a/@href")}
    assert [host for host in hosts if LENDERS.search(host)] == []
