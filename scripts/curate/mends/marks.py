"""Quotation marks, ellipses, dashes and doubled marks, as Chinese print has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.curate.mends.tables import reason
from scripts.curate.revision import Change

_HAN = re.compile(r"[\u3400-\u9fff]")
_W = r"\u3400-\u9fff，。、；：！？（）《》“”‘’…—"
_STRAIGHT = re.compile(r'"[^"\n]*"')
_CODE_BEFORE = re.compile(r"[=(,\[{] ?$")
_CORNERS = str.maketrans("「」『』", "“”‘’")
_RUN = re.compile(
    rf"(?<=[{_W}\d%A-Za-z])\.{{3,}}(?=[{_W}\n])|。{{3,}}|(?<=[{_W}])\.{{3,}}"
    rf"|(?<=[{_W}])(?<!…)…(?!…)"
    rf"|(?<=[{_W}])-{{2,}}(?=[{_W}])"
    r"|，{2,}|、{2,}|；{2,}|：{2,}|。。|[，、；：]+(?=。)|。[，、；](?=[\u3400-\u9fff])"
    r"|(?<=\d)~(?=\d)|(?<=[\u3400-\u9fff])~(?=[\u3400-\u9fff\d])"
)
_SEEDS: tuple[str, ...] = (
    *("..", "--", "~", "…", "。。", "，，", "、、", "；；", "：："),
    *("，。", "、。", "；。", "：。", "。，", "。、", "。；"),
)
_DOT = re.compile(r"(?<=[\u3400-\u9fff”）])\.(?=[\u3400-\u9fff“\n])")


def quotes(text: str) -> list[Change]:
    """Return the changes that turn straight quotation marks round Chinese words into “ ”.

    >>> [(c.start, c.after) for c in quotes('进入"我的"页面')]
    [(2, '“'), (5, '”')]
    """
    return [change for pair in _STRAIGHT.finditer(text) for change in _curled(text, pair)]


def corners(text: str) -> list[Change]:
    """Return the changes from the corner marks of Traditional pages to “ ” and ‘ ’."""
    return [
        Change(m.start(), m.end(), m[0].translate(_CORNERS), "quote-corner", "sure", reason("quote-corner"))
        for m in re.finditer("[「」『』]", text)
    ]


def runs(text: str) -> list[Change]:
    """Return the changes to ``...``, ``。。。``, ``--``, ``~`` and doubled marks; for pages whose marks are damaged.

    >>> [c.after for c in runs("然后...没有了--真的，，没有。")]
    ['……', '——', '，']
    """
    found = _RUN.finditer(text) if any(seed in text for seed in _SEEDS) else iter(())
    out = [Change(m.start(), m.end(), _proper(m[0]), "mark-run", "sure", reason("mark-run")) for m in found]
    if "." in text and "。" not in text:
        dots = _DOT.finditer(text)
        out += [Change(m.start(), m.end(), "。", "mark-stop", "sure", reason("mark-stop")) for m in dots]
    return sorted(out)


def _proper(run: str) -> str:
    if run.startswith((".", "…")) or run.startswith("。。。"):
        return "……"
    if run[0] in "-~":
        return "——" if run[0] == "-" else "～"
    return "" if run[0] in "，、；：" and len(set(run)) == 1 and len(run) == 1 else run[0]


def _curled(text: str, pair: re.Match[str]) -> Iterator[Change]:
    """The two marks of a pair, with the blanks inside, unless the pair stands in code or holds no Chinese."""
    inside = pair[0][1:-1]
    if not _HAN.search(inside) or _CODE_BEFORE.search(text, max(0, pair.start() - 2), pair.start()):
        return
    lead = 1 + len(inside) - len(inside.lstrip(" "))
    tail = 1 + len(inside) - len(inside.rstrip(" "))
    yield Change(pair.start(), pair.start() + lead, "“", "quote-straight", "sure", reason("quote-straight"))
    yield Change(pair.end() - tail, pair.end(), "”", "quote-straight", "sure", reason("quote-straight"))
