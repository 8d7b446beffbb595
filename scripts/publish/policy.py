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


def policy(sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """The directives of the Content Security Policy: our own scripts, data and pictures, and these style sheets."""
    return (
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "connect-src 'self'",
        f"style-src {' '.join(sheet.hash for sheet in sheets)}",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        f"trusted-types {' '.join(_POLICIES)}",
    )


def header(style: Style) -> str:
    """The policy as a server sends it: with every sheet of the site, and no framing, which only a header can forbid."""
    return "; ".join([*policy(style.sheets), "frame-ancestors 'none'"])


def guard(page: Page, style: Style) -> Page:
    """The page with the policy in its own head, for hosts that send no headers."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(policy(style.on(page)))}">'
    return page.saying(page.html.replace("<head>", f"<head>{meta}", 1))
