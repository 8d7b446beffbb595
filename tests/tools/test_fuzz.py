"""Nothing that anybody types, pastes, opens or restores makes the engine throw."""

from __future__ import annotations

import json
from collections.abc import Callable

from playwright.sync_api import Page

from tests.reckon.cases import golden

_COUNT = 100_000


def test_a_hundred_thousand_pieces_of_nonsense_throw_nothing(open_page: Callable[[str], Page]) -> None:
    cases = [{"function": case.function, "input": case.given} for case in golden()]
    given = json.dumps({"count": _COUNT, "seed": 20261121, "cases": cases})
    got = open_page("fuzz.js").evaluate("given => fuzz(JSON.parse(given))", given)
    assert got["thrown"] == []
    assert sum(got["done"].values()) == _COUNT
    assert set(got["done"]) == {"parse", "link", "code", "restore", "shared", "text", "engine"}
