"""What modules say to each other alone is said shorter, everywhere alike."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.publish.errors import PublishError
from scripts.publish.shorten import own_words, shorten

_ROOT = Path(__file__).parents[2]
_TOOLS = _ROOT / "overrides/assets/tools"
_OWN = own_words(_TOOLS / "index.js")

#: Every name that anything in a browser has.
_KNOWN = """() => [...new Set(Object.getOwnPropertyNames(window).flatMap((name) => {
  if (name.endsWith("Storage")) return [name];
  const things = [window[name], window[name] && window[name].prototype].filter(Boolean);
  return [name, ...things.flatMap((thing) => Object.getOwnPropertyNames(Object(thing)))];
}))]"""


def test_a_word_is_short_wherever_it_stands() -> None:
    assert shorten("const { rate = 1 } = { rate };\na.rate(rates);\n", {"rate": "R"}) == (
        "const { R = 1 } = { R };\na.R(rates);\n"
    )


@pytest.mark.parametrize(("script", "said"), [("let a;", "no module says rate"), ("let rate, R;", "say R already")])
def test_a_table_that_does_not_fit_is_refused(script: str, said: str) -> None:
    with pytest.raises(PublishError, match=said):
        shorten(script, {"rate": "R"})


def test_a_folder_without_a_table_has_no_words_of_its_own() -> None:
    assert own_words(_ROOT / "overrides/assets/search/index.js") == {}


def test_no_browser_knows_the_words_of_the_tools(browser: Browser) -> None:
    page = browser.new_page()
    known = set(page.evaluate(_KNOWN))
    page.close()
    assert {"flatMap", "querySelector", "replaceState"} <= known
    assert known.intersection(_OWN) == set()


def test_no_page_knows_the_words_of_the_tools() -> None:
    places = [
        *_ROOT.glob("scripts/compose/templates/**/*.*"),
        *_ROOT.glob("docs/**/*.md"),
        *_ROOT.glob("overrides/**/*.html"),
    ]
    said = " ".join(" ".join(re.findall(r"<[^>]*>|\{\w+\}", place.read_text(encoding="utf-8"))) for place in places)
    assert "data-out" in said
    assert set(re.findall(r"[\w$]+", said)).intersection(_OWN) == set()
