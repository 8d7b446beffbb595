"""Definitions at the first use of a term."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest
from lxml import html

from scripts.registers.read import read_registers
from tests.compose.conftest import House

ASK = '{{ term("penalty-interest") }}'
OTHER = '{{ term("overdue") }}'
TERMS = read_registers(Path(__file__).parents[2] / "registers").terms


def explained(house: House, body: str, locale: str = "zh") -> list[tuple[str, str]]:
    """The links to the glossary with their definitions, as a browser gets them."""
    house.page(f"{locale}/guide/a.md", body)
    page = markdown.markdown(house.compose().body(f"{locale}/guide/a.md"), extensions=["attr_list", "tables"])
    links = html.fromstring(page).xpath("//a[@class='term']")
    return [(link.text_content(), link.get("aria-description", "")) for link in links]


def definition(name: str, locale: str = "zh") -> str:
    return TERMS[name].definition.zh if locale == "zh" else TERMS[name].definition.en


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_the_first_use_of_each_term_says_what_it_means(house: House, locale: str) -> None:
    found = explained(house, f"{ASK} and {OTHER}.\n\n- {ASK}\n- {OTHER}\n", locale)
    said = [definition("penalty-interest", locale), definition("overdue", locale), "", ""]
    assert [meaning for _, meaning in found] == said


def test_a_heading_only_links(house: House) -> None:
    found = explained(house, f"## {ASK} {{#a}}\n\n一段{ASK}。")
    assert [meaning for _, meaning in found] == ["", definition("penalty-interest")]


def test_a_term_is_explained_in_a_table_too(house: House) -> None:
    assert explained(house, f"| 甲 | 乙 |\n|---|---|\n| {ASK} | 丙 |\n")[0][1] == definition("penalty-interest")


def test_each_page_explains_anew(house: House) -> None:
    house.page("zh/guide/b.md", f"一段{ASK}。")
    assert explained(house, f"一段{ASK}。")[0][1]
    assert "aria-description" in house.compose().body("zh/guide/b.md")


def test_a_title_stays_plain(house: House) -> None:
    house.page("zh/guide/a.md", "一", f"title: '{ASK}'\nanswer: 好")
    assert house.compose().matter("zh/guide/a.md")["title"] == "罚息"


@pytest.mark.parametrize("name", TERMS)
def test_no_definition_holds_a_mark_that_would_end_it(name: str) -> None:
    assert not re.search(r'["{}|\[\]*_`<>\\&]', definition(name) + definition(name, "en"))
