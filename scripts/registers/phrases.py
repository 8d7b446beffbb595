"""Read the phrases that stand in front of OpenCC: `traditional.yml`, and the words of `terms.yml`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field, model_validator

from scripts.registers.document import Document, read_document
from scripts.registers.load import load
from scripts.registers.models import Model, Words
from scripts.registers.read import read_terms


class Phrase(Model):
    """A Simplified phrase and what it becomes. `both` says it once where Taiwan and Hong Kong write alike."""

    zh: Words
    both: Words | None = None
    zh_tw: Words | None = Field(default=None, alias="zh-TW")
    zh_hk: Words | None = Field(default=None, alias="zh-HK")

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


class Back(Model):
    """A phrase that Traditional pages write and its Simplified form, of equal length: offsets must not move."""

    written: Words
    zh: Words

    @model_validator(mode="after")
    def _equal_length(self) -> "Back":
        if len(self.written) != len(self.zh):
            raise ValueError(f"'{self.written}' and '{self.zh}' differ in length. Choose a phrase of equal length.")
        return self


class PhraseFile(Model):
    """`registers/traditional.yml`."""

    domain: tuple[Phrase, ...]
    everyday: tuple[Phrase, ...]
    protected: tuple[Phrase, ...]
    simplified: tuple[Back, ...]


@dataclass(frozen=True)
class Phrases:
    """What stands in front of OpenCC, per direction."""

    taiwan: Mapping[str, str]
    hong_kong: Mapping[str, str]
    simplified: Mapping[str, str]


def read_phrases(root: Path) -> Phrases:
    """The phrases of the registers in `root`; a term's own columns count as phrases.

    Raises RegisterError when a phrase stands twice, or contradicts a term.
    """
    document = read_document(root / "traditional.yml")
    file = load(document, PhraseFile)
    terms = read_terms(root).values()
    rows = [(row.zh, row.taiwan, row.hong_kong) for row in (*file.domain, *file.everyday, *file.protected)]
    _refuse_repetition(document, [zh for zh, _, _ in rows], {term.zh for term in terms})
    rows += [(term.zh, term.zh_tw, term.zh_hk) for term in terms]
    return Phrases(
        taiwan={zh: taiwan for zh, taiwan, _ in rows},
        hong_kong={zh: hong_kong for zh, _, hong_kong in rows},
        simplified={row.written: row.zh for row in file.simplified},
    )


def _refuse_repetition(document: Document, phrases: Iterable[str], terms: set[str]) -> None:
    seen: set[str] = set()
    for phrase in phrases:
        if phrase in terms:
            raise document.error((), f"the phrase '{phrase}' stands in terms.yml. Remove it here.")
        if phrase in seen:
            raise document.error((), f"the phrase '{phrase}' stands twice. Keep one.")
        seen.add(phrase)
