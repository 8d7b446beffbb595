"""Say a value of the register in the words of one locale."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from scripts.registers.models import Amount, Locale, Source, Step, UnitWords, Value

_TEN_THOUSAND = 10_000
_INNER = str.maketrans("《》", "〈〉")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def say_date(day: date, locale: Locale) -> str:
    """A date as it is written in running text.

    >>> say_date(date(2026, 3, 31), "zh"), say_date(date(2026, 3, 31), "en")
    ('2026年3月31日', '31 March 2026')
    """
    if locale == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_title(source: Source, locale: Locale) -> str:
    """The name of a source: a Chinese document in 《》, with 〈〉 inside, and how it was seen."""
    title = source.title.of(locale)
    if locale == "zh" and source.form == "document":
        title = f"《{title.translate(_INNER)}》"
    if source.seen is None:
        return title
    return f"{title}（{source.seen.zh}）" if locale == "zh" else f"{title} ({source.seen.en})"


def say_value(value: Value, units: Mapping[str, UnitWords], locale: Locale) -> str:
    """A value with its unit; `shown`, where the record has it, gives the words round the quantity.

    Contacts are not said here: their number stands in the register of contacts.
    """
    quantity = getattr(value, value.kind)
    if value.kind == "day":
        said = say_date(quantity, locale)
    elif value.kind == "clock":
        said = f"{quantity[0]}至次日{quantity[1]}" if locale == "zh" else f"{quantity[0]} to {quantity[1]}"
    elif value.kind == "steps":
        said = _steps(quantity, locale)
    else:
        return _amount(value, quantity, units[value.kind], locale)
    return value.shown.of(locale).format(n=said) if value.shown else said


def _amount(value: Value, quantity: Amount, words: UnitWords, locale: Locale) -> str:
    ends = quantity if isinstance(quantity, tuple) else (quantity,)
    said = [_number(end, value.kind == "cny" and locale == "zh") + words.mark for end in ends]
    number = said[0] if len(said) == 1 else _span(said[0], said[1], locale)
    if value.shown:
        return value.shown.of(locale).format(n=number)
    if locale == "zh":
        return words.zh.format(n=number)
    one = words.en_one if quantity == 1 else None
    return (one or words.en).format(n=number)


def _number(number: Decimal, in_wan: bool) -> str:
    """Grouped digits; Chinese money in round ten thousands is counted in 万."""
    if in_wan and number >= _TEN_THOUSAND and number % 1_000 == 0:
        return f"{(number / _TEN_THOUSAND).normalize():f}万"
    return f"{number:,f}"


def _span(low: str, high: str, locale: Locale) -> str:
    return f"{low}至{high}" if locale == "zh" else f"{low} to {high}"


def _steps(steps: tuple[Step, ...], locale: Locale) -> str:
    if locale == "zh":
        return "；".join(f"{say_date(step.since, locale)}起{step.percent}%" for step in steps)
    return "; ".join(f"{step.percent}% from {say_date(step.since, locale)}" for step in steps)
