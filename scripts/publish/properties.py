"""Custom properties of a style sheet: named directly where one only passes on another, gone where nothing asks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
_PASSED_ON = re.compile(r"\s*var\((--[\w-]+)\)\s*")
_EVERYWHERE = ":root"


def settle_properties(css: str) -> str:
    """The same sheet with fewer custom properties: every rule asks at once for the one it gets in the end.

    >>> settle_properties(":root{--a:red;--b:#000}:root{--b:var(--a)}p{color:var(--b)}")
    ':root{--a:red}p{color:var(--a)}'
    """
    text = _direct(css)
    while (fewer := _without_unasked(text)) != text:
        text = fewer
    return text


def _direct(css: str) -> str:
    """Ask for what stands behind a property that is set for the whole page only, and there to another property."""
    values: dict[str, list[str]] = defaultdict(list)
    elsewhere: set[str] = set()
    for where, item in _settings(tinycss2.parse_stylesheet(css), top=True):
        values[item.name].append(tinycss2.serialize(item.value))
        if where != _EVERYWHERE:
            elsewhere.add(item.name)
    passed = {name: _PASSED_ON.fullmatch(said[-1]) for name, said in values.items() if name not in elsewhere}
    to = {name: found[1] for name, found in passed.items() if found}
    return _VARIABLE.sub(lambda asked: f"var({_end(asked[1], to)}", css)


def _end(name: str, to: dict[str, str]) -> str:
    seen = {name}
    while name in to and to[name] not in seen:
        name = to[name]
        seen.add(name)
    return name


def _settings(rules: list[Node], top: bool) -> Iterator[tuple[str, Declaration]]:
    """Every custom property that is set, with the selector if that holds always."""
    for rule in rules:
        if isinstance(rule, AtRule) and rule.content is not None:
            yield from _settings(tinycss2.parse_rule_list(rule.content), top=False)
        elif isinstance(rule, QualifiedRule):
            where = tinycss2.serialize(rule.prelude).strip() if top else ""
            for item in tinycss2.parse_blocks_contents(rule.content):
                if isinstance(item, Declaration) and item.name.startswith("--"):
                    yield where, item


def _without_unasked(css: str) -> str:
    """Drop the custom properties whose name no `var()` holds. Their values may hold quoted pictures."""
    asked = set(_VARIABLE.findall(css))
    return "".join(_kept(rule, asked) for rule in tinycss2.parse_stylesheet(css))


def _kept(rule: Node, asked: set[str]) -> str:
    if not isinstance(rule, QualifiedRule):
        return str(rule.serialize())
    found = [item for item in tinycss2.parse_blocks_contents(rule.content) if isinstance(item, Declaration)]
    kept = [item.serialize() for item in found if not item.name.startswith("--") or item.name in asked]
    return f"{tinycss2.serialize(rule.prelude)}{{{';'.join(kept)}}}" if kept else ""
