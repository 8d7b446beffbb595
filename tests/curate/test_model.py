"""The language model: the file is what its builder wrote, and what is packed is read back."""

from __future__ import annotations

from hashlib import sha256

import pytest

from scripts.curate.repairs.build_model import HASH, build
from scripts.curate.repairs.language_model import MAGIC, PATH, Model, load, parse

_LINES = ["先对账再打客服", "先对账再还款", "再打客服问清楚", "客服问清楚再还款"] * 3
_WORDS = {"对账": 30, "客服": 50, "还款": 40, "先": 90, "再": 80}


def _worth(model: Model, before: str, text: str) -> float:
    (letter,) = model.letters(text)
    return model.score(model.context(before), letter)


def test_the_file_is_what_the_builder_wrote() -> None:
    assert HASH.read_text(encoding="ascii") == f"{sha256(PATH.read_bytes()).hexdigest()}  {PATH.name}\n"


def test_the_same_lines_and_words_make_the_same_bytes() -> None:
    assert build(_LINES, _WORDS) == build(list(_LINES), dict(reversed(_WORDS.items())))


def test_what_was_seen_reads_better_than_what_was_not() -> None:
    model = parse(build(_LINES, _WORDS))
    assert _worth(model, "先对", "账") > _worth(model, "先对", "服") > _worth(model, "先对", "𠮷")


def test_a_text_of_words_reads_better_than_a_text_of_none() -> None:
    model = parse(build(_LINES, _WORDS))
    assert model.segmented("客服") > model.segmented("服客")


def test_the_probabilities_behind_a_context_add_up_to_about_one() -> None:
    model = parse(build(_LINES, _WORDS))
    total = sum(2.718281828 ** _worth(model, "先对", letter) for letter in model.ids if letter != "^")
    assert 0.8 < total < 1.2


def test_the_model_knows_the_words_of_the_subject() -> None:
    model = load()
    assert _worth(model, "支付", "宝") > -2.5 > -6.0 > _worth(model, "支付", "鲸")


def test_a_file_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="build_model"):
        parse(b"another" + MAGIC)
