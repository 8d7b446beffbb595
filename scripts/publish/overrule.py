"""Drop from a style sheet what the one behind it says anew, or wants none of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

from scripts.publish.selectors import parts

# Shorthands that set every property whose name begins with theirs (border does not set border-radius, and so on).
_WHOLE = ("background", "list-style", "margin", "padding")
_JOINT = re.compile(r" ?([>+~]) ?")


def overrule(css: str, later: str) -> str:
    """`css` without the declarations that `later` makes again for the same selector, everywhere and as strongly.

    `later` stands behind `css` on the page, so none of these could ever win. It may also refuse rules altogether:
    `@without` names their selectors.

    >>> overrule("a,b{color:red;margin-top:0}@media print{a{color:blue}}", "a{color:teal;margin:1em}")
    'b{color:red;margin-top:0}'
    >>> overrule("a,b{color:red}", "@without a;")
    'b{color:red}'
    """
    return _rules(tinycss2.parse_stylesheet(css), _read(later))


@dataclass(frozen=True, slots=True)
class _Later:
    """What the later sheet says outside of its at-rules, each property with its importance, and what it refuses."""

    said: Mapping[str, Mapping[str, bool]]
    refused: Set[str]

    def overrules(self, item: Declaration, selector: str) -> bool:
        """Whether a declaration for a selector can never win."""
        own = self.said.get(selector, {})
        names = [item.name, *(name for name in _WHOLE if item.name.startswith(f"{name}-"))]
        return selector in self.refused or any(name in own and own[name] >= item.important for name in names)


def _read(css: str) -> _Later:
    said: dict[str, dict[str, bool]] = {}
    refused: set[str] = set()
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True):
        if isinstance(rule, QualifiedRule):
            for selector in _selectors(rule):
                said.setdefault(selector, {}).update((item.name, item.important) for item in _declarations(rule))
        elif isinstance(rule, AtRule) and rule.lower_at_keyword == "without":
            refused.update(_selectors(rule))
    return _Later(said, refused)


def _rules(rules: Iterable[Node], later: _Later) -> str:
    return "".join(_rule(rule, later) for rule in rules)


def _rule(rule: Node, later: _Later) -> str:
    if isinstance(rule, AtRule) and rule.content is not None:
        inner = _rules(tinycss2.parse_rule_list(rule.content), later)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}" if inner else ""
    if not isinstance(rule, QualifiedRule):
        return str(rule.serialize())
    found = _declarations(rule)
    standing = [one for one in _selectors(rule) if not all(later.overrules(item, one) for item in found)]
    kept = [item.serialize() for item in found if not all(later.overrules(item, one) for one in standing)]
    return f"{','.join(standing)}{{{';'.join(kept)}}}" if standing else ""


def _selectors(rule: QualifiedRule | AtRule) -> list[str]:
    """The selectors of a rule, written alike. `:before` and `::before` are the same."""
    texts = (tinycss2.serialize(part).replace("::", ":") for part in parts(rule.prelude))
    return [_JOINT.sub(r"\1", " ".join(text.split())) for text in texts]


def _declarations(rule: QualifiedRule) -> Sequence[Declaration]:
    return [item for item in tinycss2.parse_blocks_contents(rule.content) if isinstance(item, Declaration)]
