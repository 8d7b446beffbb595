"""Pages that people write."""

from __future__ import annotations

from datetime import date

import pytest
from markdown import Markdown

from scripts.compose.errors import ComposeError
from tests.compose.conftest import House


def test_what_a_page_asks_for_is_filled_in_and_linked(house: House) -> None:
    asked = (
        '{{ fact("credit-5y") }}|{{ value("credit-5y") }}|{{ contact("alipay-95188") }}|{{ term("penalty-interest") }}'
    )
    house.page("zh/guide/agree.md", asked)
    house.page("en/guide/agree.md", asked)
    composed = house.compose()
    fact, value, contact, term = composed.body("zh/guide/agree.md").strip().split("|")
    assert fact.startswith("逾期")
    assert fact.endswith('[依据](../about/facts/credit.md#credit-5y){ .basis-link data-until="2028-11-21" }')
    assert value == "[5年](../about/facts/credit.md#credit-5y)"
    assert contact == "[95188](tel:95188)"
    assert term.startswith("[罚息](../about/glossary.md#penalty-interest){ .term ")
    english = composed.body("en/guide/agree.md").strip().split("|")
    assert english[1] == "[5 years](../about/facts/credit.md#credit-5y)"
    assert english[3].startswith("[penalty interest]")


def test_a_blank_to_fill_in_stays_a_blank(house: House) -> None:
    house.page("zh/guide/a.md", "> 本金：____（本金）元，每期____（每期）元。")
    html = Markdown().convert(house.compose().body("zh/guide/a.md"))
    assert html.count("____") == 2
    assert "<strong>" not in html


def test_ids_and_attribute_lists_are_no_templates(house: House) -> None:
    house.page("zh/guide/agree.md", "## 保存好 {#keep-proof}\n\n一段\n{ .caution }")
    assert house.compose().body("zh/guide/agree.md").strip() == "## 保存好 {#keep-proof}\n\n一段\n{ .caution }"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('一\n\n{{ fact("credit-6y") }}', "docs/zh/guide/a.md:8: no fact 'credit-6y'. Did you mean 'credit-5y'?"),
        (
            '{{ contact("alipay-95118") }}',
            "docs/zh/guide/a.md:6: no contact 'alipay-95118'. Did you mean 'alipay-95188'?",
        ),
        ('{{ fcat("credit-5y") }}', "docs/zh/guide/a.md:6: there is no 'fcat'. Did you mean 'fact'?"),
        ("{{ fact }}", "docs/zh/guide/a.md:6: only words can stand here."),
        ('一\n{{ fact("credit-5y")', "docs/zh/guide/a.md:7: unexpected end of template"),
        ('{{ value("change-needs-agreement") }}', "docs/zh/guide/a.md:6: fact 'change-needs-agreement' has no value."),
    ],
)
def test_a_wrong_question_is_refused_with_its_line(house: House, body: str, said: str) -> None:
    house.page("zh/guide/a.md", body)
    with pytest.raises(ComposeError) as refused:
        house.compose()
    assert str(refused.value).startswith(said)


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("title: 题目", "docs/zh/guide/a.md:1: 'answer' is missing."),
        ("title: 题目\nanswer: 好\nkeywords: 一", "docs/zh/guide/a.md:4: there is no field 'keywords'."),
        ("title: 题目\nanswer: 好\nkind: note", "docs/zh/guide/a.md:4: 'note' is no kind of page."),
        ("title: 题目\nanswer: 好\nnext: guide/b.md", "docs/zh/guide/a.md:4: there is no page 'guide/b.md'."),
        ("title: 题目\nanswer: '{{ value(\"credit-6y\") }}'", "docs/zh/guide/a.md:3: no fact 'credit-6y'."),
        ("title: [", "docs/zh/guide/a.md:1: the front matter is not readable"),
    ],
)
def test_wrong_front_matter_is_refused_with_its_line(house: House, front: str, said: str) -> None:
    house.page("zh/guide/a.md", "一", front)
    with pytest.raises(ComposeError) as refused:
        house.compose()
    assert str(refused.value).startswith(said)


def test_a_page_carries_the_earliest_dates_of_its_facts(house: House) -> None:
    house.page("zh/guide/a.md", '{{ fact("credit-5y") }}')
    house.page("zh/guide/b.md", '{{ fact("credit-5y") }}{{ fact("repair-2025-closed") }}')
    composed = house.compose()
    slow, fast = (composed.matter(f"zh/guide/{name}.md")["check_again_by"] for name in "ab")
    assert isinstance(slow, date)
    assert isinstance(fast, date)
    assert fast < slow


def test_a_document_is_listed_once_among_the_sources(house: House) -> None:
    house.page("zh/guide/a.md", '{{ fact("credit-5y") }}{{ value("credit-5y") }}')
    sources = house.compose().matter("zh/guide/a.md")["sources"]
    assert sources == [{"title": "《征信业管理条例》", "url": "here:about/facts/credit/#credit-5y"}]


def test_a_page_without_facts_has_no_dates(house: House) -> None:
    house.page("zh/guide/a.md", "一")
    assert not {"checked", "check_again_by", "sources"} & house.compose().matter("zh/guide/a.md").keys()


def test_every_page_has_the_help_strip_in_its_language(house: House) -> None:
    composed = house.compose()
    assert 'href="tel:12356"' in str(composed.matter("zh/index.md")["help"])
    assert "In danger" in str(composed.matter("en/about/glossary.md")["help"])


def test_what_a_page_was_translated_from_is_not_for_its_readers(house: House) -> None:
    house.page("en/guide/a.md", "One.", f"title: One\nanswer: Two.\ntranslated_from: {'0a' * 32}")
    assert "translated_from" not in house.compose().matter("en/guide/a.md")


def test_what_a_page_is_follows_from_its_place(house: House) -> None:
    for path in ("guide/a.md", "guide/index.md", "about/a.md"):
        house.page(f"zh/{path}", "一")
    composed = house.compose()
    kinds = [
        composed.matter(f"zh/{path}")["kind"] for path in ("index.md", "guide/a.md", "guide/index.md", "about/a.md")
    ]
    assert kinds == ["home", "guide", "index", "about"]


def test_a_failing_page_leaves_the_last_good_pages(house: House) -> None:
    composed = house.compose()
    house.page("zh/guide/a.md", '{{ fact("credit-6y") }}')
    with pytest.raises(ComposeError):
        house.compose()
    assert composed.exists("zh/index.md")


def test_a_page_that_went_is_not_left_behind(house: House) -> None:
    house.page("zh/guide/a.md", "一")
    assert house.compose().exists("zh/guide/a.md")
    (house.root / "docs/zh/guide/a.md").unlink()
    assert not house.compose().exists("zh/guide/a.md")


def test_a_page_cannot_stand_where_compose_makes_one(house: House) -> None:
    house.page("zh/about/glossary.md", "一")
    with pytest.raises(ComposeError, match=r"zh/about/glossary\.md: is written in docs/ and also made"):
        house.compose()


def test_the_list_of_topics_leads_to_every_topic(house: House) -> None:
    house.page("zh/about/facts/index.md", "{{ fact_topics() }}")
    composed = house.compose()
    body = composed.body("zh/about/facts/index.md")
    assert "- [征信](credit.md)" in body
    assert body.count("](") == sum(1 for file in (house.root / "registers/facts").iterdir())


def test_every_fact_has_a_place_with_scope_source_dates_and_confidence(house: House) -> None:
    body = house.compose().body("zh/about/facts/credit.md")
    fact = body.split("{ #credit-5y .fact }")[1].split(".fact }")[0]
    assert [f"**{word}**" in fact for word in ("适用", "依据", "核对", "把握")] == [True] * 4
    assert "《征信业管理条例》第十六条，国务院，国务院令第631号" in fact


def test_every_term_has_a_place(house: House) -> None:
    composed = house.compose()
    assert '<dt id="penalty-interest">罚息</dt>' in composed.body("zh/about/glossary.md")
    assert '<dt id="penalty-interest">penalty interest ' in composed.body("en/about/glossary.md")
