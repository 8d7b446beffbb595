"""The tables of what was measured say what the registers say, ours first."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.compose.measured import measured_search
from scripts.registers.document import RegisterError

_QUALITY = """\
# a comment
ours\theld_back\tall\t195\t0.912\t0.990\t0.950\t0.000
ours\theld_back\tdigits\t8\t1.000\t1.000\t1.000\t0.000
ours\toutsider\tall\t119\t0.760\t0.930\t0.840\t0.000
Pagefind 1.6.0\theld_back\tall\t195\t0.500\t0.700\t0.600\t0.020
Pagefind 1.6.0\theld_back\tdigits\t8\t0.250\t0.500\t0.300\t0.000
Pagefind 1.6.0\toutsider\tall\t119\t0.400\t0.600\t0.500\t0.010
"""
_COST = "ours\t37400\t91000\t4\t120.20\t0.42\t2.10\nPagefind 1.6.0\t98700\t98700\t3\t700.00\t1.26\t6.00\n"


@pytest.fixture
def registers(tmp_path: Path) -> Path:
    (tmp_path / "measured").mkdir()
    (tmp_path / "measured/search_quality.tsv").write_text(_QUALITY, encoding="utf-8")
    (tmp_path / "measured/search_cost.tsv").write_text(_COST, encoding="utf-8")
    return tmp_path


def test_every_search_has_its_row_ours_first(registers: Path) -> None:
    lines = measured_search(registers, "en").splitlines()
    ours = lines.index("| this site | 91% / 99% | 76% / 93% |")
    assert lines[ours + 1] == "| Pagefind 1.6.0 | 50% / 70% | 40% / 60% |"
    assert "| this site | 37 | 120 | 0.4 |" in lines and "| Pagefind | 99 | 700 | 1.3 |" in lines
    assert any("91 kB (this site), 99 kB (Pagefind)." in line for line in lines)


def test_every_class_is_named_in_the_language_of_the_page(registers: Path) -> None:
    assert "| phone numbers, digits (8) | 100% | 25% |" in measured_search(registers, "en").splitlines()
    assert "| 电话号码、数字（8） | 100% | 25% |" in measured_search(registers, "zh").splitlines()


def test_a_page_cannot_show_what_nobody_measured(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="make bench-search"):
        measured_search(tmp_path, "zh")
