"""What holds for the facts, contacts and terms as they stand."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from scripts.registers import lookup
from scripts.registers.held import Registers
from scripts.registers.models import Fact
from scripts.registers.standing import next_check

FIRST = (Path(__file__).parent / "first_facts.txt").read_text("utf-8").splitlines()[1:]
FORBIDDEN = re.compile("一定能|保证|百分百|包过|上岸|坐牢|老赖|用户|客户|使用者|借款人")
OFFICIAL = ("gov.cn", "gov.hk", "pbccrc.org.cn", "court.gov.cn")
NEWS = ("people.com.cn", "news.cn", "chinanews.com", "bbtnews.com.cn", "dayoo.com", "crntt.com", "udn.com")
# What could not be verified and must read so wherever it stands.
DOUBTFUL = [
    "fafa-2017-22-24pct",
    "channel-12363",
    "channel-12345",
    "channel-96110",
    "consumption-exception",
    "repair-2025-closed",
    "huabei-overdue-rate",
    "huabei-due-date",
    "jiebei-penalty-rate",
    "jiebei-rate-range",
    "in-app-self-service",
    "lpr-current",
    "cfc-20pct-guidance",
]
PRICES = ["huabei-overdue-rate", "jiebei-penalty-rate", "jiebei-rate-range"]


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[。？！])|(?<=[.?!]) (?=[A-Z“])", text) if part]


def statements(held: Registers, locale: str) -> Iterator[tuple[str, str]]:
    yield from ((name, lookup.fact(held, name, locale)) for name in held.facts)


def test_no_fact_of_the_first_collection_is_forgotten(held: Registers) -> None:
    assert len(FIRST) == 162
    known = held.facts.keys() | {name for topic in held.topics for name in topic.gone}
    assert [name for name in FIRST if name not in known] == []


def test_a_chinese_statement_is_short(held: Registers) -> None:
    long = {name: text for name, text in statements(held, "zh") if len(text) > 95 or len(sentences(text)) > 3}
    assert long == {}
    lengths = [len(one) for _, text in statements(held, "zh") for one in sentences(text)]
    assert max(lengths) <= 45
    assert sum(length > 40 for length in lengths) <= len(lengths) * 0.05


def test_an_english_statement_is_short(held: Registers) -> None:
    long = {name: text for name, text in statements(held, "en") if len(sentences(text)) > 3}
    assert long == {}
    lengths = [len(one.split()) for _, text in statements(held, "en") for one in sentences(text)]
    assert max(lengths) <= 25
    assert sum(lengths) <= len(lengths) * 16


def test_no_statement_promises_threatens_or_speaks_of_the_reader_as_a_customer(held: Registers) -> None:
    assert [name for name, text in statements(held, "zh") if FORBIDDEN.search(text)] == []


def test_a_chinese_statement_uses_full_width_punctuation(held: Registers) -> None:
    wrong = re.compile(r"[一-鿿][,.;:?!()]|[,;:?!()][一-鿿]")
    assert [name for name, text in statements(held, "zh") if wrong.search(text)] == []


@pytest.mark.parametrize("name", DOUBTFUL)
def test_what_is_doubtful_reads_so(held: Registers, name: str) -> None:
    fact = held.facts[name]
    assert fact.status is not None
    assert re.search("公开资料称|第三方资料称|媒体报道称|没有查到|意见称", fact.statement.zh)
    assert re.search("sources say|Press reports say|found no|not found|opinion of", fact.statement.en)


@pytest.mark.parametrize("name", PRICES)
def test_a_price_points_to_the_contract(held: Registers, name: str) -> None:
    assert re.search("以你的(借款)?合同(和账单)?为准", held.facts[name].statement.zh)
    assert re.search("[Yy]our (loan )?contract (and bill )?decides?", held.facts[name].statement.en)


def test_what_has_ended_says_when(held: Registers) -> None:
    ended = [fact for fact in held.facts.values() if fact.ended]
    assert {fact.id for fact in ended} >= {"repair-2025-conditions", "credit-extra-free-2026"}
    assert [fact.id for fact in ended if fact.ended and fact.ended > held.as_of] == []


def test_only_official_and_news_addresses_are_linked(held: Registers) -> None:
    records = [*held.facts.values(), *held.contacts.values()]
    hosts = {urlsplit(source.url).hostname or "" for record in records for source in record.sources if source.url}
    assert [host for host in sorted(hosts) if not host.endswith(OFFICIAL + NEWS)] == []


def test_a_card_rule_is_said_to_bind_cards_only(held: Registers) -> None:
    cards = next(topic for topic in held.topics if topic.name == "cards")
    assert {fact.scope.zh for fact in cards.facts} == {"只限银行信用卡；不包括花呗、借呗"}


def in_time(fact: Fact) -> date:
    return next_check(fact.checked, fact.changes)


def test_a_check_is_due_by_how_fast_the_fact_changes_or_sooner(held: Registers) -> None:
    assert [fact.id for fact in held.facts.values() if fact.check_again_by > in_time(fact)] == []
    assert [fact.id for fact in held.facts.values() if fact.check_again_by < in_time(fact)] == ["subsidy-is-not-relief"]


def test_a_support_line_is_checked_twice_a_year(held: Registers) -> None:
    assert {contact.changes for contact in held.contacts.values()} == {"half-yearly"}


def test_a_line_abroad_is_shown_there_only(held: Registers) -> None:
    assert held.contacts["taiwan-1925"].shown_in == ("zh-TW",)
    assert held.contacts["hong-kong-18111"].shown_in == ("zh-HK",)


def test_there_are_terms_enough_and_they_are_sorted(held: Registers) -> None:
    assert len(held.terms) >= 133
    assert list(held.terms) == sorted(held.terms)


def test_a_definition_is_one_line_without_numbers(held: Registers) -> None:
    assert [t.id for t in held.terms.values() if re.search(r"\d", t.definition.zh + t.definition.en)] == []
    assert [t.id for t in held.terms.values() if len(t.definition.zh) > 45 or len(t.definition.en.split()) > 22] == []


def test_a_term_is_traditional_in_its_columns(held: Registers) -> None:
    for term in held.terms.values():
        assert len(term.zh_tw) >= 2
        assert "账" not in term.zh_tw + term.zh_hk
        assert "賬" not in term.zh_tw
        assert "帳" not in term.zh_hk
