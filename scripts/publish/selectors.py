"""Ask of a selector whether any page can match it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from selectolax.lexbor import LexborHTMLParser, SelectolaxError
from tinycss2.ast import FunctionBlock, IdentToken, LiteralToken, Node, SquareBracketsBlock

# Attributes that come and go while a page is read.
_STATES = {"open", "hidden", "checked", "disabled", "aria-current", "aria-expanded"}
_STRUCTURE = {"first-child", "last-child", "only-child", "first-of-type", "last-of-type", "empty"}
_NAME = re.compile(r"[.#][\w-]+")
_LOOSE = re.compile(r"(^|[>+~])\s*(?=[>+~]|$)")


class Pages:
    """The pages of a site, for the one question whether a selector finds something in any of them."""

    def __init__(self, htmls: Iterable[str]) -> None:
        """Parse every page once and note its classes and ids."""
        self._trees = [LexborHTMLParser(html) for html in htmls]
        self._names: set[str] = set()
        for tree in self._trees:
            for node in tree.css("[class], [id]"):
                self._names.update("." + name for name in (node.attributes.get("class") or "").split())
                self._names.add(f"#{node.attributes.get('id')}")

    def match(self, selector: list[Node]) -> bool:
        """Whether some page has what the selector asks for, in whatever state (:hover, [open]) it may come to be.

        What the parser cannot read is taken to match.
        """
        text = bare(selector)
        if not set(_NAME.findall(text)) <= self._names:
            return False
        try:
            return any(tree.css_matches(text) for tree in self._trees)
        except SelectolaxError:
            return True


def parts(prelude: list[Node]) -> list[list[Node]]:
    """The selectors of a list, parted at its commas."""
    found: list[list[Node]] = [[]]
    for token in prelude:
        if isinstance(token, LiteralToken) and token.value == ",":
            found.append([])
        else:
            found[-1].append(token)
    return found


def bare(selector: list[Node]) -> str:
    """The selector without states, pseudo-elements and :not(), as text.

    >>> import tinycss2
    >>> bare(tinycss2.parse_component_value_list("a:hover > details[open]::before"))
    'a > details'
    >>> bare(tinycss2.parse_component_value_list(":root .a:not(.b):first-child"))
    '.a:first-child'
    """
    kept = ""
    for token in selector:
        if isinstance(token, LiteralToken) and token.value == ":":
            continue
        kept += _kept(token, selector)
    return re.sub(r"\s+", " ", _LOOSE.sub(r"\1 * ", kept.strip()).strip())


def _kept(token: Node, selector: list[Node]) -> str:
    at = selector.index(token)
    pseudo = at > 0 and isinstance(selector[at - 1], LiteralToken) and selector[at - 1].value == ":"
    if pseudo and isinstance(token, IdentToken):
        return f":{token.lower_value}" if token.lower_value in _STRUCTURE else ""
    if pseudo and isinstance(token, FunctionBlock):
        return f":{token.serialize()}" if token.lower_name in {"is", "where"} else ""
    if isinstance(token, SquareBracketsBlock) and _names(token) & _STATES:
        return ""
    return str(token.serialize())


def _names(block: SquareBracketsBlock) -> set[str]:
    return {token.value for token in block.content if isinstance(token, IdentToken)}
