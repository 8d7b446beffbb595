"""Pages that people write: read `docs/<locale>/`, check their front matter, fill in what they ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from scripts.compose.errors import ComposeError
from scripts.compose.fill import Desk
from scripts.compose.page import Page
from scripts.compose.rests import checked, sources
from scripts.compose.sound import voice
from scripts.registers.models import Locale
from scripts.registers.nearest import did_you_mean

_FIELDS = {"title", "description", "answer", "kind", "order", "next", "noindex"}
# Written and judged by the audit, of no use to a reader.
_TRANSLATED = "translated_from"
_KINDS = ("home", "guide", "index", "about", "search", "list")
#: Each stroke of a blank to fill in. Two blanks in a row of words would else be read as bold type.
_BLANK = re.compile(r"(?<=_)_|_(?=_)")
_FRONT = re.compile(r"---\n(.*?)\n---\n", re.S)
_FIELD = re.compile(r"^([a-z_]+):", re.M)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One file of `docs/`: `path` is its place in the locale's folder, `lines` where fields and body begin in it."""

    locale: Locale
    path: str
    file: str
    matter: Mapping[str, Any]
    body: str
    lines: Mapping[str, int]


def read_written(root: Path) -> tuple[Manuscript, ...]:
    """Every page in `root/docs/{zh,en}`. Raises ComposeError for front matter that cannot be used."""
    locales: tuple[Locale, ...] = ("zh", "en")
    return tuple(
        _read(locale, file.relative_to(root / "docs" / locale).as_posix(), file, file.relative_to(root).as_posix())
        for locale in locales
        for file in sorted((root / "docs" / locale).rglob("*.md"))
    )


def fill_written(page: Manuscript, desk: Desk, others: frozenset[str]) -> Page:
    """The page with everything filled in. `others` are the paths of all pages of its locale, for `next`.

    Raises ComposeError with file and line for an unknown id, macro or page.
    """
    matter = {field: value for field, value in page.matter.items() if field != _TRANSLATED}
    for field in ("title", "answer", "description"):
        matter[field] = desk.words(matter[field], page.file, page.lines.get(field, 1))
    if "next" in matter and matter["next"] not in others:
        near = did_you_mean(matter["next"], others) or " Write its path in this locale, such as guide/agree.md."
        raise ComposeError(f"{page.file}:{page.lines['next']}: there is no page '{matter['next']}'.{near}")
    body = _BLANK.sub(r"\\_", desk.text(voice(page.body, page.file), page.file, page.lines["body"]))
    return Page(page.locale, page.path, matter | checked(desk) | sources(desk), body)


def _read(locale: Locale, path: str, file: Path, shown: str) -> Manuscript:
    text = file.read_text(encoding="utf-8")
    front = _FRONT.match(text)
    if not front:
        raise ComposeError(f"{shown}:1: no front matter. Begin the page with ---, title:, answer:, ---.")
    try:
        matter = yaml.safe_load(front[1])
    except yaml.YAMLError as error:
        raise ComposeError(f"{shown}:1: the front matter is not readable as YAML: {error}. Mend it.") from error
    lines = {match[1]: text.count("\n", 0, match.start() + 4) + 1 for match in _FIELD.finditer(front[1])}
    lines["body"] = front[0].count("\n") + 1
    for field, problem in _problems(matter, _FIELDS if locale == "zh" else _FIELDS | {_TRANSLATED}):
        raise ComposeError(f"{shown}:{lines.get(field, 1)}: {problem}")
    whole = {"title": "", "description": matter["answer"], "answer": "", "kind": _kind(path)} | matter
    return Manuscript(locale, path, shown, whole, text[front.end() :], lines)


def _problems(matter: object, fields: Set[str]) -> Iterator[tuple[str, str]]:
    if not isinstance(matter, dict):
        yield "", "the front matter holds no fields. Write title: and answer:."
        return
    for name in ("title", "answer"):
        if name not in matter:
            yield name, f"'{name}' is missing. Add it to the front matter."
    for name in sorted(matter.keys() - fields):
        yield name, f"there is no field '{name}'.{did_you_mean(name, fields)} Rename or remove it."
    if matter.get("kind", "home") not in _KINDS:
        yield "kind", f"'{matter['kind']}' is no kind of page. Choose one of: {', '.join(_KINDS)}."


def _kind(path: str) -> str:
    """What a page is, from where it stands.

    >>> [_kind(path) for path in ("index.md", "guide/index.md", "guide/agree.md", "about/privacy.md")]
    ['home', 'index', 'guide', 'about']
    """
    if path == "index.md":
        return "home"
    if path.endswith("/index.md"):
        return "index"
    return "about" if path.startswith("about/") else "guide"
