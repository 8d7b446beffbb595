"""Made-up numbers are called an example, and no example is left over."""

from __future__ import annotations

import pytest

from scripts.audit import examples
from tests.audit.conftest import Guide

_REGISTER = "examples:\n- id: late\n  function: overdueDays\n  given: {}\n"


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ('例：{{ worked("late.days") }}天', []),
        ('Example: {{ worked("late.days") }} days', []),
        ('## 算一个例子 {#worked}\n\n| 一 | {{ worked("late.days") }}天 |', []),
        ('逾期{{ worked("late.days") }}天', ["example-unmarked"]),
        ('有条例：{{ worked("late.days") }}天', ["example-unmarked"]),
        ('## 例子 {#one}\n\n一\n\n## 规定 {#two}\n\n{{ worked("late.days") }}天', ["example-unmarked"]),
    ],
)
def test_an_example_is_called_one(guide: Guide, body: str, codes: list[str]) -> None:
    guide.file("registers/examples.yml", _REGISTER)
    guide.doc("zh/guide/a.md", body)
    assert guide.codes(examples.check) == codes


def test_an_example_that_no_page_asks_for_is_named_with_its_line(guide: Guide) -> None:
    guide.file("registers/examples.yml", _REGISTER + "- id: early\n  function: overdueDays\n  given: {}\n")
    guide.doc("zh/guide/a.md", '例：{{ worked("late.days") }}天')
    (finding,) = guide.findings(examples.check)
    assert (finding.code, finding.place) == ("example-unused", "registers/examples.yml:5")
