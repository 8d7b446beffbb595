"""Leave out of a joined script what nothing in it uses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

#: A statement begins where a line begins with neither a blank nor a closing bracket.
_STATEMENT = re.compile(r"^(?=[^\s)}\]])", re.M)
_DECLARATION = re.compile(r"(?:const|let|class|(?:async )?function\*?) ([\w$]+)")
_COMMENT = re.compile(r"^[ \t]*(?://.*|/\*[\s\S]*?\*/)\n", re.M)
_NAME = re.compile(r"[\w$]+")


@dataclass(frozen=True, slots=True)
class _Statement:
    """One statement on top of a module, and the name it declares, if it declares one name."""

    text: str
    name: str | None


def shake(script: str) -> str:
    """The statements of `script` that run, and the declarations that they use, directly or by another; in their order.

    Whole-line comments go too. A declaration counts as used where its name is written, be it in a text; one of several
    names at a time (`const { a } = b`) is always kept. A declaration must do nothing but declare.
    """
    found = [_statement(text) for text in statements(_COMMENT.sub("", script))]
    declared = {statement.name: statement for statement in found if statement.name}
    used = _used([statement.text for statement in found if not statement.name], declared)
    return "".join(statement.text for statement in found if not statement.name or statement.name in used)


def statements(script: str) -> list[str]:
    """The statements on top of a script, each with the line breaks behind it."""
    return [text for text in _STATEMENT.split(script) if text.strip()]


def _statement(text: str) -> _Statement:
    found = _DECLARATION.match(text)
    return _Statement(text, found[1] if found else None)


def _used(running: Iterable[str], declared: dict[str, _Statement]) -> set[str]:
    """The names of `declared` that the texts of `running` lead to."""
    used: set[str] = set()
    texts = list(running)
    while texts:
        new = {name for name in _NAME.findall(texts.pop()) if name in declared} - used
        used |= new
        texts += [declared[name].text for name in new]
    return used
