"""A value reads as people write it in the language of the page."""

from pathlib import Path

import pytest

from scripts.registers.document import read_document
from scripts.registers.held import Registers
from scripts.registers.models import Source, Text, Value
from scripts.registers.say import say_title, say_value

CASES = sorted((Path(__file__).parent / "cases" / "say").glob("*.yml"))
ROWS = [pytest.param(row, id=row["zh"]) for case in CASES for row in read_document(case).content]


@pytest.mark.parametrize("row", ROWS)
def test_a_value_is_said_in_both_languages(row: dict, held: Registers) -> None:
    value = Value.model_validate(row["given"])
    assert say_value(value, held.units, "zh") == row["zh"]
    assert say_value(value, held.units, "en") == row["en"]


def test_every_value_of_the_registers_can_be_said(held: Registers) -> None:
    values = [fact.value for fact in held.facts.values() if fact.value and fact.value.kind != "contact"]
    said = [say_value(value, held.units, "zh") + say_value(value, held.units, "en") for value in values]
    assert [words for words in said if "{" in words or "None" in words] == []


def source(title: str, **more: object) -> Source:
    return Source(title=Text(zh=title, en="Law"), issuer=Text(zh="某部", en="Office"), **more)


def test_a_document_stands_in_brackets_and_a_document_within_it_in_single_ones() -> None:
    assert say_title(source("关于适用《民法典》的解释"), "zh") == "《关于适用〈民法典〉的解释》"
    assert say_title(source("某法"), "en") == "Law"


def test_what_is_no_document_has_no_brackets() -> None:
    assert say_title(source("第三方网页的说法", form="statement"), "zh") == "第三方网页的说法"


def test_it_is_said_how_a_document_was_seen() -> None:
    seen = Text(zh="媒体转载", en="as reported")
    assert say_title(source("某公告", seen=seen), "zh") == "《某公告》（媒体转载）"
    assert say_title(source("某公告", seen=seen), "en") == "Law (as reported)"
