"""Forms that naive converters leave behind (rules/odd_forms.tsv), and signs that became ``?``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from scripts.curate.mends.tables import reason
from scripts.curate.revision import Change
from scripts.curate.spam.rows import read_rows

#: Signs of formal numbers; 壹 beside one of them is a sum of money.
_FORMAL = "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬亿億元圆圓角分整零两兩佰"
_ONE = re.compile(rf"(?<![{_FORMAL}])壹(?![{_FORMAL}])")
_BULLET = re.compile(r"^[ \t\u3000]*\?{1,2}[ \t\u3000]+(?=[\u3400-\u9fff“《（(A-Za-z0-9])", re.M)
_COPYRIGHT = re.compile(r"(?<=[Cc]opyright )\?(?= ?(?:19|20)\d\d)|(?<=COPYRIGHT )\?(?= ?(?:19|20)\d\d)")


def odd_forms(text: str, seen: frozenset[str]) -> Iterator[Change]:
    """The changes for odd forms, sorted. ``seen`` are the characters of the text.

    壹 is 一 everywhere outside sums of money on a page that writes it for 一 where it can be nothing else.

    >>> [(c.start, c.after) for c in odd_forms("妳壹旦壹次還清，共壹萬元", frozenset("妳壹"))]
    [(0, '你'), (1, '一'), (3, '一')]
    >>> list(odd_forms("租期壹年，共壹萬元", frozenset("壹")))
    []
    """
    found: dict[int, Change] = {}
    for rule, pattern, plain in _rules():
        if not seen.isdisjoint(rule[1]):
            for form in pattern.finditer(text):
                found[form.start()] = Change(form.start(), form.end(), plain, rule[0], "sure", reason(rule[0]))
    if any(text[start] == "壹" for start in found):
        for form in _ONE.finditer(text):
            rule_id = "odd-form-one"
            found.setdefault(form.start(), Change(form.start(), form.end(), "一", rule_id, "sure", reason(rule_id)))
    yield from (found[start] for start in sorted(found))


def signs(text: str) -> Iterator[Change]:
    """The changes for signs that became ``?``: a bullet at the beginning of a line, © before a year; sorted.

    >>> [(c.start, c.end, c.after) for c in signs("? 緊急情況\\nCopyright ? 2024")]
    [(0, 2, '- '), (17, 18, '©')]
    >>> list(signs("真的嗎? 真的。\\n?不是"))
    []
    """
    for found in _BULLET.finditer(text):
        yield Change(found.start(), found.end(), "- ", "lost-bullet", "likely", reason("lost-bullet"))
    for found in _COPYRIGHT.finditer(text):
        yield Change(found.start(), found.end(), "©", "lost-sign", "likely", reason("lost-sign"))


@cache
def _rules() -> tuple[tuple[tuple[str, frozenset[str]], re.Pattern[str], str], ...]:
    """The rows: rule and its letters, pattern, plain form."""
    return tuple(
        ((row["rule"], frozenset(row["letters"])), re.compile(row["pattern"]), row["plain"])
        for row in read_rows("odd_forms.tsv")
    )
