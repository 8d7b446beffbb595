"""The forward model gives, character for character, what stands on public pages."""

import pytest

from tests.damage.shift import Step, shift

# Original, what the page shows, the annotated characters in the order of their keys, marks, private use kept.
SEEN = [
    ("記錄。花唄作為", "記錄?;▎h作為", "", True, False),
    ("費用。花唄通常", "費用?;▎h通常", "", True, False),
    ("方案。客服人員通常", "方案??头藛T通常", "", True, False),
    ("協商。客服人員可能", "協(xié)商??头藛T可能", "協", True, False),
    ("通常可以在支付寶的官方網站", "通??梢栽谥Ц秾毜墓俜骄W(wǎng)站", "網", True, False),
    ("實際撥打為準)", "實(shí)際撥打?yàn)闇?zhǔn))", "實驗準", True, False),
    ("我們日常消費和支付", "我們?nèi)粘O\ue386M(fèi)和支付", "內費", False, True),
    ("請在app內", "請(qǐng)?jiān)赼pp內(nèi)", "堅請內", False, False),
    ("各種原因導致的信用逾期問，常常", "各種原因?qū)е碌男庞糜馄趩?,常常", "驅導", True, False),
    ("因為未能及時", "因?yàn)槲茨芗皶r", "驗", True, False),
    ("因為對還款能力", "因?yàn)閷€款能力", "驗", True, False),
    ("咨詢如何成為春羽作者請聯系", "咨詢?nèi)绾纬蔀榇河鹱髡哒?qǐng)聯(lián)系", "內請聯", True, False),
    ("咨詢如何成為春羽作者請聯系", "咨詢(xún)?nèi)绾纬蔀榇河鹱髡哒?qǐng)聯(lián)系", "內詢請聯", True, False),
    ("作者請聯系", "作者請聯(lián)系", "聯", True, False),
    ("草草收場”。今年", "草草收?qǐng)觥?。今年", "請", True, False),
    ("因寫過幾篇", "因?qū)戇^幾篇", "驅", True, False),
    ("引擎。“一帶一路”倡議的", "引擎?!耙粠б宦贰背h的", "", True, False),
    ("作用。“十三五”期間消費", "作用?!笆濉逼陂g消費", "", True, False),
    ("我們再來一條啊！", "我們?cè)賮硪粭l??!", "冊", True, False),
]
READINGS = {
    "協": "xié", "網": "wǎng", "實": "shí", "驗": "yàn", "準": "zhǔn", "內": "nèi", "費": "fèi",
    "堅": "jiān", "請": "qǐng", "驅": "qū", "導": "dǎo", "詢": "xún", "聯": "lián", "冊": "cè",
}  # fmt: skip


@pytest.mark.parametrize(("was", "now", "keys", "marks", "private"), SEEN)
def test_it_reproduces_a_fragment_seen_on_a_page(was: str, now: str, keys: str, marks: bool, private: bool) -> None:
    step = Step(tuple((key, READINGS[key]) for key in keys), marks, private)
    assert shift(was, step).text == now


def test_an_event_says_what_was_there_and_what_is_there_now() -> None:
    (event,) = shift("他說協商。客服人員可能", Step((("協", "xié"),))).events
    assert (event.start, event.end, event.was, event.now) == (4, 9, "。客服人員", "??头藛T")


def test_a_text_without_keys_has_no_event() -> None:
    shifted = shift("先核對帳單，再打客服", Step(marks=False))
    assert (shifted.text, shifted.events, shifted.notes) == ("先核對帳單,再打客服", (), 0)


def test_notes_are_counted_also_where_they_lost_their_parenthesis() -> None:
    assert shift("請在app內", Step((("堅", "jiān"), ("請", "qǐng"), ("內", "nèi")), marks=False)).notes == 3


def test_a_run_that_reaches_the_end_of_its_line_leaves_the_rest_of_a_tag() -> None:
    shifted = shift("記錄。花花\n下行", Step())
    assert shifted.text.splitlines() == ["記錄?;ɑ?/p>", "下行"]


def test_every_character_outside_the_events_stands_where_it_stood() -> None:
    text = "記錄。花唄作為工具。客服人員說。"
    shifted = shift(text, Step())
    rebuilt, done = "", 0
    for event in shifted.events:
        rebuilt += text[done : event.start] + event.now
        done = event.end
    assert rebuilt + text[done:] == shifted.text
