"""Curated, the sample articles say again what they said before they were damaged."""

import re
from functools import cache

import pytest

from scripts.curate.curate import curate
from scripts.curate.read import read as read_source
from scripts.curate.write import Written
from tests.curate.own.make import NAMES, SOURCES, planted, read
from tests.damage.plain import body as without_ids
from tests.damage.plain import content, sentences

HEADING = re.compile(r"^##+ .*$", re.M)


@cache
def curated(name: str) -> Written:
    """The sample's page after all stages."""
    return curate(read_source(SOURCES / name / "article.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_the_headings_come_back_in_their_levels(name: str) -> None:
    found = HEADING.findall(without_ids(curated(name).body))
    assert [line.replace("，", "") for line in found] == [
        line.replace("，", "") for line in HEADING.findall(read(name).truth)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_sentences_come_back_but_for_lost_commas(name: str) -> None:
    """What a page no longer shows, a comma between two words, nobody can put back with certainty."""
    truth = [content(sentence) for sentence in sentences(read(name).truth)[1:]]
    found = {content(sentence) for sentence in sentences(curated(name).body)}
    missing = [sentence for sentence in truth if sentence not in found]
    assert len(missing) <= 0.03 * len(truth), missing


@pytest.mark.parametrize("name", NAMES)
def test_nothing_but_the_article_is_left(name: str) -> None:
    body = curated(name).body
    known = {content(sentence) for sentence in sentences(read(name).truth)}
    extra = [sentence for sentence in sentences(body) if content(sentence) not in known]
    assert len(extra) <= 0.03 * len(known), extra
    assert not re.search(r"@|\d{7}|头像|小编|APP", body)
    assert not [line for line in planted(read(name)) if content(line) in content(body)]


@pytest.mark.parametrize("name", NAMES)
def test_at_most_two_sentences_in_a_hundred_stay_open(name: str) -> None:
    page = curated(name)
    left = sum(change.certainty == "open" for change in page.changes)
    assert left <= 0.02 * len(sentences(page.body))
