"""A register that is spoilt is refused with file, line and remedy."""

import re
from pathlib import Path

import pytest
import yaml

from scripts.registers.document import RegisterError, read_document
from scripts.registers.held import Registers
from scripts.registers.read import read_facts, read_registers

CASES = sorted((Path(__file__).parent / "cases" / "read").glob("*.yml"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_refusal(case: Path, copy: Path) -> None:
    row = yaml.safe_load(case.read_text("utf-8"))
    file = copy / row["given"]["file"]
    text = file.read_text("utf-8")
    assert row["given"]["old"] in text
    file.write_text(text.replace(row["given"]["old"], row["given"]["new"], 1), "utf-8")
    with pytest.raises(RegisterError) as error:
        read_registers(copy)
    assert re.search(row["then"], str(error.value))


def test_everything_that_is_wrong_is_said_at_once(copy: Path) -> None:
    file = copy / "facts" / "credit.yml"
    spoilt = file.read_text("utf-8").replace("  changes: static\n", "", 1)
    file.write_text(spoilt.replace("confidence: high", "confidence: 1", 1), "utf-8")
    with pytest.raises(RegisterError) as error:
        read_registers(copy)
    assert len(str(error.value).splitlines()) == 2


def test_a_missing_register_says_how_to_get_it_back(copy: Path) -> None:
    (copy / "terms.yml").unlink()
    with pytest.raises(RegisterError, match=r"terms\.yml: there is no such register\. Restore it with `git checkout"):
        read_registers(copy)


def test_an_empty_register_is_refused(copy: Path) -> None:
    (copy / "units.yml").write_text("# nothing\n")
    with pytest.raises(RegisterError, match=r"units\.yml:1: the file is empty"):
        read_registers(copy)


def test_a_register_is_utf_8(copy: Path) -> None:
    (copy / "units.yml").write_bytes("units: {}  # 单位\n".encode("gb18030"))
    with pytest.raises(RegisterError, match=r"units\.yml: byte 13 is not UTF-8"):
        read_registers(copy)


def test_a_record_that_was_left_out_keeps_its_reason(tmp_path: Path) -> None:
    facts = tmp_path / "facts"
    facts.mkdir()
    text = "title: {zh: 题, en: Topic}\nfacts: []\nleft_out:\n- {id: old-rule, reason: It was repealed.}\n"
    (facts / "one.yml").write_text(text, "utf-8")
    assert read_facts(tmp_path)[0].gone == {"old-rule": "It was left out: It was repealed."}


def test_fractions_keep_their_digits(held: Registers) -> None:
    value = held.facts["huabei-overdue-rate"].value
    assert value is not None
    assert str(value.percent_a_day) == "0.05"


def test_a_line_is_that_of_the_value_it_names(held: Registers) -> None:
    document = read_document(held.root / "facts" / "credit.yml")
    line = document.line(("facts", 0, "checked"))
    assert document.text.splitlines()[line - 1] == "  checked: 2026-11-21"
    assert document.line(("facts", 0, "nothing", "here")) == document.line(("facts", 0))
