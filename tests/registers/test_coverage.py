"""Everything the articles tell their readers is met by a section of our pages, in both written languages."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from scripts.registers.coverage import FEWEST, read_coverage
from scripts.registers.document import RegisterError
from scripts.registers.held import Registers
from scripts.registers.read import read_registers

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
CASES = sorted((Path(__file__).parent / "cases" / "coverage").glob("*.yml"))
LINES_OF_NO_USE = {"M44", "M94"}
"""The rows that hold nothing a reader needs: disclaimers of other sites, and what stands below an article."""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A copy of the written pages that a test may spoil."""
    return Path(shutil.copytree(DOCS, tmp_path / "docs"))


def test_all_94_rows_are_there(held: Registers) -> None:
    assert [row.row for row in read_coverage(held, DOCS)] == [f"M{number:02}" for number in range(1, 95)]


def test_only_lines_of_no_use_are_served_by_nothing(held: Registers) -> None:
    assert {row.row for row in read_coverage(held, DOCS) if not row.served_by} == LINES_OF_NO_USE


def test_every_row_is_of_an_article_that_we_have(held: Registers) -> None:
    articles = {path.name for path in (ROOT / "sources").iterdir() if path.is_dir()}
    assert {row.article for row in read_coverage(held, DOCS)} == articles


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_refusal(case: Path, copy: Path) -> None:
    row = yaml.safe_load(case.read_text("utf-8"))
    file = copy / "coverage.yml"
    text = file.read_text("utf-8")
    assert row["given"]["old"] in text
    file.write_text(text.replace(row["given"]["old"], row["given"]["new"], 1), "utf-8")
    with pytest.raises(RegisterError) as error:
        read_coverage(read_registers(copy), DOCS)
    assert re.search(row["then"], str(error.value))


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_a_section_stands_in_both_languages(held: Registers, docs: Path, locale: str) -> None:
    (docs / locale / "guide/costs.md").unlink()
    with pytest.raises(RegisterError, match=rf"M03: docs/{locale} has no section 'guide/costs#how-it-adds-up'"):
        read_coverage(held, docs)


def _last_section(docs: Path, text: str) -> None:
    """Let the last section of a page, and what follows it, be this text."""
    page = docs / "zh/guide/agree.md"
    whole = page.read_text("utf-8")
    page.write_text(re.sub(r"(\{#keep-proof\}\n).*", rf"\1\n{text}", whole, flags=re.S), "utf-8")


def test_a_section_that_says_too_little_meets_no_need(held: Registers, docs: Path) -> None:
    _last_section(docs, "存" * FEWEST)
    read_coverage(held, docs)
    _last_section(docs, "存" * (FEWEST - 1))
    with pytest.raises(RegisterError, match=r"M19: 'guide/agree#keep-proof' has 79 Chinese characters; 80 are the few"):
        read_coverage(held, docs)


def test_a_section_counts_with_its_facts_and_ends_where_one_of_its_rank_begins(held: Registers, docs: Path) -> None:
    filled = len(re.findall("[一-鿿]", held.facts["pay-first-scam"].statement.zh))
    below = '\n\n### 又 {#more}\n\n{{ fact("pay-first-scam") }}\n\n## 下 {#below}\n' + "存" * FEWEST
    _last_section(docs, "存" * (FEWEST - filled - 1) + below)
    read_coverage(held, docs)
    _last_section(docs, "存" * (FEWEST - filled - 2) + below)
    with pytest.raises(RegisterError, match=r"has 79 Chinese characters"):
        read_coverage(held, docs)
