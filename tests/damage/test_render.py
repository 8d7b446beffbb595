"""Each family of pages carries its own damage and no other, and the account of it is true."""

from itertools import pairwise
from random import Random

import pytest

from tests.damage.blocks import parse
from tests.damage.freeze import TEXTS, names, page
from tests.damage.furniture import Amounts, held_back
from tests.damage.layout import Layout
from tests.damage.plain import content, sentences, texts
from tests.damage.recipe import FAMILIES, Family, Recipe, Script, Traits
from tests.damage.render import damage, damage_as
from tests.damage.score import score
from tests.damage.scripting import naive, simplified

TRUTH = """# 还款：怎么谈

先打电话问一下问题。用户可以提前准备，说明原因，按时还款。

## 方法

本文只说一种方法。
"""
PLAIN = Traits(Layout("chapters", "numbers", "bare"), Amounts())


@pytest.mark.parametrize("family", FAMILIES)
def test_the_same_recipe_gives_the_same_page(family: Family) -> None:
    assert damage(TRUTH, Recipe(7, family), held_back()) == damage(TRUTH, Recipe(7, family), held_back())


def test_another_seed_gives_another_page() -> None:
    assert len({damage(TRUTH, Recipe(seed, "scraped"), held_back()).text for seed in range(5)}) == 5


def test_a_clean_page_is_the_truth_itself() -> None:
    assert damage(TRUTH, Recipe(1, "clean")).text == TRUTH


@pytest.mark.parametrize("family", FAMILIES)
def test_the_truth_behind_a_page_holds_every_sentence_of_the_article(family: Family) -> None:
    for seed in range(5):
        expected = sentences(damage(TRUTH, Recipe(seed, family), held_back()).expected)
        assert set(sentences(TRUTH)) - set(expected) <= {"还款：怎么谈"}


def test_marks_become_narrow() -> None:
    assert damage_as(TRUTH, PLAIN, Random(1)).text.splitlines()[0] == "还款:怎么谈"


def test_a_censored_word_leaves_its_gap_and_is_accounted_for() -> None:
    damaged = damage_as(TRUTH, Traits(PLAIN.layout, Amounts(), censored="A"), Random(1))
    assert "先打 问一下问。" not in damaged.text and "先打 问一下问题。" in damaged.text
    assert [(gap.word, gap.visible) for gap in damaged.gaps] == [
        ("电话", True),
        ("方法", False),
        ("本文", False),
        ("方法", True),
    ]


def test_spinning_changes_words_and_spares_the_truth() -> None:
    damaged = damage_as(TRUTH, Traits(PLAIN.layout, Amounts(), spin=1.0, commas=1.0), Random(1))
    assert "能够提前准备说明起因准时还款。" in damaged.text
    assert "用户可以提前准备，说明原因，按时还款。" in damaged.expected


def test_an_annotated_page_names_its_events_and_counts_its_notes() -> None:
    traits = Traits(PLAIN.layout, Amounts(), script="naive", annotated=True)
    truth = "## 记录\n\n先看还款的记录。花呗作为工具，问题不多。"
    damaged = damage_as(truth, traits, Random(2))
    assert damaged.events[0].now == "?;▎h"
    assert damaged.events[0].context == "款的记录。花呗作为工具"
    assert damaged.notes == damaged.text.count("(")


@pytest.mark.parametrize("script", ["taiwan", "hongkong", "naive"])
def test_a_traditional_page_holds_the_same_words(script: Script) -> None:
    damaged = damage_as(TRUTH, Traits(PLAIN.layout, Amounts(), script=script), Random(1))
    assert "電話" in damaged.text
    assert simplified(damaged.text) == damage_as(TRUTH, PLAIN, Random(1)).text


@pytest.mark.parametrize("name", names())
def test_a_held_back_article_is_in_the_truth_format(name: str) -> None:
    truth = (TEXTS / f"{name}.md").read_text(encoding="utf-8")
    levels = [block.level for block in parse(truth) if block.level]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert damage(truth, Recipe(0, "clean")).expected.count("**") == 2 * truth.count("**：")


@pytest.mark.parametrize("name", names())
def test_a_merely_scraped_page_still_holds_every_line_of_its_truth(name: str) -> None:
    damaged = page(name, "scraped")
    there = content(simplified(damaged.text))
    assert [text for text in texts(damaged.expected) if content(simplified(naive(text)))[:6] not in there] == []


@pytest.mark.parametrize("name", names())
def test_the_script_of_the_sites_can_be_undone(name: str) -> None:
    truth = (TEXTS / f"{name}.md").read_text(encoding="utf-8")
    assert simplified(naive(truth)) == truth


@pytest.mark.parametrize("family", FAMILIES)
def test_the_truth_itself_would_get_full_marks(family: Family) -> None:
    perfect = score(damaged := page(names()[0], family), damaged.expected)
    assert (perfect.sentences.rate, perfect.lost, perfect.spam_left, perfect.keep.rate) == (1, 0, 0, 1)
    assert (perfect.headings.f1, perfect.items.f1, perfect.events.rate, perfect.gaps.rate) == (1, 1, 1, 1)
