"""The five real articles, from their bytes to their pages. Nothing of their text stands here."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

import pytest

from scripts.curate.contacts import contacts_in
from scripts.curate.curate import curate
from scripts.curate.nouns import Source
from scripts.curate.read import find, read
from scripts.curate.restore import restore
from scripts.curate.write import Written

REAL = os.environ.get("REAL_SOURCES")
pytestmark = pytest.mark.skipif(REAL is None, reason="REAL_SOURCES names no folder of real articles")

_NOTE = re.compile(r"[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,6}[)）]")
_HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,:;?!]|[,;?!][\u4e00-\u9fff]")
_SENTENCE = re.compile(r"[^。！？\n]+[。！？]*")
_FURNITURE = ("小编", "上一篇", "最新文章", "随机看看", "查看更多", "精彩评论", "头像", "侵权", "打开APP", "分享")


@cache
def pages() -> dict[str, Written]:
    return {path.stem: curate(read(path)) for path in find(Path(REAL or "."))}


def test_there_are_five() -> None:
    assert len(pages()) == 5


def test_no_note_no_garble_and_no_half_width_mark_is_left() -> None:
    for name, page in pages().items():
        assert not _NOTE.findall(page.body), name
        assert not _HALF_WIDTH.findall(page.body), (name, _HALF_WIDTH.findall(page.body))
        assert not re.findall(r"[\ue000-\uf8ff\ufffd]|[?？][;；!！?？]", page.body), name


def test_no_contact_and_no_furniture_is_left() -> None:
    for name, page in pages().items():
        assert [c for c in contacts_in(page.body) if not c.official] == [], name
        assert [word for word in _FURNITURE if word in page.body] == [], name


def test_no_sentence_of_theirs_goes_for_its_score_alone() -> None:
    for name, page in pages().items():
        assert not any("score-sentence" in (change.rule, *change.also) for change in page.changes), name


def test_at_most_two_in_a_hundred_sentences_carry_an_open_mark() -> None:
    sentences = sum(len(_SENTENCE.findall(page.body)) for page in pages().values())
    marks = sum(change.certainty == "open" for page in pages().values() for change in page.changes)
    assert marks <= 0.02 * sentences, (marks, sentences)


def test_every_page_has_a_title_and_its_sections() -> None:
    for name, page in pages().items():
        assert re.search(r'^title: ".{6,}"$', page.page, re.M), name
        assert len(re.findall(r"^## .+ \{#[a-z0-9-]+\}$", page.body, re.M)) >= 5, name


def test_every_one_comes_back_byte_for_byte(tmp_path: Path) -> None:
    for path in find(Path(REAL or ".")):
        (tmp_path / "article.md").write_bytes(pages()[path.stem].page.encode())
        (tmp_path / "changes.jsonl").write_bytes(pages()[path.stem].ledger.encode())
        assert restore(tmp_path) == path.read_bytes()


def test_curating_a_page_again_gives_the_same_text() -> None:
    for name, page in pages().items():
        assert curate(Source(name, name, ".md", page.page.encode())).body == page.body
