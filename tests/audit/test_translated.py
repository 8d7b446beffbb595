"""English pages that fell behind their Chinese ones are found, and recorded when they have caught up."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from scripts.audit import translated
from scripts.audit.audit import CHECKS, IN_THE_END
from scripts.audit.translations import app
from scripts.compose.errors import ComposeError
from scripts.compose.written import read_written
from tests.audit.conftest import Guide

ENGLISH = "docs/en/guide/a.md"


@pytest.fixture
def both(guide: Guide) -> Guide:
    """Two pages in two languages, of which nothing is recorded."""
    for name in ("a", "b"):
        guide.doc(f"zh/guide/{name}.md", "一段。")
        guide.doc(f"en/guide/{name}.md", "One.\n\n---\n\ntranslated_from: not a field here")
    return guide


def run(guide: Guide, *words: str) -> Result:
    return CliRunner().invoke(app, [*words, "--root", str(guide.root)])


def found(guide: Guide) -> list[tuple[str, str]]:
    return [(one.code, one.place) for one in guide.findings(translated.check)]


def test_a_page_that_does_not_say_what_it_translates_is_found(both: Guide) -> None:
    assert found(both) == [("translation-unmarked", f"docs/en/guide/{name}.md") for name in ("a", "b")]


def test_what_is_recorded_is_not_found_until_the_chinese_text_changes(both: Guide) -> None:
    assert run(both, "accept").exit_code == 0
    assert found(both) == []
    both.doc("zh/guide/a.md", "一段。又一段。")
    (finding,) = both.findings(translated.check)
    assert (finding.code, finding.place) == ("translation-stale", ENGLISH)
    assert "`guide translations accept guide/a.md`" in finding.remedy
    assert run(both, "list").output == "guide/a.md\n"


def test_only_the_pages_that_are_named_are_recorded(both: Guide) -> None:
    assert run(both, "accept", "guide/b.md").output == "guide/b.md\n1 pages recorded, 2 in all. Commit docs/en.\n"
    assert found(both) == [("translation-unmarked", ENGLISH)]


def test_the_record_is_one_line_at_the_end_of_the_front_matter_and_changes_nothing_else(both: Guide) -> None:
    file = both.root / ENGLISH
    before = file.read_text(encoding="utf-8")
    run(both, "accept")
    digest = sha256((both.root / "docs/zh/guide/a.md").read_bytes()).hexdigest()
    assert file.read_text(encoding="utf-8") == before.replace("\n---\n", f"\ntranslated_from: {digest}\n---\n", 1)
    both.doc("zh/guide/a.md", "别的。")
    run(both, "accept")
    later = file.read_text(encoding="utf-8")
    assert digest not in later and later.count("\ntranslated_from: ") == 2
    assert run(both, "accept").output == "0 pages recorded, 2 in all.\n"
    assert file.read_text(encoding="utf-8") == later


def test_a_page_that_is_not_there_is_refused_with_the_nearest(both: Guide) -> None:
    refused = run(both, "accept", "guide/aa.md")
    assert refused.exit_code == 1
    assert "guide/aa.md: no page of both languages. Did you mean 'guide/a.md'?" in refused.output
    assert len(found(both)) == 2


def test_a_page_in_english_alone_is_not_for_this_check(both: Guide) -> None:
    both.doc("en/guide/c.md", "One.")
    assert len(found(both)) == 2


def test_a_translation_left_over_keeps_nobody_from_looking_at_the_site() -> None:
    assert translated.check in IN_THE_END and translated.check not in CHECKS


def test_the_record_is_a_field_of_english_pages_only(both: Guide) -> None:
    run(both, "accept")
    assert len(read_written(both.root)) == 4
    page: Path = both.root / "docs/zh/guide/a.md"
    page.write_text("---\ntitle: 题\nanswer: 答\ntranslated_from: 00\n---\n\n一\n", encoding="utf-8")
    with pytest.raises(ComposeError, match=r"docs/zh/guide/a\.md:4: there is no field 'translated_from'"):
        read_written(both.root)
