"""Every script that the site ships reads as JavaScript of 2020 and asks for nothing that Chromium 80 lacks."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

HERE = Path(__file__).parent
ACORN = HERE / "acorn/acorn.js"
ACORN_HASH = "b95392d79457d0357555c5ed3e56302d074b92dff119bcf3b44179500b10e9df"
NEWER = [tuple(line.split("\t")[:2]) for line in (HERE / "newer.tsv").read_text().splitlines() if line[0] != "#"]
#: Safari before 16.4 refuses a whole script for one of these.
LOOKS_BACK = re.compile(r"\(\?<[=!]")


@dataclass(frozen=True)
class Script:
    """What is wrong with the grammar of a script, what it asks for that is newer, and its patterns that look back."""

    wrong: str
    newer: list[str]
    looks_back: list[str]


@pytest.fixture(scope="module")
def read(browser: Browser) -> Iterator[Callable[[str], Script]]:
    """A reader of scripts, held to 2020."""
    year = (HERE / "year.js").read_text(encoding="utf-8").partition("\n")[2]
    with browser.new_context() as context:
        page = context.new_page()
        page.add_script_tag(content=ACORN.read_text(encoding="utf-8"))
        yield lambda source: _script(page.evaluate(year, source))


def _script(told: dict[str, Any]) -> Script:
    asks = {(kind, word) for kind, word in told["asks"]}
    texts = [word for kind, word in asks if kind == "text"]
    newer = [word for kind, word in NEWER if (kind, word) in asks or (kind == "text" and any(word in t for t in texts))]
    return Script(told["wrong"], newer, [pattern for pattern in told["patterns"] if LOOKS_BACK.search(pattern)])


def test_the_parser_is_the_one_that_was_pinned() -> None:
    assert hashlib.sha256(ACORN.read_bytes()).hexdigest() == ACORN_HASH


def test_every_script_is_of_2020(site: Path, read: Callable[[str], Script]) -> None:
    scripts = sorted(site.rglob("*.js"))
    assert scripts
    found = {file.name: read(file.read_text(encoding="utf-8")) for file in scripts}
    assert found == dict.fromkeys(found, Script("", [], []))


@pytest.mark.parametrize("source", ["a ??= 1", "class A { #b() {} }", "class A { b = 1 }", "1_000", "await f()"])
def test_newer_grammar_is_found(read: Callable[[str], Script], source: str) -> None:
    assert read(source).wrong


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("a.at(-1)", "at"),
        ("a?.b.replaceAll('a', 'b')", "replaceAll"),
        ("const f = structuredClone", "structuredClone"),
        ("Object.hasOwn(a, b)", "Object.hasOwn"),
        ("a.matches(`p:has(b)`)", ":has("),
    ],
)
def test_a_newer_word_is_found(read: Callable[[str], Script], source: str, word: str) -> None:
    assert word in read(source).newer


def test_a_field_of_the_same_name_is_none(read: Callable[[str], Script]) -> None:
    assert read("const a = { at: 1, structuredClone: 2 }; a.at = a.structuredClone + 1n;") == Script("", [], [])


def test_a_pattern_that_looks_back_is_found(read: Callable[[str], Script]) -> None:
    assert read("/(?<=a)b/u").looks_back
