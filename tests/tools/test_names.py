"""Joined modules share one scope: a name that one forgot to import, or that is gone, would only be missed in use."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.publish.join import join
from scripts.publish.shrink import shrink

_ROOT = Path(__file__).parents[2]
_READER = _ROOT / "tests/browser"

#: What a browser has on a page that came from a server only.
_SERVED = {"caches"}

Strangers = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def strangers(browser: Browser) -> Strangers:
    """The names in a small script that neither it nor the browser knows. What it declares has short names there."""
    page = browser.new_page()
    page.add_script_tag(content=(_READER / "acorn/acorn.js").read_text(encoding="utf-8"))
    year = (_READER / "year.js").read_text(encoding="utf-8").partition("\n")[2]

    def found(script: str) -> list[str]:
        asks = page.evaluate(year, script)["asks"]
        names = sorted({word for kind, word in asks if kind == "name" and len(word) > 2} - _SERVED)
        return list(page.evaluate("names => names.filter((name) => !(name in window))", names))

    return found


@pytest.mark.parametrize("folder", ["tools", "search"])
def test_every_name_in_a_joined_script_is_known(strangers: Strangers, folder: str) -> None:
    entry = _ROOT / f"overrides/assets/{folder}/index.js"
    assert strangers(shrink(join(entry), entry)) == []


def test_a_name_that_nobody_declares_is_found(strangers: Strangers) -> None:
    script = "(() => { const known = 1; window.a = known + FORGOTTEN; })();"
    assert strangers(shrink(script, Path("a.js"))) == ["FORGOTTEN"]
