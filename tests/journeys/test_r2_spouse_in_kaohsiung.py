"""The spouse in Kaohsiung opens the link and reads Traditional."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from scripts.audit.script import simplified
from tests.browser.tools import R1_PLAN
from tests.journeys.reader import Reader

SECTION = "guide/agree/#get-it-in-writing"
#: The text a reader of the page sees, less what is to be said or sent.
OWN = """() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let text = "";
    while (walk.nextNode()) {
        const foreign = "[translate=no], [lang]:not(html), script, style, noscript, .lang";
        if (!walk.currentNode.parentElement.closest(foreign)) text += walk.currentNode.data;
    }
    return text;
}"""


def shared(reader: Reader) -> str:
    """The link with the sender's numbers."""
    reader.open("tools/plan/")
    reader.fill("plan", **R1_PLAN)
    reader.tap("[data-do=share-mine]")
    return reader.page.input_value("[data-link]").split("\n")[0].removeprefix(reader.base)


def test_the_language_menu_keeps_page_and_section_and_the_way_back_returns(phone: Reader) -> None:
    phone.open(SECTION)
    phone.tap(".lang summary")
    phone.tap(".lang a[hreflang=zh-Hant-TW]")
    phone.page.wait_for_url(f"**/zh-TW/{SECTION}")
    expect(phone.page.locator("#get-it-in-writing")).to_be_in_viewport()
    phone.page.go_back()
    assert phone.place == SECTION


def test_the_text_is_traditional_in_the_words_of_taiwan_and_names_stay(phone: Reader) -> None:
    read = ""
    for page in ("guide/agree/", "guide/collection/", "guide/what-happens/", "tools/plan/"):
        phone.open(f"zh-TW/{page}")
        text = str(phone.page.evaluate(OWN))
        assert [c for c in text if c in simplified("zh-TW")] == []
        read += text
    for word in ("簡訊", "帳單", "截圖", "花唄", "徵信"):
        assert word in read
    assert not re.search("短信|賬單|花呗|征信", read)


@pytest.mark.parametrize("typed", ["征信", "徵信", "徵信報告", "zhengxin", "credit report"])
def test_the_credit_record_is_among_the_first_three_however_it_is_typed(phone: Reader, typed: str) -> None:
    found = phone.search("zh-TW/", typed)[:3]
    assert any(re.match(r"/zh-TW/guide/credit-record/#[\w-]+$", link) for link in found), found


def test_a_bill_that_does_not_add_up_is_found(phone: Reader) -> None:
    found = phone.search("zh-TW/", "帳單 對不起來")[:3]
    assert any("guide/costs/#" in link or "check-the-official-amount" in link for link in found), found


@pytest.mark.parametrize("added", ["", "?from=singlemessage"])
def test_a_shared_plan_says_whose_numbers_they_are_and_keeps_none(phone: Reader, added: str) -> None:
    path, hash_, state = shared(phone).partition("#")
    phone.open(f"zh-TW/{path}{added}{hash_}{state}")
    expect(phone.page.locator("[data-told]")).to_contain_text("對方分享的數字")
    assert phone.out("payments", "lastDate", inside="[data-plan=stopped]") == ["21", "2028-08-10"]
    assert phone.stored() == []


def test_a_link_that_a_chat_app_cut_still_opens_and_the_page_explains_the_plan_code(phone: Reader) -> None:
    link = shared(phone)
    code = phone.page.input_value("[data-link]").split("\n")[1]
    phone.open(f"zh-TW/{link[:-6]}")
    expect(phone.page.locator("[data-told]")).to_contain_text("方案碼")
    phone.open("zh-TW/tools/plan/?from=singlemessage")
    phone.tap("form details.more:has([data-code]) summary")
    phone.page.fill("[data-code]", code)
    phone.tap("[data-do=code]")
    expect(phone.page.locator("[data-told]")).to_contain_text("對方分享的數字")
    assert phone.out("payments", inside="[data-plan=stopped]") == ["21"]


@pytest.mark.parametrize("address", ["guide/agree/?from=singlemessage#keep-proof", "guide/agree/#keep-proof?from=x"])
def test_what_a_chat_app_hangs_on_does_not_lose_the_section(phone: Reader, address: str) -> None:
    phone.open(f"zh-TW/{address}")
    expect(phone.page.locator("#keep-proof")).to_be_in_viewport()
