"""The partner in Shenzhen reads English, at a desktop."""

from __future__ import annotations

import re

import pytest

from tests.journeys.reader import Reader

HAN = re.compile(r"[\u3400-\u9fff]")
SPOKEN = "article .card--gloss:has(span[lang=zh-Latn-pinyin])"
#: The prose of a page, sentence by sentence, without lists of addresses, tables and words in Chinese.
PROSE = """() => [...document.querySelectorAll("article p, article li")]
    .filter((one) => !one.closest("[translate=no], .basis, .card--say, .card--send") && !one.querySelector("[lang]"))
    .map((one) => one.innerText)"""


def syllables(word: str) -> int:
    """How many groups of vowels, less a silent e.

    >>> [syllables(word) for word in ("late", "repay", "instalment")]
    [1, 2, 3]
    """
    groups = re.findall(r"[aeiouy]+", re.sub(r"e$|es$|ed$", "", word.lower()))
    return max(len(groups), 1)


def grade(text: str) -> float:
    """Flesch–Kincaid grade level (Kincaid et al. 1975)."""
    words = re.findall(r"[A-Za-z][A-Za-z’'-]*", text)
    sentences = len(re.findall(r"[.!?:](?:\s|$)", text)) or 1
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_the_page_on_contact_reads_at_grade_7_or_lower(desk: Reader) -> None:
    desk.open("en/guide/contact/")
    prose = desk.page.evaluate(PROSE)
    assert grade(" ".join(text if text.endswith((".", "!", "?", ":")) else f"{text}." for text in prose)) <= 7


def test_terms_of_the_desk_are_explained_with_the_chinese_and_the_english_together(desk: Reader) -> None:
    desk.open("en/guide/contact/")
    text = desk.page.inner_text("article")
    for pair in ("征信 (credit reporting):", "罚息 (penalty interest):"):
        assert pair in text


@pytest.mark.parametrize(("page", "least"), [("letters/call-script", 5), ("guide/contact", 1)])
def test_each_line_to_say_stands_in_chinese_with_its_sound_and_its_meaning(desk: Reader, page: str, least: int) -> None:
    desk.open(f"en/{page}/")
    cards = desk.page.locator(SPOKEN)
    assert cards.count() >= least
    for card in cards.all():
        chinese = card.locator("xpath=following-sibling::figure[1]").locator("blockquote p")
        meanings = card.locator("blockquote p")
        assert chinese.count() == meanings.count() == card.locator("span[lang=zh-Latn-pinyin]").count()
        assert all(HAN.search(line) for line in chinese.all_inner_texts())


def test_copying_takes_the_chinese_alone(desk: Reader) -> None:
    desk.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.open("en/guide/contact/#what-to-say")
    desk.tap("article .head:has(#what-to-say) ~ .card--say .copy")
    taken = str(desk.page.evaluate("navigator.clipboard.readText()"))
    assert taken.startswith("您好，我叫") and taken.endswith("还有哪天答复。") and not re.search(r"[A-Za-z]{3}", taken)


def test_the_language_menu_leads_to_the_same_section_in_chinese(desk: Reader) -> None:
    desk.open("en/guide/contact/#what-to-say")
    desk.tap(".lang summary")
    desk.tap(".lang a[hreflang=zh-Hans-CN]")
    desk.page.wait_for_url("**/guide/contact/#what-to-say")
    assert desk.place == "guide/contact/#what-to-say"


@pytest.mark.parametrize("article", ["huabei-call-or-not", "jiebei-manual"])
def test_a_source_article_says_in_english_what_it_is_and_that_it_is_in_chinese(desk: Reader, article: str) -> None:
    desk.open(f"en/articles/{article}/")
    said = desk.page.inner_text(".lead")
    assert "may be wrong" in said and "The text of this article is Chinese" in said
