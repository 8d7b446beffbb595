"""Words that lead nowhere are found with their line."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.audit import asked
from tests.audit.conftest import Guide

REGISTER = Path(__file__).parents[2] / "registers/search"


def test_words_for_an_address_that_is_gone_are_found_with_their_line(guide: Guide) -> None:
    shutil.copytree(REGISTER, guide.root / "registers/search")
    rows = "# words\nguide/agree/\t谈好了\nguide/agree/#keep\t保存\nguide/agree/#gone\t没有了\nguide/gone/\t没有了\n"
    guide.file("registers/search/aliases.tsv", rows)
    guide.page("guide/agree/", '<h2 id="keep">保存好</h2>')
    found = guide.findings(asked.check)
    assert [finding.code for finding in found] == ["alias-lost"] * 2
    assert [finding.place.rpartition(":")[2] for finding in found] == ["4", "5"]
