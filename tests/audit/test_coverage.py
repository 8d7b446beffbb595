"""What the articles tell their readers is met, and `guide check` says so when it is not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.audit import coverage
from scripts.audit.audit import CHECKS
from tests.audit.conftest import Guide

_REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def covered(guide: Guide) -> Guide:
    """A house with an article, our registers and our written pages."""
    for name in ("registers", "docs"):
        shutil.copytree(_REPOSITORY / name, guide.root / name)
    guide.file("sources/mine/origin.yml", "kind: own\n")
    return guide


def test_every_need_is_met(covered: Guide) -> None:
    assert coverage.check in CHECKS
    assert covered.codes(coverage.check) == []


def test_a_need_whose_section_is_gone_is_found(covered: Guide) -> None:
    page = covered.root / "docs/en/guide/costs.md"
    page.write_text(page.read_text("utf-8").replace("{#how-it-adds-up}", "{#sums}"), "utf-8")
    found = covered.findings(coverage.check)
    assert {one.code for one in found} == {"need-unmet"}
    assert found[0].place.startswith("registers/coverage.yml:")
    assert "docs/en has no section 'guide/costs#how-it-adds-up'" in found[0].message


def test_the_register_itself_is_missed_where_there_are_articles(covered: Guide) -> None:
    (covered.root / "registers/coverage.yml").unlink()
    (finding,) = covered.findings(coverage.check)
    assert (finding.place, finding.code) == ("registers/coverage.yml", "need-unmet")


def test_a_house_without_articles_has_no_need_to_meet(guide: Guide) -> None:
    assert guide.codes(coverage.check) == []
