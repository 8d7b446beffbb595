"""What people ask is read from lists, and a spoilt line is refused with its number."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from scripts.registers.document import RegisterError
from scripts.registers.search import read_asked

FOLDER = Path(__file__).parents[2] / "registers/search"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "search"))


@pytest.mark.parametrize(
    ("file", "row", "said"),
    [
        ("aliases.tsv", "guide/agree/#keep-proof 保存", "1 columns, not 2. Put a TAB"),
        ("aliases.tsv", "/guide/agree#Keep\t保存", "is no address"),
        ("aliases.tsv", "\t保存", "is no address"),
        ("aliases.tsv", "guide/agree/\t保存||留好", "an empty word"),
        ("aliases.tsv", "guide/agree/\t保存|留好|保存", "'保存' stands twice"),
        ("same.tsv", "独一个词", "one word alone"),
        ("same.tsv", "查无此词|催收", r"'催收' stands in .*same\.tsv:\d+ too"),
        ("idle.tsv", "一|\t二", "2 columns, not 1"),
        ("readings.tsv", "行", "1 columns, not 2"),
    ],
)
def test_a_spoilt_line_is_refused_with_its_number(folder: Path, file: str, row: str, said: str) -> None:
    path = folder / file
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([*lines, row, ""]), "utf-8")
    with pytest.raises(RegisterError) as error:
        read_asked(folder)
    assert re.match(rf".*{file}:{len(lines) + 1}: .*{said}", str(error.value))


def test_a_missing_list_says_how_to_get_it_back(folder: Path) -> None:
    (folder / "crisis.tsv").unlink()
    with pytest.raises(RegisterError, match=r"crisis\.tsv: there is no such register\. Restore it"):
        read_asked(folder)


def test_rows_stand_in_order_so_that_two_people_can_add_some() -> None:
    for name in ("aliases.tsv", "characters.tsv", "readings.tsv"):
        lines = (FOLDER / name).read_text("utf-8").splitlines()
        rows = [line.split("\t")[0] for line in lines if not line.startswith("# ")]
        assert rows == sorted(rows), name


def test_words_for_the_first_page_are_no_comment() -> None:
    assert "#find-my-situation" in {alias.address for alias in read_asked(FOLDER).aliases}


def test_words_of_despair_are_there_in_both_scripts_and_in_english() -> None:
    crisis = read_asked(FOLDER).crisis
    assert {"不想活", "想死", "自杀", "唔想活", "suicide", "kill myself"} <= {*crisis}
