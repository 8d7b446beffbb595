"""The shapes of the records in `registers/`: what a fact, a contact and a term must say about themselves."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, model_validator

Locale = Literal["zh", "en"]
Changes = Literal["monthly", "half-yearly", "yearly", "static"]
Confidence = Literal["high", "medium", "low"]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, Field(min_length=1, pattern=r"^\S(.*\S)?$")]
Hour = Annotated[str, Field(pattern=r"^\d\d:\d\d$")]
Amount = Decimal | tuple[Decimal, Decimal]

# A doubtful statement has to say so in its first words (registers/facts: `confidence: low`).
HEDGES = {
    "zh": ("公开资料称", "没有查到", "媒体报道称", "第三方资料称"),
    "en": ("Public sources say", "We found no", "Press reports say"),
}


class Model(BaseModel):
    """Nothing unknown goes in, nothing changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Text(Model):
    """The same thing said natively in Chinese and in English."""

    zh: Words
    en: Words

    def of(self, locale: Locale) -> str:
        """The words of one locale."""
        return self.zh if locale == "zh" else self.en


class Source(Model):
    """What a record rests on. `url` only for official or news addresses.

    `form` is "statement" where there is no document to name, such as third-party pages; `seen` says how a document was
    read, if not in its original place.
    """

    title: Text
    issuer: Text
    form: Literal["document", "statement"] = "document"
    seen: Text | None = None
    article: Text | None = None
    document: Words | None = None
    issued: date | None = None
    in_force: date | None = None
    url: Annotated[str, Field(pattern=r"^https?://[^\s]+$")] | None = None


class Step(Model):
    """A percentage that holds from a day on."""

    since: date
    percent: Decimal


class Value(Model):
    """One quantity. Exactly one kind is given; `shown` puts words round it, `{n}` standing for the quantity."""

    years: Amount | None = None
    months: Amount | None = None
    days: Amount | None = None
    count: Amount | None = None
    times: Amount | None = None
    percent: Amount | None = None
    percent_a_day: Amount | None = None
    percent_a_year: Amount | None = None
    cny: Amount | None = None
    day: date | None = None
    clock: tuple[Hour, Hour] | None = None
    contact: Id | None = None
    steps: tuple[Step, ...] | None = None
    shown: Text | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> "Value":
        if len(self.model_fields_set - {"shown"}) != 1:
            raise ValueError("a value has exactly one kind, such as 'years' or 'percent'. Keep one.")
        return self

    @property
    def kind(self) -> str:
        """The name of the one kind that is given."""
        return next(iter(self.model_fields_set - {"shown"}))


class Excuse(Model):
    """Why a record may stay although its time is over, and until when."""

    until: date
    reason: Words


class Checked(Model):
    """A record that someone compared with its sources on a day, and that has to be compared again."""

    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    checked: date
    check_again_by: date
    changes: Changes
    confidence: Confidence
    excused: Excuse | None = None

    @model_validator(mode="after")
    def _dates_in_order(self) -> "Checked":
        if self.check_again_by <= self.checked:
            again, checked = self.check_again_by, self.checked
            raise ValueError(f"'check_again_by' {again} is not after 'checked' {checked}. Put it later.")
        return self


class Fact(Checked):
    """One checkable statement about law, price or practice."""

    id: Id
    statement: Text
    value: Value | None = None
    scope: Text
    status: Text | None = None
    ended: date | None = None
    absorbs: tuple[Id, ...] = ()
    note: Words | None = None

    @model_validator(mode="after")
    def _doubt_is_spoken(self) -> "Fact":
        if self.confidence != "low":
            return self
        spoken = self.statement.zh.startswith(HEDGES["zh"]) and self.statement.en.startswith(HEDGES["en"])
        if not spoken or self.status is None:
            raise ValueError(
                f"'{self.id}' has low confidence but is stated as fact. Begin the statement with one of "
                f"{'、'.join(HEDGES['zh'])} / {', '.join(HEDGES['en'])} and give it a 'status'."
            )
        return self


class LeftOut(Model):
    """A record that was looked into and not taken over."""

    id: Id
    reason: Words


class FactFile(Model):
    """One topic: `registers/facts/<topic>.yml`."""

    title: Text
    facts: tuple[Fact, ...]
    left_out: tuple[LeftOut, ...] = ()


class Contact(Checked):
    """An official number. No phone number stands anywhere else in the repository's text."""

    id: Id
    number: Annotated[str, Field(pattern=r"^\+?[0-9][0-9 -]*$")]
    name: Text
    what_for: Text
    hours: Text | None = None
    status: Text | None = None
    shown_in: tuple[Literal["zh", "zh-TW", "zh-HK", "en"], ...] = ("zh", "zh-TW", "zh-HK", "en")
    note: Words | None = None


class ContactFile(Model):
    """`registers/contacts.yml`."""

    contacts: tuple[Contact, ...]


class Locally(Model):
    """What readers in Taiwan or Hong Kong would call a mainland thing."""

    zh_tw: Words | None = Field(default=None, alias="zh-TW")
    zh_hk: Words | None = Field(default=None, alias="zh-HK")


class Term(Model):
    """A word of this field in four locales, with a definition of one line."""

    id: Id
    zh: Words
    zh_tw: Words = Field(alias="zh-TW")
    zh_hk: Words = Field(alias="zh-HK")
    en: Words
    definition: Text
    aliases: tuple[Words, ...] = ()
    locally: Locally | None = None
    note: Words | None = None


class TermFile(Model):
    """`registers/terms.yml`."""

    terms: tuple[Term, ...]


class UnitWords(Model):
    """How one kind of value reads: `mark` joins every number, `{n}` is the number or the range."""

    mark: str = ""
    zh: Words
    en: Words
    en_one: Words | None = None


class UnitFile(Model):
    """`registers/units.yml`."""

    units: dict[str, UnitWords]


class Example(Model):
    """Made-up inputs of one calculation; `function` and `given` as tests/reckon/golden/FUNCTIONS.md names them."""

    id: Id
    function: Words
    given: dict[str, JsonValue]


class ExampleFile(Model):
    """`registers/examples.yml`."""

    examples: tuple[Example, ...]
