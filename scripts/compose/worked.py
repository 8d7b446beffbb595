"""Say one number of a worked example: `{{ worked("late.interest") }}`, computed when the page is made.

The inputs stand once in `registers/examples.yml`, for all languages; what was put in is asked for in the same way as
what comes out. The page says the unit, and that it is an example.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import cast

from scripts.reckon.ask import FUNCTIONS, takes
from scripts.reckon.errors import ReckonError
from scripts.reckon.kinds import Money, Number
from scripts.reckon.money import half_up
from scripts.reckon.pick import NoSuchValue, Value, pick
from scripts.reckon.words import Json
from scripts.registers import lookup
from scripts.registers.document import RegisterError
from scripts.registers.held import Registers
from scripts.registers.models import Example, Locale
from scripts.registers.nearest import did_you_mean
from scripts.registers.say import say_date


def worked(registers: Registers, asked: str, locale: Locale) -> str:
    """The number that `example.path` names, without its unit: 18,832.40, 0.05%, 21, or a date.

    Raises RegisterError for an example or a path that is not there, or an example that cannot be worked out.
    """
    name, _, path = asked.partition(".")
    example = lookup.find_example(registers, name)
    where = registers.where_example(name)
    given = _given(example, where)
    try:
        return _said(pick(example.function, given, path), locale)
    except ReckonError as error:
        raise RegisterError(f"{where}: example '{name}': {error}") from error
    except NoSuchValue as error:
        raise RegisterError(f"example '{name}' has no number '{path}'.{_instead(error)}") from error


def _given(example: Example, where: str) -> Mapping[str, Json]:
    if example.function not in FUNCTIONS:
        near = did_you_mean(example.function, FUNCTIONS)
        raise RegisterError(f"{where}: there is no function '{example.function}'.{near} See scripts/reckon/ask.py.")
    known = takes(example.function)
    for field in example.given.keys() - known.keys():
        near = did_you_mean(field, known)
        raise RegisterError(f"{where}: '{example.function}' takes no '{field}'.{near} Rename or remove it.")
    return cast(Mapping[str, Json], example.given)


def _instead(error: NoSuchValue) -> str:
    if not error.known:
        return " Ask for one that this example has."
    near = did_you_mean(error.name, error.known) if error.name else ""
    return f"{near} There is: {', '.join(dict.fromkeys(error.known))}."


def _said(found: Value, locale: Locale) -> str:
    value = found.value
    if isinstance(value, date):
        return say_date(value, locale)
    if isinstance(found.limits, Money):
        whole, rest = divmod(abs(int(value)), 100)
        return f"{'−' if value < 0 else ''}{whole:,}{f'.{rest:02d}' if rest else ''}"
    if isinstance(found.limits, Number) and isinstance(value, Decimal):
        return f"{_percent(value)}%" if found.limits.percent else _short(format(value, "f"))
    return f"{value:,}"


def _percent(rate: Decimal) -> str:
    """A rate in percent: to two places, a small one to four.

    >>> _percent(Decimal("0.1303422428")), _percent(Decimal("0.000175")), _percent(Decimal("0.182500"))
    ('13.03', '0.0175', '18.25')
    """
    places = 2 if abs(rate) >= Decimal("0.01") else 4
    scaled = half_up(Fraction(rate) * 100 * 10**places)
    return _short(format(Decimal(scaled).scaleb(-places), "f"))


def _short(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else number
