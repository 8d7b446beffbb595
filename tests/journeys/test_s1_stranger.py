"""A stranger who has read nothing: two pressing questions, every next step, and nonsense in every field."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.tools import unfold
from tests.journeys.reader import Reader

TOOLS = ("overdue-cost", "budget", "plan", "share-out", "check-a-quote", "letters", "evidence-log")
NONSENSE = ("🙃", "-0..1", "１e９９", "<b>9</b>", "9" * 40)
#: Writes the same into every field that takes text, as if it were typed.
FLOOD = """text => document.querySelectorAll("form[data-tool] :is(input:not([type]), textarea)").forEach((field) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
})"""


@pytest.mark.parametrize(
    ("door", "section", "answer"),
    [
        (".doors a[href*='tell-them-before-it-is-due']", "tell-them-before-it-is-due", "今天就说，不用等到那一天"),
        ("article a[href*='guide/legal/#if-you-are-sued']", "if-you-are-sued", "答辩"),
    ],
    ids=["not late yet", "sued yesterday"],
)
def test_a_pressing_question_is_answered_within_two_taps(phone: Reader, door: str, section: str, answer: str) -> None:
    phone.open("")
    phone.tap(door)
    phone.page.wait_for_url(f"**#{section}")
    expect(phone.page.locator(f"#{section}")).to_be_in_viewport()
    assert answer in phone.section(section) and phone.taps <= 2


def test_from_every_door_of_the_first_page_there_is_a_next_step_and_another(desk: Reader) -> None:
    desk.open("")
    doors = desk.page.eval_on_selector_all(".doors a", "all => all.map((one) => one.href)")
    assert len(doors) == 6
    for door in doors:
        desk.page.goto(door)
        been = [desk.place.partition("#")[0]]
        for _ in range(2):
            desk.tap("a[rel=next]")
            desk.page.wait_for_load_state()
            been.append(desk.place.partition("#")[0])
        assert len(set(been)) == 3, been


@pytest.mark.parametrize("tool", TOOLS)
def test_nonsense_in_every_field_breaks_nothing_and_stays_to_be_mended(phone: Reader, tool: str) -> None:
    phone.open(f"tools/{tool}/")
    unfold(phone.page)
    for text in NONSENSE:
        phone.page.evaluate(FLOOD, text)
        phone.page.locator("form[data-tool] .button:not(.button--quiet)").first.click()
        expect(phone.page.locator("form[data-tool]").first).to_have_attribute("data-state", "error")
        field = phone.page.locator(
            "form[data-tool] input[data-kind=money], form[data-tool] input[data-kind=date]"
        ).first
        assert field.input_value() == text
        assert "NaN" not in phone.read() and "undefined" not in phone.read()
