"""Ask of a selector whether a page can match it."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, SelectolaxError
from tinycss2.ast import FunctionBlock, IdentToken, LiteralToken, Node, SquareBracketsBlock

# Attributes that come and go while a page is read.
_STATES = {"open", "hidden", "checked", "disabled", "aria-current", "aria-expanded"}
_STRUCTURE = {"first-child", "last-child", "only-child", "first-of-type", "last-of-type", "empty"}
_NAME = re.compile(r"[.#][\w-]+")
_LOOSE = re.compile(r"(^|[>+~])\s*(?=[>+~]|$)")


class Found:
    """What stands on a page, for the one question whether a selector finds something there."""

    def __init__(self, html: str) -> None:
        """Parse the page and note its classes and ids."""
        self._tree = LexborHTMLParser(html)
        self._names = _names_in(self._tree)

    def match(self, selector: str) -> bool:
        """Whether the page has what a selector asks for that `bare` made, in whatever state it may come to be.

        What the parser cannot read is taken to match.
        """
        try:
            return set(_NAME.findall(selector)) <= self._names and bool(self._tree.css_matches(selector))
        except SelectolaxError:
            return True


def _names_in(tree: LexborHTMLParser) -> set[str]:
    """The classes and ids of a page as selectors write them."""
    names: set[str] = set()
    for node in tree.css("[class], [id]"):
        names.update("." + name for name in (node.attributes.get("class") or "").split())
        names.add(f"#{node.attributes.get('id')}")
    return names


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
    pseudo = False
    for token in selector:
        colon = isinstance(token, LiteralToken) and token.value == ":"
        kept += "" if colon else _kept(token, pseudo)
        pseudo = colon
    return re.sub(r"\s+", " ", _LOOSE.sub(r"\1 * ", kept.strip()).strip())


def _kept(token: Node, pseudo: bool) -> str:
    """A part of a selector, `pseudo` behind a colon, as text; nothing for what comes and goes."""
    if pseudo and isinstance(token, IdentToken):
        return f":{token.lower_value}" if token.lower_value in _STRUCTURE else ""
    if pseudo and isinstance(token, FunctionBlock):
        return f":{token.serialize()}" if token.lower_name in {"is", "where"} else ""
    if isinstance(token, SquareBracketsBlock) and _names(token) & _STATES:
        return ""
    return str(token.serialize())


def _names(block: SquareBracketsBlock) -> set[str]:
    return {token.value for token in block.content if isinstance(token, IdentToken)}
