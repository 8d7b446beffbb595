"""Make what readers load small: scripts, in the JavaScript of 2020, style sheets and pages."""

from __future__ import annotations

from pathlib import Path

import minify

from scripts.publish.errors import PublishError
from scripts.publish.nouns import Page

_JAVASCRIPT = "application/javascript"
_STYLES = "text/css"
_HTML = "text/html"


def shrink(script: str, file: Path) -> str:
    """`script`, as `file` gives it, without comments and blanks and with short local names. Raises PublishError."""
    minify.config({"js-version": 2020})
    try:
        return str(minify.string(_JAVASCRIPT, script))
    except minify.MinifyError as error:
        raise PublishError(f"{file}: this is no JavaScript that runs: {error}. Correct it.") from error


def shrink_styles(css: str) -> str:
    """A style sheet without comments and blanks.

    >>> shrink_styles("/* a */ p > a { color : red ; margin: 0 auto }")
    'p>a{color:red;margin:0 auto}'
    """
    return str(minify.string(_STYLES, css))


def shrink_page(page: Page) -> Page:
    """The page without the blanks that HTML lets one leave out. Every element keeps its end, every value its quotes.

    Its styles and its policy are not in it yet: they must stay as they are, for one is the hash of the other.
    """
    minify.config({"html-keep-document-tags": True, "html-keep-end-tags": True, "html-keep-quotes": True})
    return page.saying(str(minify.string(_HTML, page.html)))
