from pathlib import Path

import pytest

from scripts.publish.errors import PublishError
from scripts.publish.moves import Address, read_moves
from scripts.publish.nouns import TW, Page
from scripts.publish.redirects import redirects

TEXT = '<article class="md-typeset">{}</article>'


def page(file: str, body: str) -> Page:
    return Page(TW, file, f"<html><head></head><body>{body}</body></html>")


PAGES = (
    page("guide/agree/index.html", "<h1>寫下來</h1>" + TEXT.format('<div class="head"><h2 id="keep">保存</h2></div>')),
    page("guide/plan/index.html", "<h1>計劃</h1>" + TEXT.format('<p id="row">行</p>')),
    page("moved.html", '<h1>搬家</h1><article><ul class="moved" data-word-section="搬到："></ul></article>'),
    page("404.html", '<h1>找不到</h1><article><div class="moved" hidden><ul></ul></div></article>'),
)


def moved(tmp_path: Path, *rows: str) -> dict[str, str]:
    file = tmp_path / "redirects.tsv"
    file.write_text("# Columns: old, new, date\n" + "".join(f"{row}\t2026-11-21\n" for row in rows), encoding="utf-8")
    return {page.file: page.html for page in redirects(PAGES, read_moves(file))}


def test_without_a_register_nothing_moved(tmp_path: Path) -> None:
    assert read_moves(tmp_path / "redirects.tsv") == ()


def test_the_shell_of_moved_pages_is_no_page(tmp_path: Path) -> None:
    assert "moved.html" not in moved(tmp_path)


def test_a_section_that_moved_within_its_page_leaves_an_anchor_before_it(tmp_path: Path) -> None:
    html = moved(tmp_path, "guide/agree/#proof\tguide/agree/#keep")["guide/agree/index.html"]
    assert '<a id="proof" class="alias"></a><div class="head"><h2 id="keep">' in html


def test_a_section_that_moved_to_another_page_leaves_a_line_with_a_link(tmp_path: Path) -> None:
    html = moved(tmp_path, "guide/agree/#pay\tguide/plan/#row")["guide/agree/index.html"]
    assert '<p class="moved" id="pay">搬到：<a href="here:guide/plan/#row">行</a></p></article>' in html


def test_a_page_that_moved_leaves_a_page_that_takes_everyone_along(tmp_path: Path) -> None:
    html = moved(tmp_path, "guide/deal/#a\tguide/agree/#keep", "guide/deal/\tguide/plan/")["guide/deal/index.html"]
    assert '<li><a href="here:guide/plan/">計劃</a></li><li id="a"><a href="here:guide/agree/#keep">' in html
    assert '<noscript><meta http-equiv="refresh" content="0;url=../plan/"></noscript>' in html


def test_a_section_that_moved_twice_leads_to_the_last_place(tmp_path: Path) -> None:
    (tmp_path / "redirects.tsv").write_text("a/#x\tb/#x\t2026-01-01\nb/#x\tc/#y\t2026-02-01\n", encoding="utf-8")
    assert {str(move.new) for move in read_moves(tmp_path / "redirects.tsv")} == {"c/#y"}


def test_the_page_of_unknown_addresses_knows_every_move(tmp_path: Path) -> None:
    html = moved(tmp_path, "guide/deal/#a\tguide/agree/#keep")["404.html"]
    assert '<li data-old="guide/deal/#a" hidden="">' in html


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["guide/agree/#proof\tguide/agree/#gone"], "guide/agree/#gone does not exist"),
        (["guide/agree/#keep\tguide/plan/#row"], "guide/agree/#keep is still in use"),
        (["guide/agree/"], "2 fields"),
        (["a/#x\ta/#y", "a/#y\ta/#x"], "leads back to itself"),
    ],
)
def test_a_row_that_cannot_hold_is_named(tmp_path: Path, rows: list[str], said: str) -> None:
    with pytest.raises(PublishError, match=rf"redirects\.tsv:\d+: .*{said}"):
        moved(tmp_path, *rows)


def test_an_address_reads_as_it_is_written() -> None:
    assert str(Address("guide/", "a")) == "guide/#a"
    assert str(Address("guide/", "")) == "guide/"
