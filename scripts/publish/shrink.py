"""Make a script small, in the JavaScript of 2020."""

from __future__ import annotations

from pathlib import Path

import minify

from scripts.publish.errors import PublishError

_JAVASCRIPT = "application/javascript"


def shrink(script: str, file: Path) -> str:
    """`script`, as `file` gives it, without comments and blanks and with short local names. Raises PublishError."""
    minify.config({"js-version": 2020})
    try:
        return str(minify.string(_JAVASCRIPT, script))
    except minify.MinifyError as error:
        raise PublishError(f"{file}: this is no JavaScript that runs: {error}. Correct it.") from error
