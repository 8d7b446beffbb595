"""The committed pages are what the model makes of the committed articles."""

from tests.damage.freeze import PAGES, names, pages

FROZEN = {path: path.read_text(encoding="utf-8") for path in PAGES.glob("*.txt")}


def test_every_held_back_article_has_its_pages_and_no_page_stands_alone() -> None:
    assert len(names()) >= 40
    assert set(FROZEN) == {path for path, _ in pages()}


def test_every_page_is_as_it_was_frozen() -> None:
    stale = [path.name for path, text in pages() if FROZEN.get(path) != text]
    assert stale == [], "run `python -m tests.damage.freeze` and look at what changed"
