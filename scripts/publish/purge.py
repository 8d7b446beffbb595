"""Drop from a style sheet what no page can use, and write what is left as short as it goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

from scripts.publish.selectors import Pages, bare, parts

_KEPT_AT_RULES = {"media", "supports"}
# Movement, which we do without, what browsers do anyway, and finish for code samples, of which there are none.
_IDLE = {
    *("transition", "direction", "touch-action", "font-feature-settings", "font-variant-ligatures"),
    *("color-adjust", "box-decoration-break", "-webkit-box-decoration-break", "-webkit-print-color-adjust"),
    *("-moz-osx-font-smoothing", "-webkit-font-smoothing", "-webkit-tap-highlight-color", "-moz-text-size-adjust"),
}
_SPACE = re.compile(r"\s+")


def purge(css: str, pages: Pages) -> str:
    """The rules of `css` with a selector that some page can match.

    Fonts, animations, transitions and layers go: none is used here.
    """
    return _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), pages)


def shorten(css: str) -> str:
    """The same sheet without comments and spare white space.

    >>> shorten("/* a */ p > a { color : red ; margin: 0 auto }")
    'p>a{color:red;margin:0 auto}'
    """
    return _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), None)


def _rules(rules: Iterable[Node], pages: Pages | None) -> str:
    return "".join(_rule(rule, pages) for rule in rules)


def _rule(rule: Node, pages: Pages | None) -> str:
    if isinstance(rule, QualifiedRule):
        selectors = [part for part in parts(rule.prelude) if pages is None or pages.match(bare(part))]
        body = _declarations(rule.content, _IDLE if pages else frozenset())
        return ",".join(map(_selector, selectors)) + f"{{{body}}}" if selectors and body else ""
    if not isinstance(rule, AtRule) or rule.content is None:
        return ""
    head = f"@{rule.lower_at_keyword}{_short(tinycss2.serialize(rule.prelude), '(')}"
    if rule.lower_at_keyword in _KEPT_AT_RULES:
        inner = _rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), pages)
        return f"{head}{{{inner}}}" if inner else ""
    return "" if pages else f"{head}{{{_declarations(rule.content, frozenset())}}}"


def _short(prelude: str, joined: str) -> str:
    """The head of an at-rule; a space stays where it parts words."""
    text = _SPACE.sub(" ", prelude).strip()
    return text if not text or text[0] in joined else " " + text


def _selector(part: list[Node]) -> str:
    text = _SPACE.sub(" ", tinycss2.serialize(part)).strip()
    return re.sub(r" ?([>+~,]) ?", r"\1", text) if "[" not in text else text


def _declarations(content: list[Node], idle: Set[str]) -> str:
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return ";".join(_declaration(item) for item in found if isinstance(item, Declaration) and item.name not in idle)


def _declaration(item: Declaration) -> str:
    value = _SPACE.sub(" ", tinycss2.serialize(item.value)).strip()
    return f"{item.name}:{value}{'!important' if item.important else ''}"
