"""Say what a line or sentence is made of: its runs of characters, the classes of its words, and its shape."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import combinations
from math import sqrt
from operator import add

from scripts.curate.spam.fold import digits, fold
from scripts.curate.spam.rows import read_rows

#: How much all runs of characters, and all classes and shapes, weigh together.
RUNS = 1.4
SIGNS = 1.0
#: A sentence goes by the words outside its quotations, if it has so many.
_OWN_WORDS = 4
_SHORT = 30
_QUOTED = re.compile(r"“[^“”]*”|「[^「」]*」|《[^《》]*》|\"[^\"]*\"")
_QUOTE = re.compile("[“「《\"]")
_LISTED = re.compile(r"^(?:#+|[-*+•]|\d{1,2}[.、)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}步:?)\s*")
_BLANK = re.compile(r"[\s\u3000\ufe0f\u200b]+")
_DIGITS = re.compile(r"\d+")
_NAME = re.compile(r"(?<![a-z0])(?=[a-z_-]*0)(?=[0_-]*[a-z])[a-z0_-]{3,}")
#: Signs of a text that are no words: what may be an account, a number, an address; then marks, blanks and dates.
_SHAPES = (
    ("id", re.compile(r"(?<![a-z0-9])(?=[a-z_-]*\d)(?=[\d_-]*[a-z])[a-z0-9][a-z0-9_-]{4,19}(?![a-z0-9])").search),
    ("num", re.compile(r"\d(?:[\s.\-·]{0,2}\d){6,14}").search),
    ("url", re.compile(r"https?:|www\.|\.(?:com|net|org|cn)").search),
)
_MARKS = (
    ("<sym0>", re.compile(r"^[^\w\s“\"(#*<《-]").search),
    ("<sym>", re.compile(r"[|/>»›·•→↓▼▾【\[©※▲△■🔊👁👍❤☎]").search),
    ("<gap>", re.compile(r"[\u4e00-\u9fff] [\u4e00-\u9fff]").search),
    ("<gaps>", re.compile(r"[\u4e00-\u9fff] +[\u4e00-\u9fff].*[\u4e00-\u9fff] +[\u4e00-\u9fff]").search),
    ("<date>", re.compile(r"\d{4}[-/.年]\d").search),
    ("<quoted>", re.compile("“”").search),
)
_NO_HAN = re.compile(r"[^\u4e00-\u9fff]+")
_NO_WORD = re.compile(r"\W+")
#: What may be part of a number, so that it is worth reading the text in digits.
_LATIN = re.compile("[a-z]")
_FIGURE = re.compile(r"[\d零〇○幺一二三四五六七八九壹贰叁肆伍陆柒捌玖]{4}|\d")
#: Words that fill a line of furniture beside those of the classes furn, like and site.
_FILLING = (
    r"大|中|小|人|次|条|万|赞|的|第|页|共|到|看|问|我要|我的|联系|合作|服务|隐私|协议|条款|政策|关于|加入|帮助|中心|意见|商务|官方"
    r"|微信|微博|qq|空间|朋友圈|扫码|手机|下载|安装|查看|点击|点此|点|立即|免费|一键|全部|完|end|top|无|没有|了|已|在|年|月|日|昨天"
    r"|小时前|分钟前|天前|时间|日期"
)


def features(text: str) -> dict[str, float]:
    """Return what ``text`` is made of and how much each part of it counts; in any script, width or case.

    >>> found = features("加我微信：abc00000")
    >>> "加我" in found, "<chan&id>" in found, "<end->" in found
    (True, True, True)
    """
    own = own_words(text)
    runs, signs = runs_of(own), signs_of(own)
    return dict.fromkeys(runs, RUNS / sqrt(len(runs))) | dict.fromkeys(signs, SIGNS / sqrt(len(signs)))


def own_words(text: str) -> str:
    """The folded text without the mark of a list, and without its quotations if words are left beside them.

    >>> own_words("- 他说“加我”，我没有理他。")
    '他说“”,我没有理他。'
    """
    folded = _LISTED.sub("", fold(text).strip(), count=1)
    own = _QUOTED.sub("“”", folded) if _QUOTE.search(folded) else folded
    return own if len(own) == len(folded) or len(_NO_WORD.sub("", own)) >= _OWN_WORDS else folded


def runs_of(own: str) -> set[str]:
    """Every run of one to three characters of folded words; a number is one, and so is a name with digits in it."""
    line = _BLANK.sub(" ", own).strip()
    if _DIGITS.search(line):
        line = _NAME.sub("@", _DIGITS.sub("0", line))
    line = f"^{line}$"
    pairs = list(map(add, line, line[1:]))
    runs = set(line)
    runs.update(pairs)
    runs.update(map(add, pairs, line[2:]))
    return runs


def signs_of(own: str) -> list[str]:
    """The classes and shapes that folded words show."""
    met = [name for name, found in _classes() if found(own)]
    if _FIGURE.search(own) or _LATIN.search(own):
        plain = digits(own)
        met += [name for name, found in _SHAPES if found(plain)]
    end = "." if own[-1:] in "。!?…" else ":" if own[-1:] == ":" else "-"
    rest = len(_furniture().sub("", own[:_SHORT]))
    out = [*_named(tuple(met)), f"<end{end}>", f"<len{min(len(own) // 6, 8)}{end}>", f"<rest{min(rest, 8)}>"]
    out += [name for name, found in _MARKS if found(own)]
    if len(own) <= _SHORT and 3 * rest <= len(own):
        out.append("<furny>")
    if 2 * len(_NO_HAN.sub("", own)) < len(own):
        out.append("<nohan>")
    return out


@lru_cache(4096)
def _named(met: tuple[str, ...]) -> tuple[str, ...]:
    """The features of the classes that were met, alone and two by two."""
    return (*(f"<{name}>" for name in met), *(f"<{one}&{other}>" for one, other in combinations(met, 2)))


@cache
def _classes() -> tuple[tuple[str, Callable[[str], re.Match[str] | None]], ...]:
    return tuple((row["class"], re.compile(row["pattern"]).search) for row in read_rows("classes.tsv"))


@cache
def _furniture() -> re.Pattern[str]:
    """What furniture consists of: its words, digits and marks."""
    words = [row["pattern"] for row in read_rows("classes.tsv") if row["class"] in ("furn", "like", "site")]
    every = "|".join([*words, _FILLING])
    first = "".join({word[0] for word in every.split("|")})
    return re.compile(rf"(?:(?=[{re.escape(first)}])(?:{every}))+|[\W\d_]+")
