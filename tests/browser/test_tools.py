"""The tools do for a reader what the journeys say, to the fen, in every language."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from icalendar import Calendar
from playwright.sync_api import Browser, Route, expect

from tests.browser.tools import R1, R1_PLAN, STORED, fill, out, ready, row, tool, unfold
from tests.browser.visits import FOLDERS, visit
from tests.hostile.payloads import payloads

OUTCOME = ("payments", "lastPayment", "lastDate", "totalPaid")
TOOLS = ("overdue-cost", "budget", "plan", "share-out", "triage", "check-a-quote", "letters", "evidence-log")


@pytest.mark.parametrize("folder", FOLDERS.values())
def test_a_late_day_is_worked_out_and_carried_into_a_plan_and_into_words(
    browser: Browser, hostile_site: str, folder: str
) -> None:
    with tool(browser, hostile_site, f"{folder}tools/overdue-cost/") as seen:
        page = seen.page
        fill(page, "overdue-cost", R1)
        assert out(page, "interest", "perDay", "total", "annualRate") == ["432.40", "9.20", "18832.40", "18.25"]
        page.locator("article > ul a[data-carry]").first.click()
        page.wait_for_url("**/plan/#inputs")
        unfold(page)
        fill(page, "plan", {"asOf": "2026-11-21", "offer": "900", "firstDate": "2026-12-10"})
        assert out(page, *OUTCOME, inside='[data-plan="stopped"]') == ["21", "832.40", "2028-08-10", "18832.40"]
        assert out(page, *OUTCOME, inside='[data-plan="continues"]') == ["26", "182.17", "2029-01-10", "22682.17"]
        assert out(page, "difference") == ["3849.77"]
        assert row(page, "continues", 1)[1:4] == ["900.00", "607.20", "292.80"]
        page.locator("article > ul a[data-carry]").first.click()
        page.wait_for_url("**/letters/#inputs")
        page.check('[name="reason"][value="失业"]')
        names = page.locator("[data-missing] label:visible").all_inner_texts()
        assert all(name.isascii() is (folder == "en/") for name in names) and all(names)
        said = "".join(page.locator("[translate=no].say:visible").all_inner_texts())
        for words in ("18,400", "47天", "失业", "900", "21期", "不再计息", "____"):
            assert words in re.sub(r"\s", "", said)
        assert page.evaluate(STORED) == []


@pytest.mark.parametrize("typed", ["18400", "1.84万", "18,400", "１８４００", "¥18,400.00元", "一万八千四百"])
def test_an_amount_may_be_written_in_many_ways(browser: Browser, hostile_site: str, typed: str) -> None:
    with tool(browser, hostile_site, "tools/overdue-cost/") as seen:
        fill(seen.page, "overdue-cost", R1 | {"principal": typed})
        assert out(seen.page, "interest", "total") == ["432.40", "18832.40"]


def test_the_first_page_works_out_a_late_day(browser: Browser, hostile_site: str) -> None:
    with tool(browser, hostile_site, "") as seen:
        fill(seen.page, "overdue-cost", R1)
        assert out(seen.page, "interest", "perDay", "total", "annualRate") == ["432.40", "9.20", "18832.40", "18.25"]
        seen.page.locator("a[data-carry]").click()
        expect(seen.page.locator('[name="principal"]')).to_have_value("18400")


def test_an_offer_above_what_is_left_is_warned_of_and_worked_out_all_the_same(
    browser: Browser, hostile_site: str
) -> None:
    with tool(browser, hostile_site, "tools/plan/") as seen:
        fill(seen.page, "plan", R1_PLAN | {"offer": "2000", "income": "6500", "spending": "5600"})
        assert out(seen.page, "left", "short", "suggested") == ["900.00", "1100.00", "900.00"]
        expect(seen.page.locator('[data-out="short"]')).to_be_visible()
        expect(seen.page.locator('[data-plan="stopped"] [data-out="payments"]')).to_have_text("10")
    with tool(browser, hostile_site, "tools/budget/") as seen:
        fill(seen.page, "budget", {"income": "6500", "spending": "5600", "offer": "2000"})
        assert out(seen.page, "left", "short", "suggested") == ["900.00", "1100.00", "900.00"]


def test_a_debt_that_is_not_late_has_a_plan_and_a_calendar(browser: Browser, hostile_site: str) -> None:
    with tool(browser, hostile_site, "tools/plan/") as seen:
        page = seen.page
        fill(page, "plan", R1_PLAN | {"principal": "30000", "days": "0", "rate": "0.04", "offer": "2500"})
        assert out(page, *OUTCOME, "totalInterest", inside='[data-plan="continues"]') == [
            *("13", "2464.65", "2027-12-10", "32464.65", "2464.65")
        ]
        with page.expect_download() as saved:
            page.click('[data-do="ics"]')
        events = Calendar.from_ical(saved.value.path().read_bytes()).walk("VEVENT")
        alerts = [alarm["TRIGGER"].dt.days for event in events for alarm in event.walk("VALARM")]
        assert len(events) == 13 and alerts == [-3, -1] * 13
        assert str(events[0]["DTSTART"].dt) == "2026-12-10 09:00:00+08:00"
        unfold(page)
        text = page.input_value("[data-text]")
        assert len(re.findall(r"^\d+  \d{4}年", text, re.M)) == 13


def test_a_plan_in_its_fourth_month_can_move_a_payment(browser: Browser, hostile_site: str) -> None:
    with tool(browser, hostile_site, "tools/plan/") as seen:
        page = seen.page
        fill(page, "plan", R1_PLAN | {"asOf": "2027-03-05"})
        moved = page.locator("[data-moved]")
        for words in ("3期", "2,700.00", "2027年3月10日", "21期", "832.40", "2028年9月10日"):
            expect(moved).to_contain_text(words)
        fill(page, "plan", {"defer": "1"})
        assert out(page, *OUTCOME, inside='[data-plan="stopped"]') == ["21", "832.40", "2028-09-10", "18832.40"]
        fill(page, "plan", {"defer": ""})
        page.locator("article > ul a[data-carry]").first.click()
        page.wait_for_url("**/letters/#inputs")
        page.select_option('[name="want"]', "month")
        said = page.locator("[translate=no].send:visible").inner_text()
        for words in ("我已经按时还了3期，共2,700元", "下一期在2027年3月10日，还没有到期", "从2027年4月10日起"):
            assert words in said


@pytest.mark.parametrize(
    ("spending", "said"), [("3000", "现在没有能还的钱"), ("4000", "每月还差1,000.00元。现在没有能还的钱")]
)
def test_who_has_nothing_left_is_told_what_can_be_done(
    browser: Browser, hostile_site: str, spending: str, said: str
) -> None:
    with tool(browser, hostile_site, "tools/budget/") as seen:
        fill(seen.page, "budget", {"income": "3000", "spending": spending})
        shown = seen.page.locator('[data-results="budget"]').inner_text()
        assert said in shown
        assert ("每月还差" in said) is ("每月还差" in shown)
        assert "以内来谈" not in shown and "留一成应急" not in shown
        fill(seen.page, "budget", {"offer": "500"})
        assert "以内来谈" not in seen.page.locator('[data-results="budget"]').inner_text()


def test_refused_once_the_second_application_has_the_changed_budget(browser: Browser, hostile_site: str) -> None:
    with tool(browser, hostile_site, "tools/budget/") as seen:
        page = seen.page
        fill(page, "budget", {"income": "5200", "spending": "4600", "offer": "500"})
        page.locator("article > ul a[data-carry][href*=letters]").click()
        page.wait_for_url("**/letters/#inputs")
        page.select_option('[name="want"]', "again")
        said = page.locator("[translate=no].send:visible").inner_text()
        for words in ("现在是500元", "现在到手5,200元", "必要开支4,600元"):
            assert words in said


def test_two_contacts_are_logged_and_stand_in_the_complaint(browser: Browser, hostile_site: str) -> None:
    contacts = (
        {
            "date": "2026-11-20",
            "time": "23:30",
            "number": "0571-000",
            "who": "工号12",
            "whom": "本人",
            "said": "今晚必须还",
        },
        {"date": "2026-11-09", "time": "10:05", "whom": "同事", "said": "让他还钱", "promise": "不再打"},
    )
    with tool(browser, hostile_site, "tools/evidence-log/") as seen:
        page = seen.page
        for contact in contacts:
            fill(page, "evidence-log", contact)
            expect(page.locator('[name="said"]')).to_have_value("")
        appendix = page.locator("[translate=no].send").inner_text()
        assert appendix.index("2026年11月9日 10:05") < appendix.index("2026年11月20日 23:30")
        expect(page.locator('[data-at="gaps"]')).to_contain_text("2026年11月9日")
        unfold(page)
        page.click('[data-do="backup"]')
        copy = page.input_value("[data-backup]")
        assert page.evaluate(STORED) == []
        page.reload()
        expect(page.locator('[data-rows="log"] tr')).to_have_count(0)
        unfold(page)
        page.locator('[name="date"]').focus()
        ready(page)
        page.locator("[data-results] [data-backup]").evaluate("(field, text) => { field.value = text; }", copy)
        page.locator('[data-do="restore"]').evaluate("(button) => button.click()")
        expect(page.locator('[data-rows="log"] tr')).to_have_count(2)


def test_not_due_yet_leads_to_one_step_in_three_answers(browser: Browser, hostile_site: str) -> None:
    with tool(browser, hostile_site, "tools/triage/") as seen:
        for name, value in (("safe", "no"), ("due", "not"), ("pay", "no")):
            seen.page.check(f'[name="{name}"][value="{value}"]')
        step = seen.page.locator("[data-step]:visible")
        expect(step).to_have_count(1)
        assert "not-due-yet" in (step.locator("a").first.get_attribute("href") or "")


def test_a_rate_typed_a_hundred_times_too_large_is_asked_about(browser: Browser, hostile_site: str) -> None:
    with tool(browser, hostile_site, "tools/overdue-cost/") as seen:
        form = fill(seen.page, "overdue-cost", R1 | {"rate": "5"})
        expect(form).to_have_attribute("data-state", "error")
        expect(form.locator('[data-error-for="rate"]')).to_contain_text("1825%")
        form.locator('[data-error-for="rate"] button').first.click()
        expect(form).to_have_attribute("data-state", "done")
        assert out(seen.page, "interest") == ["432.40"]


def test_the_answer_about_a_doubtful_rate_is_taken_while_another_field_is_typed_in(
    browser: Browser, hostile_site: str
) -> None:
    with tool(browser, hostile_site, "tools/overdue-cost/") as seen:
        form = fill(seen.page, "overdue-cost", R1 | {"rate": "5"})
        days = form.locator('[name="days"]')
        days.click()
        days.press_sequentially("0")
        form.locator('[data-error-for="rate"] button').first.click()
        expect(form).to_have_attribute("data-state", "done")
        assert out(seen.page, "interest") == ["4324.00"]


def test_what_is_missing_is_said_in_a_summary_and_at_the_field(browser: Browser, hostile_site: str) -> None:
    with tool(browser, hostile_site, "tools/overdue-cost/") as seen:
        form = fill(seen.page, "overdue-cost", {"principal": "1.2.3", "rate": "0.05"})
        expect(form.locator("[data-errors]")).to_be_focused()
        expect(form.locator("[data-errors] a")).to_have_count(1)
        expect(form.locator('[name="principal"]')).to_have_attribute("aria-invalid", "true")
        assert "c-principal-e" in (form.locator('[name="principal"]').get_attribute("aria-describedby") or "")
        form.locator("[data-errors] a").click()
        expect(form.locator('[name="principal"]')).to_be_focused()
        expect(form.locator('[name="principal"]')).to_have_value("1.2.3")


def test_an_error_is_announced_though_the_script_came_late(browser: Browser, hostile_site: str) -> None:
    with tool(browser, hostile_site, "tools/overdue-cost/") as seen:
        held: list[Route] = []
        seen.page.route("**/assets/tools.*", lambda route: held.append(route))
        seen.page.locator('[name="principal"]').fill("1.8.4")
        seen.page.locator('[name="principal"]').press("Enter")
        expect(seen.page.locator("[data-script=coming]:visible")).to_have_count(1)
        held[0].continue_()
        expect(seen.page.locator("[data-errors]:visible")).to_be_focused()
        expect(seen.page.locator('[data-errors] a[href="#c-principal"]')).to_be_visible()


@pytest.mark.parametrize("folder", ["zh-TW/", "en/"])
def test_what_cannot_be_meant_is_said_at_each_field_at_once_in_its_own_words(
    browser: Browser, hostile_site: str, folder: str
) -> None:
    with tool(browser, hostile_site, f"{folder}tools/check-a-quote/") as seen:
        form = seen.page.locator('form[data-tool="real-rate"]')
        for name, text in {"principal": "一萬八..", "periods": "0", "totalFee": "5 5"}.items():
            form.locator(f'[name="{name}"]').fill(text)
        form.locator(".button").first.click()
        expect(form.locator("[data-error-for]")).to_have_count(3)
        expect(form.locator('[data-error-for="periods"]')).to_contain_text("600")
        offers = seen.page.locator('form[data-tool="compare-offers"]')
        offers.locator('[name="principal"]').fill("abc")
        offers.locator('[name="periods"]').nth(1).fill("1.5.5")
        offers.locator(".button").first.click()
        expect(offers.locator('[data-error-for="periods"]')).to_contain_text("12")
        expect(offers.locator('[data-error-for="principal"]')).to_be_visible()


def test_what_was_understood_is_said_where_it_is_not_what_was_typed(browser: Browser, hostile_site: str) -> None:
    with tool(browser, hostile_site, "tools/overdue-cost/") as seen:
        form = fill(seen.page, "overdue-cost", R1 | {"principal": "一万八", "asOf": "12月1日"})
        notes = form.locator("[data-note]").all_inner_texts()
        assert len(notes) == 2 and "18,000.00" in notes[0] and re.search(r"20\d\d-12-01", notes[1])
        assert out(seen.page, "total")[0] == "18423.00"


def test_a_plan_that_never_ends_says_so(browser: Browser, hostile_site: str) -> None:
    with tool(browser, hostile_site, "tools/plan/") as seen:
        fill(seen.page, "plan", R1_PLAN | {"offer": "200"})
        band = seen.page.locator('[data-plan="continues"] [data-if="continues.never"]')
        expect(band).to_be_visible()
        expect(band).to_contain_text("285.20")


def test_a_shared_plan_shows_the_senders_numbers_and_stores_nothing(browser: Browser, hostile_site: str) -> None:
    with tool(browser, hostile_site, "tools/plan/") as seen:
        page = seen.page
        fill(page, "plan", R1_PLAN)
        assert "~" not in page.url
        unfold(page)
        page.click('[data-do="share-mine"]')
        link, code = page.input_value("[data-link]").split("\n")
    state = link[link.index("#") :]
    with tool(browser, hostile_site, f"zh-TW/tools/plan/{state}") as seen:
        expect(seen.page.locator("[data-told]")).to_contain_text("對方分享的數字")
        assert out(seen.page, *OUTCOME, inside='[data-plan="stopped"]') == ["21", "832.40", "2028-08-10", "18832.40"]
        assert seen.page.evaluate(STORED) == []
    with tool(browser, hostile_site, "en/tools/plan/") as seen:
        seen.page.fill("[data-code]", code)
        seen.page.click('[data-do="code"]')
        expect(seen.page.locator('[data-plan="stopped"] [data-out="payments"]')).to_have_text("21")
    for broken, words in ((state[:-4], "cut"), ("#results~v9.AB", "newer")):
        with tool(browser, hostile_site, f"en/tools/plan/{broken}") as seen:
            expect(seen.page.locator("[data-told]")).to_contain_text(words)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("overdue-cost", R1),
        ("budget", {"income": "6500", "spending": "5600"}),
        ("plan", R1_PLAN),
        ("check-a-quote", R1 | {"quotedTotal": "20000"}),
    ],
)
def test_the_page_that_gives_a_code_takes_it_back(
    browser: Browser, hostile_site: str, name: str, typed: dict[str, str]
) -> None:
    with tool(browser, hostile_site, f"tools/{name}/") as seen:
        fill(seen.page, name, typed)
        unfold(seen.page)
        seen.page.click('[data-do="share-mine"]')
        code = seen.page.input_value("[data-link]").split("\n")[1]
    with tool(browser, hostile_site, f"tools/{name}/") as seen:
        seen.page.fill("[data-code]", code)
        seen.page.click('[data-do="code"]')
        for field, text in typed.items():
            expect(seen.page.locator(f'form[data-tool="{name}"] [name="{field}"]')).to_have_value(text)


def test_typing_asks_for_nothing_stores_nothing_and_leaves_the_address_alone(
    browser: Browser, hostile_site: str
) -> None:
    for name in set(TOOLS) - {"triage"}:
        with tool(browser, hostile_site, f"tools/{name}/") as seen:
            address = seen.page.url
            fields = seen.page.locator("form[data-tool] input.input:visible, form[data-tool] textarea:visible")
            fields.first.focus()
            ready(seen.page)
            asked = len(seen.requests)
            for at in range(min(fields.count(), 8)):
                fields.nth(at).fill("12")
                fields.nth(at).press("Tab")
            assert (len(seen.requests), seen.page.url) == (asked, address), name
            assert seen.page.evaluate(STORED) == [], name


def test_a_form_is_kept_where_the_reader_says_so_and_all_of_it_goes(browser: Browser, hostile_site: str) -> None:
    with tool(browser, hostile_site, "tools/budget/") as seen:
        page = seen.page
        fill(page, "budget", {"income": "6500", "spending": "5600"})
        page.check("[data-keep]")
        expect(page.locator("[data-kept]")).to_be_visible()
        page.reload()
        expect(page.locator('[name="income"]')).to_have_value("6500")
        expect(page.locator('[data-out="left"]')).to_have_text("900.00")
        unfold(page)
        page.click('[data-do="leave"]')
        page.wait_for_url("**/guide/")
        assert page.evaluate(STORED) == []


def test_every_debt_that_was_kept_comes_back_with_what_its_rate_is_by(browser: Browser, hostile_site: str) -> None:
    with tool(browser, hostile_site, "tools/share-out/") as seen:
        page = seen.page
        page.check("[data-keep]")
        ready(page)
        page.click('[data-do="more"]')
        second = page.locator("[data-group]").nth(1)
        second.locator('[name="balance"]').fill("8000")
        second.locator('[name="rate"]').fill("18")
        second.locator('[name="rate"]').blur()
        second.locator("[data-error-for] .button").first.click()
        expect(second.locator('[name="ratePer"]')).to_have_value("year")
        fill(page, "share-out", {"offer": "900"})
        page.reload()
        expect(second.locator('[name="balance"]')).to_have_value("8000")
        expect(second.locator('[name="ratePer"]')).to_have_value("year")
        expect(page.locator('form[data-tool="share-out"]')).to_have_attribute("data-state", "done")


def test_clearing_empties_what_was_typed_for_blanks(browser: Browser, hostile_site: str) -> None:
    with tool(browser, hostile_site, "tools/letters/") as seen:
        page = seen.page
        fill(page, "letters", {"principal": "18400"})
        blank = page.locator("[data-missing] input").first
        blank.fill("王小明")
        blank.press("Tab")
        expect(page.locator("[data-letter]:visible .say").first).to_contain_text("王小明")
        page.click('[data-do="clear"]')
        expect(blank).to_have_value("")
        expect(page.locator("article")).not_to_contain_text("王小明")


@pytest.mark.parametrize(("folder", "scheme"), [("", "light"), ("zh-TW/", "dark"), ("en/", "light")])
def test_axe_finds_nothing_in_the_tools(browser: Browser, hostile_site: str, folder: str, scheme: str) -> None:
    given = {
        "plan": R1_PLAN | {"offer": "2000", "income": "6500", "spending": "5600"},
        "overdue-cost": {"principal": "x"},
    }
    for name in TOOLS:
        with visit(browser, viewport={"width": 360, "height": 740}, color_scheme=scheme) as seen:
            seen.page.goto(f"{hostile_site}{folder}tools/{name}/")
            unfold(seen.page)
            if name in given:
                fill(seen.page, name, given[name])
            found = Axe().run(seen.page).response["violations"]
            assert [(one["id"], one["nodes"][0]["html"]) for one in found] == [], name
            assert seen.page.evaluate("document.documentElement.scrollWidth") <= 360, name


#: Every payload goes into every field of every form and is sent, and into the address.
FEED = """async (payloads) => {
    const change = (field) => field.dispatchEvent(new Event("change", { bubbles: true }));
    const texts = () => [...document.querySelectorAll("form [name]")]
        .filter((field) => !["radio", "checkbox"].includes(field.type) && field.tagName !== "SELECT");
    for (const payload of payloads) {
        for (const form of document.querySelectorAll("form[data-tool]")) {
            texts().forEach((field) => { field.value = payload; });
            texts().slice(-1).forEach(change);
            form.dispatchEvent(new Event("submit", { cancelable: true }));
        }
        location.hash = "results~v1." + payload;
        location.hash = payload;
    }
    document.querySelectorAll("form").forEach((form) => { form.reset(); change(form.querySelector("[name]")); });
    await new Promise((done) => setTimeout(done, 100));
    return [window.HIT, document.querySelectorAll("article :is(script, iframe, object, embed, img, base)").length];
}"""


@pytest.mark.parametrize(("name", "given"), [("overdue-cost", R1), ("plan", R1_PLAN)])
def test_after_any_nonsense_a_tool_works_on(
    browser: Browser, hostile_site: str, name: str, given: dict[str, str]
) -> None:
    with tool(browser, hostile_site, f"tools/{name}/") as seen:
        seen.page.locator("form [name]").first.focus()
        ready(seen.page)
        asked = set(seen.requests)
        assert seen.page.evaluate(FEED, payloads()) == [None, 0]
        assert set(seen.requests) == asked
        form = fill(seen.page, name, given)
        expect(form).to_have_attribute("data-state", "done")


#: The numbers in what shows of the results whose unit stands on another line.
PARTED = """() => [...document.querySelectorAll("[data-results]:not([hidden]) b, [data-slot]")].filter((place) => {
  const [number, behind] = [place.lastChild, place.nextSibling];
  if (!place.getClientRects().length || !number || !behind || behind.nodeType !== 3) return false;
  const at = behind.data.search(/[^\\u00a0]/);
  if (at < 0 || behind.data[0] === " ") return false;
  const bottom = (node, start) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + 1);
    return Math.round(range.getBoundingClientRect().bottom);
  };
  return Math.abs(bottom(number, number.data.length - 1) - bottom(behind, at)) > 8;
}).map((place) => place.textContent + place.nextSibling.data.slice(0, 9))"""


@pytest.mark.parametrize("locale", ["", "zh-TW/", "zh-HK/", "en/"])
def test_a_number_stays_on_the_line_of_its_unit(browser: Browser, hostile_site: str, locale: str) -> None:
    given = {
        "overdue-cost": R1,
        "plan": R1_PLAN,
        "budget": {"income": "5000", "spending": "4100", "offer": "2000"},
        "letters": {"principal": "18400", "days": "47", "months": "21"},
    }
    with tool(browser, hostile_site, f"{locale}tools/") as seen:
        page = seen.page
        for name, values in given.items():
            page.goto(f"{hostile_site}{locale}tools/{name}/")
            unfold(page)
            fill(page, name, values)
            for width in (320, 360):
                page.set_viewport_size({"width": width, "height": 640})
                assert (name, width, page.evaluate(PARTED)) == (name, width, [])
                assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (name, width)
