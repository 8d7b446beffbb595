"""The page of an article: marks where words are doubtful, notes where it is wrong."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.compose.curated import Curated, Entry
from scripts.compose.errors import ComposeError
from scripts.compose.mark import marks
from scripts.compose.splice import splice
from tests.compose.articles import Edit
from tests.compose.conftest import House

PAGE, ENGLISH = "zh/articles/sample.md", "en/articles/sample.md"


@pytest.mark.parametrize(
    ("source", "edits", "shown"),
    [
        ("先打 问。", [(" ", "电话", "gap-phone", "likely")], '先打<a class="likely" href="changes/#c2">电话</a>问。'),
        ("先打 问。", [(" ", "电话", "gap-phone", "sure")], "先打电话问。"),
        ("先打广告问。", [("广告", "", "spam-1", "likely")], "先打问。"),
        (
            "甲。\nXX",
            [("\nXX", "\n\n## 乙丙 {#later}\n", "gap-a", "likely")],
            '## <a class="likely" href="changes/#c2">乙丙</a> {#later}',
        ),
        (
            "XX",
            [("XX", "- **时间**：晚上\n", "gap-a", "likely")],
            '- **<a class="likely" href="changes/#c2">时间</a>**<a',
        ),
        ("甲X乙", [("X", r"\*\*", "gap-a", "likely")], r'甲<a class="likely" href="changes/#c2">\*\*</a>乙'),
        ("甲&#60;乙", [("6", "6", "gap-a", "likely")], '甲<a class="likely" href="changes/#c2">&#60;</a>乙'),
        (
            "突 况",
            [(" ", " ", "gap-a", "open")],
            '突 <a class="open" href="changes/#c2" aria-label="此处无法复原">〔?〕</a>况',
        ),
        ("突况。", [("突", "突", "gap-a", "sure"), ("", "", "gap-b", "open")], '突<a class="open" href="changes/#c3"'),
        ("甲。\n## 乙 {#b}", [("{#b}", "{#b}", "gap-a", "open")], '## 乙<a class="open"'),
    ],
)
def test_doubtful_words_lead_to_their_line(house: House, source: str, edits: list[Edit], shown: str) -> None:
    house.article(source, edits)
    assert shown in house.compose().body(PAGE)


def test_the_english_page_says_what_it_is_and_keeps_the_text_chinese(house: House) -> None:
    house.article("先打 问。\n\n## 乙 {#later}\n", [(" ", " ", "gap-a", "open")])
    composed = house.compose()
    assert "The text of this article is Chinese" in str(composed.matter(ENGLISH)["answer"])
    assert '<div lang="zh-Hans" markdown="1">' in composed.body(ENGLISH)
    assert "## 乙 {#later}" in composed.body(ENGLISH)
    assert 'aria-label="cannot be restored"' in composed.body(ENGLISH)


def test_an_article_is_kept_out_of_search_engines_and_says_where_it_comes_from(house: House) -> None:
    house.article("一。二。三。", [])
    house.article("一。二。三。", [], name="mine")
    (house.sources / "mine").mkdir(parents=True)
    (house.sources / "mine/origin.yml").write_text("kind: own\n", encoding="utf-8")
    composed = house.compose()
    web, own = composed.matter(PAGE), composed.matter("zh/articles/mine.md")
    assert (web["kind"], web["noindex"], web["origin"], own["origin"]) == ("article", True, "web", "own")


def test_an_origin_must_say_own_or_web(house: House) -> None:
    (house.sources / "mine").mkdir(parents=True)
    (house.sources / "mine/origin.yml").write_text("kind: mine\n", encoding="utf-8")
    with pytest.raises(ComposeError, match=r"origin\.yml:1: 'kind' is 'mine'\. Write kind: own or kind: web\."):
        house.compose()


def test_a_title_cannot_bring_markup_into_a_template(house: House) -> None:
    house.article("一。二。三。", [], title='<b onclick="x">借呗&{{ 7 }}')
    composed = house.compose()
    assert composed.matter(PAGE)["title"] == "＜b onclick=＂x＂＞借呗＆｛｛ 7 ｝｝"
    assert not re.search(r"[<{&]", composed.matter("zh/articles/sample/changes.md")["title"])  # type: ignore[call-overload]


CLAIM = "尽快还清，有助于恢复信用记录。"


def test_a_note_stands_behind_the_paragraph_that_is_wrong(house: House) -> None:
    house.article(f"甲。\n\n{CLAIM}\n\n乙。\n", [])
    before, note, after = house.compose().body(PAGE).strip().rsplit("\n\n", 2)
    assert before.endswith(CLAIM)
    assert note.startswith("**这里容易让人误会。** 还清是起点")
    assert note.endswith("{ #note-paying-off-does-not-wipe .note }")
    assert "[《征信业管理条例》第十六条，国务院](../about/facts/credit.md#credit-5y)" in note
    assert after == "乙。"


def test_a_wrong_claim_is_noted_once_and_pointed_to_in_later_sections(house: House) -> None:
    house.article(f"{CLAIM}\n\n{CLAIM}\n\n## 后来 {{#later}}\n\n{CLAIM}\n", [])
    body = house.compose().body(PAGE)
    assert body.count("{ #note-paying-off-does-not-wipe .note }") == 1
    assert body.count("[前面已经更正](#note-paying-off-does-not-wipe)") == 1


def test_a_note_in_a_list_stands_behind_the_list(house: House) -> None:
    house.article(f"- {CLAIM}\n- 乙\n", [])
    assert "- 乙\n\n**这里" in house.compose().body(PAGE)


def test_a_title_that_is_wrong_is_noted_on_top(house: House) -> None:
    house.article("甲。\n", [], title=CLAIM)
    body = house.compose().body(PAGE)
    assert body.index("note-paying-off") < body.index("甲。")


def test_a_note_leads_to_the_guide_only_where_that_section_exists(house: House) -> None:
    house.article(f"{CLAIM}\n", [])
    assert "该怎么做" not in house.compose().body(PAGE)
    house.page("zh/guide/credit-record.md", "## 多久 {#how-long-it-stays}")
    assert "[该怎么做](../guide/credit-record.md#how-long-it-stays)。" in house.compose().body(PAGE)


def test_a_text_without_wrong_claims_has_no_note(house: House) -> None:
    house.article("先核对账单。\n", [])
    assert ".note" not in house.compose().body(PAGE)


def test_the_list_of_articles_shows_their_condition(house: House) -> None:
    house.article("甲。乙。丙 丁。己。", [(" ", " ", "gap-a", "open")], title="一|二")
    house.page("zh/articles/index.md", "{{ articles() }}")
    row = house.compose().body("zh/articles/index.md").strip().splitlines()[-1]
    assert row == "| [一&#124;二](sample.md) | 网络文章 | [2](sample/changes.md) | 0 | 1 | 75% |"


def test_the_list_of_articles_says_when_there_are_none(house: House) -> None:
    house.page("en/articles/index.md", "{{ articles() }}")
    assert house.compose().body("en/articles/index.md").strip() == "No article has been tidied yet."


def test_a_ledger_that_does_not_fit_is_refused(house: House) -> None:
    folder = house.article("先打 问。", [(" ", "电话", "gap-phone", "likely")])
    page = folder / "article.md"
    page.write_text(page.read_text(encoding="utf-8").replace("电话", "手机"), encoding="utf-8")
    with pytest.raises(ComposeError, match=r"changes\.jsonl:2: does not fit article\.md\. Run `guide curate` again\."):
        house.compose()


_PIECES = st.lists(
    st.tuples(
        st.sampled_from(
            ["甲", "乙丙。", "\n\n", "\n- ", "\n## 丁 {#d}\n\n", "**时间**：", r"\*", "&#60;", " ", "\n1. "]
        ),
        st.sampled_from(["", "likely", "open"]),
    ),
    max_size=12,
)


@given(_PIECES, st.booleans())
@settings(max_examples=200, deadline=None)
def test_marks_change_no_character_and_never_overlap(pieces: list[tuple[str, str]], halves: bool) -> None:
    page, entries = "", []
    for number, (text, certainty) in enumerate(pieces, 1):
        if certainty:
            place, after = (len(page) + len(text) // 2, text[len(text) // 2 :]) if halves else (len(page), text)
            entries.append(Entry(number, "gap", (), 0, "", after, certainty, "", place))  # type: ignore[arg-type]
        page += text
    article = Curated("a", "", "", 0, "", "", page, 0, (), tuple(entries))
    marked = splice(page, 0, marks(article, lambda entry: f"#c{entry.number}", "x"))
    open_sign = r'<a class="open" href="#c\d+" aria-label="x">〔\?〕</a>'
    rest = re.sub(open_sign, "", marked)
    assert re.sub(r'<a class="likely" href="#c\d+">|</a>', "", rest) == page
    assert re.fullmatch(r'(?:(?!</?a)[\s\S]|<a class="likely"[^<>]*>(?:(?!\n|\*\*(?!\\)|</?a).)+</a>)*', rest)


def test_a_contact_that_the_text_shows_as_evidence_is_no_way_to_reach_anyone_on_the_page(house: House) -> None:
    house.article("骗子用 zhang_sheng88@163.com 发来通知。客服是95188。", [])
    composed = house.compose()
    assert "骗子用 〔联系方式，已略〕 发来通知。客服是95188。" in composed.body(PAGE)
    assert "〔contact left out〕" in composed.body(ENGLISH)
