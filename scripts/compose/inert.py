"""Text that nobody here wrote, made so that it can be seen and cannot act."""

from __future__ import annotations

import html
import re
import unicodedata

from markupsafe import Markup

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_SIGNS = str.maketrans({"\n": "↵", "\r": "␍", "\t": "⇥"})
_HIDDEN = {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!|])")
_WIDE = str.maketrans({"<": "＜", ">": "＞", "&": "＆", '"': "＂", "'": "＇", "{": "｛", "}": "｝"})


def visible(text: str) -> str:
    """Show line ends as signs, and what has no shape of its own by its code.

    >>> visible("甲\\ue386\\n")
    '甲〔U+E386〕↵'
    >>> visible("  ")
    '␣␣'
    """
    if text and not text.strip(" "):
        return "␣" * len(text)
    signed = text.translate(_SIGNS)
    if signed.isascii():
        return "".join(map(_shown, signed))
    return "".join(c if c >= "一" and c <= "鿿" else _shown(c) for c in signed)


def _shown(char: str) -> str:
    return f"〔U+{ord(char):04X}〕" if unicodedata.category(char) in _HIDDEN else char


def inert(text: str) -> Markup:
    """`text` as HTML in which neither Markdown nor a browser finds anything to do: all ASCII marks become references.

    >>> str(inert("<b>*甲*"))
    '&#60;b&#62;&#42;甲&#42;'
    """
    return Markup(_PUNCTUATION.sub(lambda mark: f"&#{ord(mark[0])};", visible(text)))


def plain(markdown: str) -> str:
    """The words of one line of a curated article, without its escapes.

    >>> plain(r"甲 \\*乙&#60;")
    '甲 *乙<'
    """
    return html.unescape(_ESCAPE.sub(r"\1", markdown).replace("**", ""))


def harmless_title(text: str) -> str:
    """A title for the front matter, where templates print it unescaped: marks of HTML become full-width signs.

    >>> harmless_title("<i>借呗")
    '＜i＞借呗'
    """
    return visible(text).translate(_WIDE)
