"""Forms that naive converters and old sites leave behind: 壹 for 一, 妳 for 你, bullets and tags that became `?` or ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.curate.revision import Change

_FORMS = {"妳": "你", "麽": "么", "註意": "注意", "關註": "關注", "备註": "备注", "備註": "備注"}
_FORM = re.compile("|".join(sorted(_FORMS, key=len, reverse=True)))
_BIG_DIGITS = "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬亿億元圆圓角分整零"
_ONE = re.compile(rf"(?<![{_BIG_DIGITS}])壹(?![{_BIG_DIGITS}])")
_BULLET = re.compile(r"(?m)^\? (?=[\u4e00-\u9fff])")
_REMNANT = re.compile(r"&;|&(?:nbsp|ensp|emsp|amp|lt|gt|quot|middot|ldquo|rdquo|hellip);|</?(?:p|br|div|span|strong|b)\s*/?>")
_MEANT = {"&nbsp;": " ", "&ensp;": " ", "&emsp;": " ", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"',
          "&middot;": "·", "&ldquo;": "“", "&rdquo;": "”", "&hellip;": "……"}  # fmt: skip
_FEWEST_ONES = 3
_WHY_FORM = "网站转换时留下的异体字"
_WHY_BULLET = "丢失的列表符号"
_WHY_REMNANT = "网页代码的残留"


def variant_changes(text: str, is_html: bool) -> Iterator[Change]:
    """Yield the changes for odd forms, lost bullets and remnants of HTML in ``text``, sorted by place.

    壹 is read as 一 only on a page that writes it at least three times outside sums of money, as naive converters do.

    >>> [c.after for c in variant_changes("妳壹旦壹次壹起，共壹萬元\\n? 打开账单", False)]
    ['你', '一', '一', '一', '- ']
    """
    found = [Change(m.start(), m.end(), _FORMS[m[0]], "odd-form", "sure", _WHY_FORM) for m in _FORM.finditer(text)]
    ones = list(_ONE.finditer(text)) if "壹" in text else []
    if len(ones) >= _FEWEST_ONES:
        found += [Change(m.start(), m.end(), "一", "odd-form", "sure", _WHY_FORM) for m in ones]
    found += [Change(m.start(), m.end(), "- ", "lost-bullet", "likely", _WHY_BULLET) for m in _BULLET.finditer(text)]
    if not is_html and "&" in text or "<" in text:
        found += [
            Change(m.start(), m.end(), _MEANT.get(m[0], ""), "html-remnant", "sure", _WHY_REMNANT)
            for m in _REMNANT.finditer(text)
        ]
    yield from sorted(found)
