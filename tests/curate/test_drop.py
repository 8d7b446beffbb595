"""Laws of `drop`, and what it leaves of the five real articles."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.curate.contacts import contacts_in
from scripts.curate.decode import decode
from scripts.curate.drop import drop
from scripts.curate.erase import erase
from scripts.curate.nouns import Article, Source
from scripts.curate.repair import repair
from scripts.curate.revision import apply
from tests.curate.manuscripts import after, article, article_of

_REAL = os.environ.get("REAL_SOURCES", "")
_NO_REAL = "REAL_SOURCES is not set: it names the folder of the five real articles"
_TITLE = "花呗逾期以后怎样和平台协商"
_TEXT = "先核对账单上的金额和日期，再想清楚每个月能还多少。写下来，说话的时候就不会慌。"
_FURNITURE = ["分享到：微信 微博 QQ空间", "上一篇：没有了", "阅读 1234 点赞 12", "返回顶部", "打开APP查看更多"]
#: The real articles by their number, and words of the lines that are no part of the article.
_FOREIGN = {
    "000": ["小编", "刪帖", "删帖"],
    "001": ["行业资讯", "分享", "23:19", "精彩评论", "头像", "声明:", "尽快与我们联系"],
    "002": ["小编", "示例", "4001001000", "删帖"],
    "003": [],
    "004": ["00:27", "小编", "特别声明", "体验更佳", "最新文章", "随机看看", "查看更多", "删帖"],
}


def _page(*parts: str) -> str:
    return "\n".join([_TITLE, _TEXT, "一、先看账单", *parts, _TEXT, "二、再谈方案", _TEXT])


@settings(deadline=None)
@given(st.lists(st.sampled_from([_TITLE, *_FURNITURE]), max_size=6))
def test_dropping_again_changes_nothing(lines: list[str]) -> None:
    once = after("drop", _page(*lines))
    assert after("drop", "\n".join(once)) == once


@settings(deadline=None)
@given(st.lists(st.sampled_from([_TITLE, *_FURNITURE]), max_size=6))
def test_what_is_gone_stays_in_the_changes(lines: list[str]) -> None:
    for passage in drop(article(_page(*lines))).passages:
        assert apply(passage.was, passage.changes) == passage.now
        assert (passage.now == "") == (passage.role == "gone")


def test_a_page_without_furniture_is_the_same_passages_as_before() -> None:
    page = article(_page())
    assert drop(page).passages == page.passages


def _real(number: str) -> Article:
    path = next(Path(_REAL).glob(f"{number}_*.txt"))
    source = Source(number, path.name, ".txt", path.read_bytes())
    return drop(erase(article_of(repair(decode(source)))))


@pytest.mark.skipif(not _REAL, reason=_NO_REAL)
@pytest.mark.parametrize("number", _FOREIGN)
def test_no_contact_and_no_furniture_is_left_of_a_real_article(number: str) -> None:
    kept = "\n".join(passage.now for passage in _real(number).kept)
    assert [contact for contact in contacts_in(kept) if not contact.official] == []
    assert [words for words in _FOREIGN[number] if words in kept] == []


@pytest.mark.skipif(not _REAL, reason=_NO_REAL)
@pytest.mark.parametrize(("number", "gone"), [("000", 2), ("001", 16), ("002", 3), ("003", 0), ("004", 9)])
def test_as_many_passages_of_a_real_article_go_as_its_reader_counted(number: str, gone: int) -> None:
    passages = _real(number).passages
    assert [passage.now or passage.was for passage in passages if passage.role == "gone"][gone:] == []
    assert sum(passage.role == "gone" for passage in passages) == gone
