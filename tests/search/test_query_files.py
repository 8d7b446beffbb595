"""The query files say what they promise: enough, sorted, and no answer that does not exist."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.search.query_files import queries, rows

_FILES = ["tune", "held_back", "outsider"]
_RECORDED = Path("registers/addresses.txt").read_text(encoding="utf-8").split()
_KNOWN = {*_RECORDED, *(address.partition("#")[0] for address in _RECORDED)}


@pytest.mark.parametrize("name", _FILES)
def test_every_expected_section_has_been_published(name: str) -> None:
    wanted = {address for query in queries(name) for address in query.expected}
    assert sorted(wanted - _KNOWN) == []


@pytest.mark.parametrize("name", [*_FILES, "crisis"])
def test_rows_are_sorted_and_stand_once(name: str) -> None:
    read = rows(name)
    assert read == sorted(read)
    asked = [(row[0], row[2]) for row in read]
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("name", _FILES)
def test_every_row_names_a_locale_and_an_answer(name: str) -> None:
    for query in queries(name):
        assert query.locale in {"zh", "zh-TW", "zh-HK", "en"} and query.text.strip() and query.expected, query


def test_there_are_enough_of_enough_kinds() -> None:
    tune, held = queries("tune"), queries("held_back")
    assert len(tune) + len(held) >= 300
    assert len({query.kind for query in held}) >= 12
    assert len(queries("outsider")) >= 100


def test_no_query_is_both_tuned_and_judged() -> None:
    tuned = {(query.locale, query.text) for query in queries("tune")}
    judged = {(query.locale, query.text) for query in [*queries("held_back"), *queries("outsider")]}
    assert tuned.isdisjoint(judged)


def test_crisis_words_come_with_near_misses() -> None:
    kinds = [row[1] for row in rows("crisis")]
    assert kinds.count("support") >= 40 and kinds.count("none") >= 40
