"""Laws of `mend`, and what it does on the real articles."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scripts.curate.mend import mend
from scripts.curate.nouns import Article
from scripts.curate.revision import apply
from tests.curate.manuscripts import article

_CLEAN = sorted((Path(__file__).parents[1] / "heldback" / "clean").glob("*.txt"))
_SOURCES = os.environ.get("REAL_SOURCES", "")
_NOTE = re.compile(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)")
_PIECES = st.sampled_from(
    [
        *("逾期", "打", "协商", "客服", "电话", "问", "题", "之一步", "进展中", "使用者"),
        *("起因", "作用", "本站", "将", "旗下的", "作为"),
        *("，", "。", ",", ":", "?", "(", ")", "“", "”", '"', "**", "...", "--", " ", "\n", "1,200", "10:30", "App"),
    ]
)


def _text(done: Article) -> str:
    return "\n".join(passage.now for passage in done.kept)


@given(st.lists(_PIECES, min_size=1, max_size=40).map("".join))
@example('"。,""逾期"')
@example("',作用使用者'")
@settings(max_examples=300, deadline=None)
def test_what_is_mended_stays_as_it_is(text: str) -> None:
    once = mend(article(text))
    assert _text(mend(article(_text(once)))) == _text(once)


@given(st.lists(_PIECES, min_size=1, max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_changes_are_short_sorted_and_lead_from_the_line_that_was_to_the_line_that_is(text: str) -> None:
    for passage in mend(article(text)).passages:
        assert apply(passage.was, passage.changes) == passage.now
        assert all(change.end - change.start <= 60 for change in passage.changes)
        assert all(a.end <= b.start for a, b in zip(passage.changes, passage.changes[1:], strict=False))


@given(st.lists(_PIECES, min_size=1, max_size=40).map("".join))
@settings(max_examples=100, deadline=None)
def test_an_open_mark_changes_no_text(text: str) -> None:
    opened = [c for p in mend(article(text)).passages for c in p.changes if c.certainty == "open" and not c.also]
    assert all(change.start == change.end and not change.after for change in opened)


@pytest.mark.parametrize("path", _CLEAN, ids=lambda path: path.stem)
def test_a_clean_page_stays_as_it_is(path: Path) -> None:
    page = article(path.read_text("utf-8"))
    assert mend(page) is page


def test_a_passage_that_does_not_change_is_the_same_object() -> None:
    page = article("逾期,先打 问清楚。\n这一行没有毛病。")
    done = mend(page)
    assert done.passages[0] is not page.passages[0]
    assert done.passages[1] is page.passages[1]


def test_passages_that_are_gone_are_no_evidence() -> None:
    page = article("逾期了先打 问清楚。\n电话：见下")
    gone = page.passages[1].gone("contact", "联系方式")
    done = mend(Article(page.manuscript, (page.passages[0], gone)))
    assert done.passages[0].now == "逾期了先打电话问清楚。"


needs_sources = pytest.mark.skipif(not _SOURCES, reason="REAL_SOURCES names no folder with the five real articles")


def _real(number: str) -> Article:
    """A real article without its pinyin notes; `repair` has its own tests."""
    path = next(Path(_SOURCES).glob(f"{number}_*.txt"))
    return mend(article(_NOTE.sub("", path.read_text("utf-8"))))


@needs_sources
def test_the_gaps_of_the_real_articles_are_filled_as_an_editor_would() -> None:
    filled: Counter[str] = Counter()
    for number in ("000", "001", "002", "003", "004"):
        changes = [c for p in _real(number).passages for c in p.changes]
        filled.update(c.after for c in changes if re.match("gap-(?!open)|edge-|straddle-", c.rule))
    assert filled["电话"] >= 19
    assert filled["客服"] + filled["客服电话"] == 13
    assert filled["方法"] == 1
    assert sum(filled.values()) >= 36


@needs_sources
@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_at_most_two_sentences_in_a_hundred_stay_open(number: str) -> None:
    done = _real(number)
    marks = sum(change.certainty == "open" for passage in done.passages for change in passage.changes)
    sentences = len(re.findall("[。！？]", _text(done)))
    assert marks <= max(2, sentences / 50)


@needs_sources
@pytest.mark.parametrize("number", ["001", "003"])
def test_no_spun_word_is_left_in_the_spun_articles(number: str) -> None:
    assert not re.search("使用者|之一步|至关要紧|要紧性|进展中|准时偿还|起因|更大化", _text(_real(number)))


@needs_sources
@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_no_half_width_mark_is_left_between_chinese_characters(number: str) -> None:
    assert not re.findall("[\u4e00-\u9fff][,:;?!][\u4e00-\u9fff]", _text(_real(number)))
