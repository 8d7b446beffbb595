"""Letters and words to say, as the tools show them: taken from `docs/*/letters/`, each blank a place to fill in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup

from scripts.compose.sound import mark, sound
from scripts.registers.document import RegisterError
from scripts.registers.models import Locale

_SLOTS = Path(__file__).parent / "templates/tools/slots.tsv"
_MARK = re.compile(r"\{ \.(say|send|gloss)\b( \.sound)?")
_CHINESE = re.compile(r"____（([^）]+)）")
_ENGLISH = re.compile(r"____ \(([^)]+)\)")
# Four strokes that Markdown leaves alone.
_STROKES = "&#95;" * 4


@dataclass(frozen=True, slots=True)
class _Words:
    """One card of a letter: `say`, `send` or `gloss`, its paragraphs, and whether it shows how they sound."""

    kind: str
    paragraphs: tuple[str, ...]
    voiced: bool


def letter(docs: Path, locale: Locale, page: str, section: str) -> Markup:
    """The words under a heading of `docs/zh/letters/PAGE.md`; on an English page also what they mean.

    Raises RegisterError where the section holds no such words, or a blank has no known name.
    """
    words = letter_alone(docs, page, section)
    return words if locale == "zh" else words + _meaning(docs, page, section, _spoken(docs, page, section))


def letter_alone(docs: Path, page: str, section: str) -> Markup:
    """The same without what it means, for long letters whose own page says that."""
    spoken = _spoken(docs, page, section)
    own = f' class="{spoken.kind}" lang="zh-Hans" translate="no"'
    return _quote([_CHINESE.sub(_slot, text) for text in spoken.paragraphs], own)


def _spoken(docs: Path, page: str, section: str) -> _Words:
    cards = _cards(docs / "zh/letters" / f"{page}.md", section)
    spoken = next((card for card in cards if card.kind != "gloss"), None)
    if spoken is None:
        raise RegisterError(f"docs/zh/letters/{page}.md: no words to say or send under #{section}.")
    return spoken


@cache
def _slots() -> Mapping[str, str]:
    """What the browser calls each blank, by both its names; one that only the reader knows by the Chinese."""
    rows = (line.split("\t") for line in _SLOTS.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {name: chinese if known == "-" else known for chinese, english, known in rows for name in (chinese, english)}


def _cards(file: Path, section: str) -> Sequence[_Words]:
    """The quotations between the heading with that id and the next one."""
    found: list[_Words] = []
    held: list[str] = []
    inside = False
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            inside = f"{{#{section}}}" in line
        elif inside and line.startswith(">"):
            held.append(line[1:].strip())
        elif inside and (marked := _MARK.match(line)):
            found.append(_Words(marked[1], tuple(text for text in held if text), marked[2] is not None))
            held = []
    return found


def _meaning(docs: Path, page: str, section: str, spoken: _Words) -> Markup:
    """The English meaning, with the sound where its card asks for it (`.sound`)."""
    card = next((card for card in _cards(docs / "en/letters" / f"{page}.md", section) if card.kind == "gloss"), None)
    if card is None or len(card.paragraphs) != len(spoken.paragraphs):
        raise RegisterError(f"docs/en/letters/{page}.md: #{section} does not mean the Chinese text line by line.")
    pairs = zip(card.paragraphs, spoken.paragraphs, strict=True)
    return _quote(
        [_english(text) + (_sound(chinese) if card.voiced else "") for text, chinese in pairs], ' class="gloss"'
    )


def _english(text: str) -> str:
    return _ENGLISH.sub(lambda blank: _place(blank[1], f" ({blank[1]})"), text)


def _sound(chinese: str) -> str:
    names = iter(_CHINESE.findall(chinese))
    return mark(re.sub("____", lambda _: _place(next(names), ""), sound(chinese)))


def _slot(blank: re.Match[str]) -> str:
    return _place(blank[1], f"（{blank[1]}）")


def _place(name: str, shown: str) -> str:
    """A place to fill in. Raises RegisterError for a blank without a row in slots.tsv."""
    if name not in _slots():
        raise RegisterError(f"'{name}' is no blank. Add it to {_SLOTS.name}, with its name in the other language.")
    return f'<span data-slot="{_slots()[name]}">{_STROKES}{shown}</span>'


def _quote(paragraphs: Sequence[str], last: str) -> Markup:
    inner = [f"<p>{text}</p>" for text in paragraphs[:-1]]
    return Markup(f"<blockquote>{''.join(inner)}<p{last}>{paragraphs[-1]}</p></blockquote>")
