"""What compose itself puts on pages: words in `templates/<name>.<locale>.md`, each written natively, and drawings."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from scripts.compose.inert import inert
from scripts.registers.models import Locale

_FOLDER = Path(__file__).parent / "templates"


@cache
def _room() -> Environment:
    room = Environment(
        loader=FileSystemLoader(_FOLDER),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="{%#",
        comment_end_string="#%}",
    )
    room.filters["inert"] = inert
    return room


def template(name: str, locale: Locale) -> Template:
    """One template of one locale. Text that nobody here wrote goes through its filter `inert`."""
    return _room().get_template(f"{name}.{locale}.md")


def drawing(name: str) -> Template:
    """One drawing, `templates/<name>.svg`. Its first line names the texts it wants besides its labels."""
    return _room().get_template(f"{name}.svg")


def drawings() -> tuple[str, ...]:
    """The names of all drawings."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.svg")))
