"""A line of the article with the mark it begins with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from scripts.curate.nouns import Passage, Role

Form = Literal["", "md", "part", "stepword", "cn", "cn-bracket", "dec3", "dec2", "num", "num-bracket", "bullet", "key"]

_CN = "一二三四五六七八九十百"
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")}
_MARK = re.compile(
    rf"""(?P<md>\#{{1,6}})[ \t]+(?=\S)
    | 第(?P<part>[{_CN}]+|\d{{1,2}})(?:部分|章|节|篇|讲)[：:、，,．.\s]*
    | 第(?P<stepword>[{_CN}]+|\d{{1,2}})步(?:[：:、]\s*|\s+)
    | (?P<cn>[{_CN}]{{1,3}})[、．.]\s*(?!\s)
    | [（(](?P<cnb>[{_CN}]{{1,3}})[)）][、．.：\s]*
    | (?P<dec3>\d{{1,2}}\.\d{{1,2}}\.\d{{1,2}})(?![\d%.])[、.]?\s*
    | (?P<dec2>\d{{1,2}}\.\d{{1,2}})(?![\d%.])[、]?\s*
    | (?P<num>\d{{1,2}})(?:[、．)）]|\.(?!\d))\s*
    | [（(](?P<numb>\d{{1,2}})[)）][、．.：\s]*
    | (?P<circled>[①-⑳])[、．.：\s]*
    | (?P<bullet>[-*+•·●◆◇■□○▪►➤✔√])\s+
    """,
    re.X,
)
_FORMS: dict[str, Form] = {
    "md": "md", "part": "part", "stepword": "stepword", "cn": "cn", "cnb": "cn-bracket", "dec3": "dec3", "dec2": "dec2",
    "num": "num", "numb": "num-bracket", "circled": "num-bracket", "bullet": "bullet",
}  # fmt: skip
_BOLD_LINE = re.compile(r"\*\*([^*]+)\*\*[：:]?$")
_ID = re.compile(r"\s*\{#([a-z0-9-]+)\}$")
_SENTENCE_LIKE = re.compile(r"[。；;！]|[，,、：:…]$")
_KEY = re.compile(r"(?P<bold>\*\*)?(?P<key>[^。，；：？！*\s][^。，；：？！*\n]{0,13})(?(bold)\*\*)：(?=\S)")
#: Words before a colon that speak or stress, and make no list.
_NO_KEY = re.compile("问|答|注|注意|提示|提醒|温馨提示|特别提示|说明|备注|例如|比如|如|即|结论|总之|换句话说")
_LONGEST_HEADING = 32
#: What stands before an escaped character, or beside what is left of it.
_ESCAPE = re.compile(r"\\|(?<=&)(?:lt|amp|#\d{1,9});")


@dataclass(slots=True)
class Line:
    """One kept passage while its role is being found. ``text`` is what stands behind the mark and before the id."""

    passage: Passage
    form: Form
    number: tuple[int, ...]
    start: int
    stop: int
    given_id: str
    bold: bool
    role: Role = "body"

    @property
    def text(self) -> str:
        return self.passage.now[self.start : self.stop]

    @property
    def size(self) -> int:
        """How many characters the text has, the same before and after they are escaped in Markdown.

        >>> line(Passage("p1", 0, "", "<b>")).size, line(Passage("p1", 0, "", "&#60;b>")).size
        (3, 3)
        """
        text = self.text
        return len(_ESCAPE.sub("", text)) if "\\" in text or "&" in text else len(text)

    @property
    def heading_like(self) -> bool:
        """Short, no sentence, no `key：value`. A question may be a heading."""
        return self.chapter_like and "：" not in self.text

    @property
    def chapter_like(self) -> bool:
        """Short and no sentence: what may stand behind the number of a chapter."""
        return 0 < self.size <= _LONGEST_HEADING and not _SENTENCE_LIKE.search(self.text)


def line(passage: Passage) -> Line:
    """Return ``passage`` as a line: its mark (with its number), its text, and an id it already carries.

    >>> found = line(Passage("p1", 0, "", "3.2.1 电话协商"))
    >>> found.form, found.number, found.text
    ('dec3', (3, 2, 1), '电话协商')
    """
    now = passage.now
    stop, given = len(now), ""
    if "{#" in now and (carried := _ID.search(now)):
        stop, given = carried.start(), carried[1]
    start, bold = 0, False
    if now.startswith("**") and (wrapped := _BOLD_LINE.match(now[:stop])):
        start, stop, bold = 2, wrapped.end(1), True
    form, number, start = _marked(now, start, stop)
    if form == "md":  # a Markdown heading may carry a number of its own
        _, _, start = _marked(now, start, stop, ("part", "cn", "cn-bracket", "dec3", "dec2", "num", "num-bracket"))
    return Line(passage, form, number, start, stop, given, bold)


def key_of(line: Line) -> re.Match[str] | None:
    """The key of a ``key：value`` line, if it has one that can head a list item.

    >>> key_of(line(Passage("p1", 0, "", "罚息：按合同约定的日利率算")))["key"]
    '罚息'
    """
    found = _KEY.match(line.passage.now, line.start, line.stop)
    return found if found and not _NO_KEY.fullmatch(found["key"]) else None


def _marked(now: str, start: int, stop: int, among: tuple[Form, ...] = ()) -> tuple[Form, tuple[int, ...], int]:
    found = _MARK.match(now, start, stop)
    if not found or found.end() == stop:
        return "", (), start
    name = str(found.lastgroup)
    form = _FORMS[name]
    if among and form not in among:
        return "", (), start
    return form, _number(form, found[name]), found.end()


def _number(form: Form, mark: str) -> tuple[int, ...]:
    if form == "md":
        return (len(mark),)
    if form == "bullet":
        return ()
    if "①" <= mark <= "⑳":
        return (ord(mark) - ord("①") + 1,)
    return tuple(int(n) if n.isdigit() else chinese_number(n) for n in mark.split("."))


def chinese_number(word: str) -> int:
    """The number a Chinese numeral below one hundred stands for.

    >>> chinese_number("三"), chinese_number("十二"), chinese_number("二十")
    (3, 12, 20)
    """
    tens, ten, ones = word.partition("十")
    if not ten:
        return _DIGITS.get(word, 0)
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)
