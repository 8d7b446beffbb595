"""The words that compose itself puts on pages: `templates/<name>.<locale>.md`, each written natively."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from scripts.compose.inert import inert
from scripts.registers.models import Locale


@cache
def _room() -> Environment:
    room = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
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
