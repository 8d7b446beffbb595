"""What stops a calculation."""

from typing import Literal

Code = Literal[
    "not-a-number",
    "negative",
    "not-positive",
    "too-large",
    "date-out-of-range",
    "not-a-date",
    "wrong-order",
    "both-or-neither",
    "waived-more-than-fees",
    "empty",
    "too-many",
    "no-single-rate",
    "twice",
]
_SAID: dict[Code, str] = {
    "not-a-number": "is not what belongs here. Write it as tests/reckon/golden/FUNCTIONS.md says",
    "negative": "is less than zero. Write zero or more",
    "not-positive": "has to be more than zero",
    "too-large": "is larger than it can be",
    "date-out-of-range": "is outside the years 1900 to 2199",
    "not-a-date": "is no date. Write it as 2026-11-21",
    "wrong-order": "is a date before the one it follows",
    "both-or-neither": "and months exclude each other. Give exactly one of the two",
    "waived-more-than-fees": "is more than the fees",
    "empty": "has too few entries",
    "too-many": "has too many entries",
    "no-single-rate": "has no single rate: money must change direction exactly once, at a rate within reason",
    "twice": "names the same id twice",
}


class ReckonError(ValueError):
    """An input cannot be used: `code` says how, `field` which. Nothing else is raised for an input."""

    def __init__(self, code: Code, field: str):
        super().__init__(f"'{field}' {_SAID[code]}.")
        self.code, self.field = code, field
