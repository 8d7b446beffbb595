"""Laws of `erase`: what it leaves is settled, and it takes nothing that no rule asked for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.curate.erase import erase
from scripts.curate.revision import apply
from scripts.curate.spam.sentences import sentences
from tests.curate.manuscripts import after, article

_PLAIN = [
    "先核对账单上的金额和日期。",
    "写下来，说话的时候就不会慌。",
    "可以拨打12378反映。",
    "（写在纸上。再念一遍。）",
]
_SPAM = [
    "加微信abc00000详聊。",
    "电话①⑥①⓪⓪⓪⓪⓪⓪⓪⓪。",
    "关注我们，不迷路！",
    "专业团队代办停息挂账，不成功不收费，欢迎咨询。",
]
_PIECES = st.lists(st.sampled_from([*_PLAIN, *_SPAM, "花呗花呗逾期，", "\n", " "]), max_size=8)


@settings(deadline=None)
@given(_PIECES)
def test_erasing_again_changes_nothing(pieces: list[str]) -> None:
    once = after("erase", "".join(pieces))
    assert after("erase", "\n".join(once)) == once


@given(_PIECES)
def test_every_passage_is_its_line_with_its_changes_made(pieces: list[str]) -> None:
    for passage in erase(article("".join(pieces))).passages:
        assert apply(passage.was, passage.changes) == passage.now


@given(st.lists(st.sampled_from(_PLAIN), min_size=1, max_size=6))
def test_plain_sentences_are_the_same_passages_as_before(pieces: list[str]) -> None:
    page = article("".join(pieces))
    assert erase(page).passages == page.passages


@given(st.lists(st.sampled_from(_PLAIN), min_size=1, max_size=4), st.sampled_from(_SPAM), st.integers(0, 4))
def test_an_advert_goes_from_any_place_of_a_paragraph(pieces: list[str], advert: str, place: int) -> None:
    damaged = [*pieces[:place], advert, *pieces[place:]]
    assert after("erase", "".join(damaged)) == ["".join(pieces)]


@given(st.text(alphabet='花呗逾期。！？“”（）()"?a1= ', max_size=60))
def test_sentences_are_the_whole_line(line: str) -> None:
    spans = sentences(line)
    assert "".join(line[start:end] for start, end in spans) == (line if line.strip() else "")
