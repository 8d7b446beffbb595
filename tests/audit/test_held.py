"""The ledger of addresses: what was published stays, or leads to where it went."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from scripts.audit import held, standing
from scripts.audit.addresses import app as addresses_app
from scripts.audit.command import app as check_app
from scripts.audit.nouns import House
from scripts.audit.read import NoSite, read_house
from tests.audit.conftest import DAY, Guide

_REPOSITORY = Path(__file__).parents[2]
LEDGER = "registers/addresses.txt"


@pytest.fixture
def kept(guide: Guide) -> Guide:
    """A site whose addresses are recorded."""
    for name in ("as_of.txt", "contacts.yml", "terms.yml", "units.yml", "facts/contract.yml", "facts/credit.yml"):
        guide.file(f"registers/{name}", (_REPOSITORY / "registers" / name).read_text(encoding="utf-8"))
    guide.file("registers/examples.yml", "examples: []\n")
    shutil.copytree(_REPOSITORY / "registers/search", guide.root / "registers/search")
    guide.file("registers/search/aliases.tsv", "# words\n")
    guide.page("", '<h2 id="seven-steps">一</h2>')
    guide.page("guide/agree/", '<h2 id="keep-proof">二</h2>')
    guide.file(LEDGER, "#seven-steps\nguide/agree/#keep-proof\n")
    return guide


def test_recorded_addresses_are_in_order(kept: Guide) -> None:
    assert kept.codes(held.check) == []


def test_a_new_section_asks_to_be_recorded(kept: Guide) -> None:
    kept.page("guide/agree/", '<h2 id="keep-proof">二</h2><h3 id="later">三</h3>')
    (finding,) = kept.findings(held.check)
    assert (finding.code, finding.place) == ("address-new", "guide/agree/#later")
    assert "guide addresses accept" in finding.remedy


@pytest.mark.parametrize("text", ['<p id="credit-5y" class="fact">一</p>', '<dl><dt id="late">一</dt></dl>'])
def test_facts_and_words_are_addresses_too(kept: Guide, text: str) -> None:
    kept.page("about/", text)
    assert kept.codes(held.check) == ["address-new"]


def test_other_ids_are_no_addresses(kept: Guide) -> None:
    kept.page("about/", '<p id="note-x">一</p><table><tr id="c1"><td>一</td></tr></table><a id="old"></a>')
    assert kept.codes(held.check) == []


def test_a_lost_section_asks_for_a_redirect(kept: Guide) -> None:
    kept.page("guide/agree/", "<p>二</p>")
    (finding,) = kept.findings(held.check)
    assert (finding.code, finding.place) == ("address-lost", "guide/agree/#keep-proof")
    assert "guide/agree/#keep-proof TAB" in finding.remedy


@pytest.mark.parametrize("old", ["guide/agree/#keep-proof", "guide/agree/"])
def test_a_section_that_moved_is_not_lost(kept: Guide, old: str) -> None:
    kept.page("guide/agree/", "<p>二</p>")
    kept.file("registers/redirects.tsv", f"{old}\t#seven-steps\t2026-11-21\n")
    assert kept.codes(held.check) == []


def test_an_unsorted_ledger_is_found(kept: Guide) -> None:
    kept.file(LEDGER, "guide/agree/#keep-proof\n#seven-steps\n")
    assert kept.codes(held.check) == ["address-order"]


def test_articles_that_were_only_given_are_neither_recorded_nor_held(kept: Guide) -> None:
    kept.page("articles/given/", '<h2 id="one">一</h2>')
    kept.page("articles/given/changes/", '<h2 id="counts">一</h2>')
    assert kept.codes(held.check) == []
    kept.page("articles/mine/", '<h2 id="one">一</h2>')
    kept.file("sources/mine/origin.yml", "kind: own\n")
    assert [one.place for one in kept.findings(held.check)] == ["articles/mine/#one"]


def test_the_page_of_unknown_addresses_is_not_held(kept: Guide) -> None:
    kept.page("404.html", '<h2 id="lost">一</h2>')
    assert kept.codes(held.check) == []


def test_accept_adds_what_is_new_and_loses_nothing(kept: Guide) -> None:
    kept.page("guide/agree/", '<h2 id="later">三</h2>')
    result = CliRunner().invoke(addresses_app, ["accept", "--root", str(kept.root)])
    assert (result.exit_code, "1 addresses recorded, 3 in all" in result.output) == (0, True)
    text = (kept.root / LEDGER).read_text(encoding="utf-8")
    assert text == "#seven-steps\nguide/agree/#keep-proof\nguide/agree/#later\n"


def test_list_prints_the_addresses_of_a_page(kept: Guide) -> None:
    result = CliRunner().invoke(addresses_app, ["list", "guide/", "--root", str(kept.root)])
    assert result.output == "guide/agree/#keep-proof\n"


def test_without_a_site_the_commands_say_what_to_do(kept: Guide) -> None:
    (kept.root / "site/index.html").unlink()
    with pytest.raises(NoSite, match=r"there is no site\. Run `make site`\."):
        read_house(kept.root, DAY, kept.root / "site")
    assert CliRunner().invoke(addresses_app, ["accept", "--root", str(kept.root)]).exit_code == 1
    assert CliRunner().invoke(check_app, ["--root", str(kept.root)]).exit_code == 1


def test_check_passes_on_a_good_site_and_fails_on_a_bad_one(kept: Guide) -> None:
    good = CliRunner().invoke(check_app, ["--root", str(kept.root)])
    assert (good.exit_code, good.output) == (0, "Nothing found: pages and site are in order.\n")
    kept.page("about/", "<h2>一</h2>")
    bad = CliRunner().invoke(check_app, ["--root", str(kept.root)])
    assert bad.exit_code == 1
    assert "about/index.html: the heading “一” has no id. [id-missing]" in bad.output
    assert "4 findings" in bad.output


def test_a_fact_long_past_its_next_check_is_found(kept: Guide) -> None:
    assert kept.codes(standing.check) == []
    house = kept.house
    later = House(house.root, house.site, house.recorded, house.moves, house.own, date(2027, 1, 25))
    assert "repair-2025-closed" in [finding.place for finding in standing.check(later)]
    result = CliRunner().invoke(check_app, ["--root", str(kept.root), "--as-of", "2027-01-25"])
    assert "[fact-overdue]" in result.output
