"""What a browser may do on our pages: almost nothing."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.publish.nouns import Page
from scripts.publish.styles import Sheet, Style

#: The only code that may name a script to fetch, by its Trusted Types policy: `guide` is site.js, which loads the
#: scripts that its own tag names; `guide-work` starts the worker of the search; `guide-keep` the service worker.
_POLICIES = ("guide", "guide-work", "guide-keep")

HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Strict-Transport-Security", "max-age=31536000"),
)


_NOTHING = ("default-src 'none'", "base-uri 'none'", "form-action 'none'")
_TRUSTED = ("require-trusted-types-for 'script'", f"trusted-types {' '.join(_POLICIES)}")


def policy(sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """The directives of the Content Security Policy: our own scripts, workers, data and pictures, and these sheets."""
    own = [f"{kind}-src 'self'" for kind in ("script", "connect", "img")]
    return (*_NOTHING, *own, f"style-src {_hashes(sheets)}", *_TRUSTED)


def header(style: Style) -> str:
    """The policy as a server sends it: with every sheet of the site, and no framing, which only a header can forbid."""
    return "; ".join([*policy(style.sheets), "frame-ancestors 'none'"])


def guard(page: Page, style: Style) -> Page:
    """The page with the policy in its own head, for hosts that send no headers."""
    return _with(page, policy(style.on(page)))


def guard_alone(page: Page, style: Style, script: Sheet) -> Page:
    """A page that is one file, which may use the style sheets and the script written into it, and ask for nothing."""
    return _with(page, (*_NOTHING, f"script-src {script.hash}", f"style-src {_hashes(style.on(page))}", *_TRUSTED))


def guard_on_disk(page: Page) -> Page:
    """A page on a disk. Its neighbours have no origin in common with it there, so they are named by their scheme."""
    return _with(page, (*_NOTHING, *(f"{kind}-src 'self' file:" for kind in ("script", "style", "img")), *_TRUSTED))


def _hashes(sheets: Iterable[Sheet]) -> str:
    return " ".join(sheet.hash for sheet in sheets)


def _with(page: Page, directives: tuple[str, ...]) -> Page:
    meta = f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(directives)}">'
    return page.saying(page.html.replace("<head>", f"<head>{meta}", 1))
