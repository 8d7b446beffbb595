"""Say in a joined script what can be said in several ways in one, so that it packs smaller."""

from __future__ import annotations

import re

from scripts.publish.shake import statements

_CONST = re.compile(r"^([ \t]*(?:for \()?)const\b", re.M)
_FUNCTION = re.compile(r"(async )?function ([\w$]+)(\(.*\)) \{\n[\s\S]*\n\}\s*")
#: What an arrow has not, or has from elsewhere.
_OWN = re.compile(r"\b(?:this|arguments|super|new\.target)\b")


def level(script: str) -> str:
    """`script` with `let` for `const` where a line begins, and functions on top of it as arrows, which come first.

    A function is known before the statements run, wherever it stands: so it is still. One that an arrow cannot stand
    for (it says `this` or `arguments`, or is made with `new`) stays a function.
    """
    texts = statements(_CONST.sub(r"\1let", script))
    arrows = {text: arrow for text in texts if (arrow := _arrow(text, script))}
    return "".join([*arrows.values(), *(text for text in texts if text not in arrows)])


def _arrow(text: str, script: str) -> str | None:
    found = _FUNCTION.fullmatch(text)
    if not found or _OWN.search(text) or re.search(rf"\bnew {re.escape(found[2])}\b", script):
        return None
    body = text[found.end(3) :].strip()
    return f"let {found[2]} = {found[1] or ''}{found[3]} => {body};\n"
