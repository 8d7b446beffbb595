"""What holds of the forward model whatever the text."""

from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.damage import gbk
from tests.damage.blocks import Block, parse, write
from tests.damage.notes import draw_notes
from tests.damage.scripting import naive
from tests.damage.shift import Step, shift

PARTS = ("花唄", "通常", "客服", "協商", "內", "請", "消費", "為準", "95188", "App", "。", "，", "；", "？", "“", "”")
WORDS = st.sampled_from(PARTS)
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map("".join)
STEPS = st.builds(
    lambda seed, marks, private: Step(draw_notes(Random(seed)), marks, private),
    st.integers(0, 30),
    st.booleans(),
    st.booleans(),
)
LONE = ("heading", "paragraph")
LINE = st.text("还款协商记录一二三，。", min_size=1, max_size=12)
BLOCKS = st.lists(
    st.one_of(
        st.builds(lambda level, line: Block("heading", level, (line,)), st.integers(1, 4), LINE),
        st.builds(lambda line: Block("paragraph", 0, (line,)), LINE),
        st.builds(lambda lines: Block("items", 0, tuple(lines)), st.lists(LINE, min_size=1, max_size=4)),
        st.builds(lambda lines: Block("steps", 0, tuple(lines)), st.lists(LINE, min_size=1, max_size=4)),
    ),
    min_size=1,
    max_size=8,
).filter(lambda blocks: all(one.kind != other.kind or other.kind in LONE for one, other in pairwise(blocks)))


@given(TEXTS)
def test_without_keys_and_marks_only_widths_change(text: str) -> None:
    assert shift(text, Step(marks=False)).text == gbk.narrow(text)


@given(TEXTS, STEPS)
def test_events_come_in_order_and_never_overlap(text: str, step: Step) -> None:
    events = shift(text, step).events
    assert all(one.end <= other.start for one, other in pairwise(events))
    assert all(event.was == text[event.start : event.end] for event in events)


@given(TEXTS, STEPS)
def test_every_character_outside_an_event_still_stands(text: str, step: Step) -> None:
    shifted = shift(text, step)
    at = 0
    inside = {index for event in shifted.events for index in range(event.start, event.end)}
    for index, character in enumerate(text):
        if index not in inside:
            at = shifted.text.index(gbk.narrow(character), at) + 1


@given(BLOCKS)
def test_what_is_written_is_read_back(blocks: list[Block]) -> None:
    assert list(parse(write(blocks))) == blocks


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=20))
def test_the_script_of_the_sites_is_as_long_as_the_simplified(text: str) -> None:
    assert len(naive(text)) == len(text)
