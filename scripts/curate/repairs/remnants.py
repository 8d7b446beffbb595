"""What is left of HTML in a text: entities, tags that say nothing, the end of a tag whose beginning was swallowed."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from scripts.curate.mends.tables import reason
from scripts.curate.revision import Change

RULE = "html-remnant"
_ENTITY = re.compile(r"&(?:amp;)*(?:#\d{1,9};|#[xX][0-9a-fA-F]{1,8};|[a-zA-Z]{2,8}\d{0,2};|;)|&nbsp(?![a-zA-Z;])")
_NAMES = "p|br|div|span|strong|b|em|i|u|s|font|section|center|h[1-6]|li|ul|ol|blockquote|pre|table|tbody|tr|td|th"
_TAG = re.compile(rf"</?(?:{_NAMES})(?: (?:style|class|align|id)=(?:\"[^\"<>]{{0,40}}\"|'[^'<>]{{0,40}}'))? ?/?>", re.I)
_PARTS = re.compile(r"<(?:br|/(?:p|div|h[1-6]|li|tr|section|blockquote))\b", re.I)
_TORN = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uff5e?])/(?:p|div|span|br|li|td|h[1-6])>(?=\s*$)", re.M)


#: What will be made to end a line.
_LINE_END = re.compile("[\x0b\x0c\x85\u2028\u2029]")
#: A line that speaks of markup shows it on purpose.
_ABOUT = re.compile(r"HTML|XML|标签|標籤|实体|實體|转义|轉義|代码|代碼")


def remnants(text: str) -> Iterator[Change]:
    """The changes that read entities as characters and take tags off, sorted; a tag that parts lines leaves a line end.

    >>> [(c.start, c.end, c.after) for c in remnants("甲&ldquo;乙&rdquo;&;<br>丙/p>")]
    [(1, 8, '“'), (9, 16, '”'), (16, 18, ''), (18, 22, '\\n'), (23, 26, '')]
    """
    out = [(found, _plain(found[0])) for found in _ENTITY.finditer(text)] if "&" in text else []
    if ">" in text:
        out += [(found, _line_end(found)) for found in _TAG.finditer(text)]
        out += [(found, "") for found in _TORN.finditer(text)]
    lines = _LINE_END.sub("\n", text) if out else text
    for found, after in sorted(out, key=lambda pair: pair[0].start()):
        if after != found[0] and not _ABOUT.search(_line(lines, found.start())):
            yield Change(found.start(), found.end(), after, RULE, "sure", reason(RULE))


def _line(text: str, at: int) -> str:
    """The line in which a place lies."""
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def _plain(entity: str) -> str:
    """The character an entity means, however often its sign was written as an entity itself."""
    if entity == "&;":
        return ""
    while (plain := html.unescape(entity)) != entity:
        entity = plain
    return plain


def _line_end(tag: re.Match[str]) -> str:
    """A line end, if the tag parts what stands before it from what stands behind it in the same line."""
    behind = tag.string[tag.end() : tag.end() + 1]
    return "\n" if _PARTS.match(tag[0]) and behind.strip() and tag.start() else ""
