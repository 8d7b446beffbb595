"""Quotation marks as Traditional readers write them."""

from __future__ import annotations

import re

_MARKS = str.maketrans("“”‘", "「」『")
# The same sign closes a quotation and stands in don’t: between Latin letters it is an apostrophe.
_CLOSE = re.compile(r"(?<![A-Za-z])’|’(?![A-Za-z])")


def quotes(text: str) -> str:
    """“ ” ‘ ’ become 「」『』.

    >>> quotes("“点‘同意’”，don’t")
    '「点『同意』」，don’t'
    """
    return _CLOSE.sub("』", text).translate(_MARKS)
