"""The corrections find what they correct and leave alone what is near it."""

import re
from pathlib import Path

import pytest
import yaml

from scripts.registers.corrections import Correction, CorrectionFile, find_corrections, read_corrections
from scripts.registers.document import RegisterError, read_document
from scripts.registers.load import load
from scripts.registers.read import read_registers

ROOT = Path(__file__).parents[2]
CASES = sorted((Path(__file__).parent / "cases" / "corrections").glob("*.yml"))
ARTICLES = {
    "huabei-call-or-not": 7,
    "huabei-qinghai": 8,
    "jiebei-manual": 7,
    "huabei-refused": 9,
    "alipay-tutorial": 7,
}
CORRECTIONS = load(read_document(ROOT / "registers" / "corrections.yml"), CorrectionFile).corrections
BY_ID = {correction.id: correction for correction in CORRECTIONS}
ROWS = [pytest.param(row, id=row["id"]) for case in CASES for row in yaml.safe_load(case.read_text("utf-8"))]


def ids(found: tuple[Correction, ...]) -> list[str]:
    return [correction.id for correction in found]


@pytest.mark.parametrize("row", ROWS)
def test_each_pattern_finds_its_claim_and_nothing_else_does(row: dict) -> None:
    patterns = BY_ID[row["id"]].match
    assert len(row["finds"]) == len(patterns)
    for pattern, text in zip(patterns, row["finds"], strict=True):
        assert re.search(pattern, text)
        assert ids(find_corrections(CORRECTIONS, text)) == [row["id"]]


@pytest.mark.parametrize("row", ROWS)
def test_a_near_miss_of_each_pattern_is_left_alone(row: dict) -> None:
    assert len(row["leaves"]) == len(BY_ID[row["id"]].match)
    assert [text for text in row["leaves"] if find_corrections(CORRECTIONS, text)] == []


def test_every_correction_has_its_cases() -> None:
    assert sorted(row.values[0]["id"] for row in ROWS) == sorted(BY_ID)


def test_the_sample_articles_make_every_claim_of_their_kind_once() -> None:
    start = 0
    for name, count in ARTICLES.items():
        text = (ROOT / "tests" / "curate" / "own" / f"{name}.md").read_text("utf-8")
        assert ids(find_corrections(CORRECTIONS, text)) == ids(CORRECTIONS[start : start + count])
        start += count


def test_no_number_is_typed_where_a_fact_could_give_it() -> None:
    texts = [words for one in CORRECTIONS for text in (one.claim, one.correction) for words in (text.zh, text.en)]
    assert [words for words in texts if re.search(r"\d", re.sub(r"\{\{.*?\}\}", "", words))] == []


def test_every_fact_that_a_correction_rests_on_is_held() -> None:
    assert read_corrections(read_registers(ROOT / "registers")) == CORRECTIONS


def refusal(tmp_path: Path, old: str, new: str) -> str:
    """What `read_corrections` says when one record is spoilt."""
    for path in (ROOT / "registers").rglob("*"):
        if path.is_file():
            copy = tmp_path / path.relative_to(ROOT / "registers")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    file = tmp_path / "corrections.yml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(RegisterError) as error:
        read_corrections(read_registers(tmp_path))
    return str(error.value)


def test_an_unknown_fact_is_named_with_its_line(tmp_path: Path) -> None:
    said = refusal(tmp_path, "facts: [neg-accrues]", "facts: [neg-accrue]")
    assert re.search(r"corrections\.yml:\d+: 'a-call-does-not-stop-charges': no fact 'neg-accrue'", said)


def test_a_fact_without_a_value_cannot_be_asked_for_one(tmp_path: Path) -> None:
    said = refusal(tmp_path, 'value("credit-5y")', 'value("neg-accrues")')
    assert "has no value" in said


def test_an_id_stands_once(tmp_path: Path) -> None:
    said = refusal(tmp_path, "id: which-credit-bureau", "id: two-lists-mixed-up")
    assert "'two-lists-mixed-up' is already taken above" in said


def test_a_pattern_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, "- 有理有据", "- 有理(有据")
    assert "the pattern '有理(有据' cannot be read" in said
