from pathlib import Path

import pytest

from scripts.compose.register_pages import log_list
from scripts.registers.document import RegisterError
from scripts.registers.log import read_log
from scripts.registers.read import read_registers
from scripts.registers.traditional import REGISTERS

ENTRY = """- id: {id}
  day: {day}
  section: guide/agree/#keep-proof
  was: {{zh: 十五天, en: 15 days}}
  now: {{zh: 二十天, en: 20 days}}
  why: {{zh: 读错了条文, en: The article was misread}}
"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    for file in REGISTERS.rglob("*.*"):
        (tmp_path / file.relative_to(REGISTERS)).parent.mkdir(exist_ok=True)
        (tmp_path / file.relative_to(REGISTERS)).write_bytes(file.read_bytes())
    return tmp_path / "log.yml"


def write(log: Path, *entries: tuple[str, str]) -> None:
    said = "".join(ENTRY.format(id=name, day=day) for name, day in entries)
    log.write_text(f"entries:\n{said}", encoding="utf-8")


def test_the_log_of_the_house_can_be_read() -> None:
    read_log(read_registers(REGISTERS))


def test_a_correction_is_shown_with_day_place_and_both_readings(log: Path) -> None:
    write(log, ("second", "2026-12-02"), ("first", "2026-12-01"))
    entries = read_log(read_registers(log.parent))
    said = log_list(entries, "en")
    assert said.index("#second .logged") < said.index("#first .logged")
    for words in ('<time datetime="2026-12-02">2 December 2026</time>', "15 days", "20 days", "was misread"):
        assert words in said
    assert '<a href="here:guide/agree/#keep-proof">' in said


def test_without_corrections_the_page_says_so() -> None:
    assert log_list((), "zh").strip() == "现在还没有条目。"


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ([("a", "2026-12-01"), ("b", "2026-12-02")], r"log\.yml:8: 'b' is newer than the one above\. Put it higher"),
        ([("a", "2026-12-02"), ("a", "2026-12-01")], r"log\.yml: 'a' stands there twice"),
        ([("a", "soon")], r"log\.yml:3: 'day' is 'soon'"),
    ],
)
def test_an_entry_that_cannot_stand_so_is_named(log: Path, entries: list[tuple[str, str]], said: str) -> None:
    write(log, *entries)
    with pytest.raises(RegisterError, match=said):
        read_log(read_registers(log.parent))
