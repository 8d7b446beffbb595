"""The rules of erase and drop as nouns, read from rules/*.tsv, with their patterns compiled when first needed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from scripts.curate.spam.rows import read_rows

_DATE = r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?"
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?"
_AGO = r"\d{1,3}\s?(?:秒|分钟|小时|天|周|个?月|年)前|刚刚|昨天|前天|今天"
#: What a pattern may name in angle brackets instead of spelling it out.
_PARTS = {
    "<date>": _DATE,
    "<time>": _TIME,
    "<when>": rf"(?:(?:{_DATE}|\d{{1,2}}[-/月]\d{{1,2}}日?|{_AGO})(?:\s*{_TIME})?)",
    "<count>": r"\d[\d,.]*\s?[万wk千]?\+?",
    "<im>": (
        r"(?:微\W{0,2}信|[薇徽溦葳威]\W?信|v\W?信|vx|wx|qq|扣\W?扣|企鹅|绿泡泡|卫星|telegram|tg|电报|好友"
        r"|[薇微徽威维vq](?=$|[\s,。:!;~)(+]|[号同聊详咨私了备进拉]|\d|[a-z]\w{4}))"
    ),
}


#: Places whose rules look at running text, too; all others look at short lines only.
ALSO_RUNNING = ("passage", "sentence")


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One row: the words that wake it, the pattern that decides, and what its table says of it (place, weight, extent).

    There is one object a row, so rules are compared by identity.
    """

    table: str
    id: str
    tag: str
    words: tuple[str, ...]
    pattern: str

    @property
    def weight(self) -> int:
        """How much a met rule of calls.tsv adds to the judgement of a sentence."""
        return int(self.tag)

    def meets(self, folded: str) -> re.Match[str] | None:
        """Where the pattern meets within a folded sentence, if it does."""
        return _compiled(self.pattern).search(folded)

    def covers(self, folded: str) -> bool:
        """Whether the pattern meets the whole of a folded line."""
        return _compiled(self.pattern).fullmatch(folded) is not None


@cache
def rules_of(table: str) -> tuple[Rule, ...]:
    """The rules of ``table`` (calls, furniture, blocks, cuts), in the order of its rows."""
    rows = read_rows(f"{table}.tsv")
    tags = {"calls": "weight", "furniture": "place", "blocks": "extent", "cuts": "place"}
    return tuple(Rule(table, row["rule"], row[tags[table]], _words(row["words"]), row["pattern"]) for row in rows)


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word.replace("¦", "|") for word in cell.split("|") if word)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    for name, part in _PARTS.items():
        pattern = pattern.replace(name, part)
    return re.compile(pattern)


@cache
def reason(rule: str) -> str:
    """The short reason shown to readers for ``rule``: its own in rules/names.tsv, or that of its family."""
    names = {row["rule"]: row["zh"] for row in read_rows("names.tsv")}
    parts = rule.split("-")
    families = ("-".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next(names[family] for family in families if family in names)
