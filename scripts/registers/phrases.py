"""Read the phrases that stand in front of OpenCC: `traditional.yml`, and the words of `terms.yml`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import opencc
from pydantic import Field, model_validator

from scripts.registers.document import Document, read_document
from scripts.registers.load import load
from scripts.registers.models import Model, Term
from scripts.registers.read import read_terms

Traditional = Literal["zh-TW", "zh-HK"]
Locale = Traditional | Literal["zh"]


# OpenCC's text dictionaries end a value at a blank.
Joined = Annotated[str, Field(min_length=1, pattern=r"^\S+$")]


class Phrase(Model):
    """A Simplified phrase and what it becomes. `both` says it once where Taiwan and Hong Kong write alike."""

    zh: Joined
    both: Joined | None = None
    zh_tw: Joined | None = Field(default=None, alias="zh-TW")
    zh_hk: Joined | None = Field(default=None, alias="zh-HK")

    @model_validator(mode="after")
    def _both_or_each(self) -> "Phrase":
        if (self.both is None) == (self.zh_tw is None or self.zh_hk is None):
            raise ValueError(f"'{self.zh}' needs either 'both', or 'zh-TW' and 'zh-HK'. Write one or the other.")
        return self

    @property
    def taiwan(self) -> str:
        """The phrase in Taiwan."""
        return self.zh_tw or self.both or ""

    @property
    def hong_kong(self) -> str:
        """The phrase in Hong Kong."""
        return self.zh_hk or self.both or ""


class Character(Model):
    """A character of OpenCC's Traditional text, and what readers in one place or both type instead."""

    old: Annotated[str, Field(min_length=1, max_length=1)]
    zh_tw: Joined | None = Field(default=None, alias="zh-TW")
    zh_hk: Joined | None = Field(default=None, alias="zh-HK")


class Back(Model):
    """A phrase that Traditional pages write and its Simplified form, of equal length: offsets must not move."""

    old: Joined
    zh: Joined

    @model_validator(mode="after")
    def _equal_length(self) -> "Back":
        if len(self.old) != len(self.zh):
            raise ValueError(f"'{self.old}' and '{self.zh}' differ in length. Choose a phrase of equal length.")
        return self


class PhraseFile(Model):
    """`registers/traditional.yml`."""

    domain: tuple[Phrase, ...]
    surnames: tuple[Phrase, ...]
    everyday: tuple[Phrase, ...]
    protected: tuple[Phrase, ...]
    characters: tuple[Character, ...]
    simplified: tuple[Back, ...]


@dataclass(frozen=True)
class Phrases:
    """What stands in front of one OpenCC configuration.

    `first` holds phrases of the text that comes in; `later` those of the text after OpenCC's first step, where a word
    also stands inside OpenCC's own longer phrases: 联系 in 联系方式.
    """

    first: Mapping[str, str]
    later: Mapping[str, str]


def read_phrases(root: Path) -> dict[Locale, Phrases]:
    """The phrases of the registers in `root`, by the locale they lead to; the words of `terms.yml` count as phrases.

    Raises RegisterError when a phrase stands twice.
    """
    document = read_document(root / "traditional.yml")
    file = load(document, PhraseFile)
    terms = read_terms(root).values()
    _refuse_repetition(document, file, {term.zh for term in terms})
    return {
        "zh-TW": _phrases(file, terms, "zh-TW"),
        "zh-HK": _phrases(file, terms, "zh-HK"),
        "zh": Phrases({row.old: row.zh for row in file.simplified}, {}),
    }


def _phrases(file: PhraseFile, terms: Iterable[Term], locale: Traditional) -> Phrases:
    taiwan = locale == "zh-TW"
    words = {row.zh: row.taiwan if taiwan else row.hong_kong for row in file.everyday}
    words |= {term.zh: term.zh_tw if taiwan else term.zh_hk for term in terms}
    fixed = [*file.domain, *file.surnames, *file.protected]
    first = {row.zh: row.taiwan if taiwan else row.hong_kong for row in fixed} | words
    characters = {row.old: row.zh_tw if taiwan else row.zh_hk for row in file.characters}
    plain = opencc.OpenCC("s2t")
    later = {plain.convert(zh): local for zh, local in words.items()}
    return Phrases(first, later | {old: new for old, new in characters.items() if new})


def _refuse_repetition(document: Document, file: PhraseFile, terms: set[str]) -> None:
    seen: set[str] = set()
    for section in ("domain", "surnames", "everyday", "protected"):
        for place, row in enumerate(getattr(file, section)):
            if row.zh in terms:
                raise document.error((section, place), f"'{row.zh}' is a term. terms.yml has its forms: remove it.")
            if row.zh in seen:
                raise document.error((section, place), f"'{row.zh}' stands twice. Keep one of the two.")
            seen.add(row.zh)
