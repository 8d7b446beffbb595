"""The files that tell a host how to serve the site. They stand in it, so that they always fit its pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.publish.host import TYPES
from scripts.publish.nouns import LOCALES, Site
from scripts.publish.policy import HEADERS, header
from scripts.publish.styles import Style

_FOLDER = Path(__file__).parent / "templates"
_NAMES = ("_headers", "_nginx.conf", "_Caddyfile")
_KEPT = "public, max-age=31536000, immutable"
_ASKED = "no-cache"


@dataclass(frozen=True, slots=True)
class _Kind:
    """Files with one ending: `js`, `text/javascript`, and the encoding of those that are text."""

    suffix: str
    type: str
    charset: str


def hosting(site: Site, style: Style) -> dict[str, bytes]:
    """The files `_headers` (static hosts), `_nginx.conf` and `_Caddyfile`.

    All three say the same: the headers that every reply carries, that an asset never changes under its name and any
    other file is asked for again, the types, and the page for unknown addresses of each locale.
    """
    house = Environment(
        loader=FileSystemLoader(_FOLDER),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    said = {
        "path": site.path,
        "headers": (("Content-Security-Policy", header(style)), *HEADERS),
        "kept": _KEPT,
        "asked": _ASKED,
        "kinds": [_kind(*kind) for kind in TYPES.items()],
        "folders": [locale.folder for locale in LOCALES if locale.folder],
    }
    return {name: house.get_template(f"{name}.jinja").render(said).encode() for name in _NAMES}


def _kind(suffix: str, told: str) -> _Kind:
    type_, _, charset = told.partition("; charset=")
    return _Kind(suffix.removeprefix("."), type_, charset)
