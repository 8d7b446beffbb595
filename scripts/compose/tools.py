"""The tools of the site: forms and results in `templates/tools/`, each written once, in both languages."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound
from markupsafe import Markup

from scripts.compose.letters import letter, letter_alone
from scripts.registers import lookup
from scripts.registers.document import RegisterError
from scripts.registers.nearest import did_you_mean

if TYPE_CHECKING:
    from scripts.compose.fill import Desk

_FOLDER = Path(__file__).parent / "templates/tools"


def form(desk: Desk, name: str) -> str:
    """What the macro `{{ form("plan") }}` puts on a page: the fields of a tool. Raises RegisterError."""
    return _part(desk, f"{name}.form")


def results(desk: Desk, name: str) -> str:
    """The same for `{{ results("plan") }}`: where the answers of a tool will stand."""
    return _part(desk, f"{name}.results")


def _part(desk: Desk, name: str) -> str:
    """One template as one block of HTML, which Markdown leaves alone as it holds no blank line."""
    try:
        said = _room().get_template(f"{name}.html", globals=_asked(desk)).render()
    except TemplateNotFound as error:
        known = sorted(file.stem for file in _FOLDER.glob("*.*.html"))
        raise RegisterError(f"there is no tool '{name}'.{did_you_mean(name, known)}") from error
    return "\n".join(line for line in said.splitlines() if line.strip())


#: A number, filled in later, and the unit behind it.
_PARTED = re.compile(r"</b> (?=(?:yuan|days|payments|characters)\b)")


@cache
def _room() -> Environment:
    """Where the templates are, each compiled once."""
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="{%#",
        comment_end_string="#%}",
    )


def _asked(desk: Desk) -> MutableMapping[str, object]:
    """What a template can ask for. `w` says its first words on a Chinese page and its second ones on an English one.

    In English a number stays on the line of its unit; in Chinese, where no blank parts them, the styles see to that.
    """
    docs = desk.registers.root.parent / "docs"
    return {
        "w": lambda zh, en: Markup(zh if desk.locale == "zh" else _PARTED.sub("</b>&nbsp;", en)),
        "quantity": lambda name: str(_quantity(desk, name)),
        "value": lambda name: lookup.value(desk.registers, desk.note(name), desk.locale),
        "fact": lambda name: lookup.fact(desk.registers, desk.note(name), desk.locale),
        "letter": lambda page, section: letter(docs, desk.locale, page, section),
        "letter_alone": lambda page, section: letter_alone(docs, page, section),
        "contact": lambda name: desk.words(f'{{{{ contact("{name}") }}}}', f"templates/tools for {desk.page}"),
    }


def _quantity(desk: Desk, name: str) -> object:
    """The bare quantity of a fact, for what is computed with it."""
    value = lookup.find_fact(desk.registers, desk.note(name)).value
    if value is None:
        raise RegisterError(f"fact '{name}' has no value to compute with. Give it one in registers/facts/.")
    return getattr(value, value.kind)
