"""Putting changes on top of changes: the law the ledger stands on."""

import itertools
import string

from hypothesis import given
from hypothesis import strategies as st

from scripts.curate.revision import Change, apply, compose, minimal


@st.composite
def changes_for(draw: st.DrawFn, text: str) -> list[Change]:
    """Sorted, disjoint changes for ``text``; insertions and deletions included."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    kept = [pairs[0]] if pairs else []
    for start, end in pairs[1:]:
        if start > kept[-1][1] or (start == kept[-1][1] and end > start):
            kept.append((start, end))
    words = st.text(string.ascii_uppercase, max_size=4)
    return [Change(s, e, draw(words), draw(st.sampled_from("abc")), "sure", "") for s, e in kept]


texts = st.text(string.ascii_lowercase, max_size=30)


@given(st.data(), texts)
def test_composed_changes_do_what_both_lists_do(data: st.DataObject, text: str) -> None:
    lower = data.draw(changes_for(text))
    middle = apply(text, lower)
    upper = data.draw(changes_for(middle))
    both = compose(lower, middle, upper)
    assert apply(text, both) == apply(middle, upper)


@given(st.data(), texts)
def test_composed_changes_stay_sorted_and_apart(data: st.DataObject, text: str) -> None:
    lower = data.draw(changes_for(text))
    middle = apply(text, lower)
    both = compose(lower, middle, data.draw(changes_for(middle)))
    assert all(a.end <= b.start for a, b in itertools.pairwise(both))


@given(st.data(), texts)
def test_minimal_changes_do_the_same_and_differ_at_both_ends(data: st.DataObject, text: str) -> None:
    changes = data.draw(changes_for(text))
    small = minimal(text, changes)
    assert apply(text, small) == apply(text, changes)
    for change in small:
        before = text[change.start : change.end]
        assert before != change.after
        assert not before or not change.after or (before[0] != change.after[0] and before[-1] != change.after[-1])


def test_an_open_mark_stands_though_it_changes_nothing() -> None:
    assert minimal("与取得联系", [Change(0, 1, "与", "lost-word", "open", "")]) == [
        Change(1, 1, "", "lost-word", "open", "")
    ]
