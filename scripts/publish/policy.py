"""What a browser may do on our pages: almost nothing."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.publish.nouns import Page, Site
from scripts.publish.styles import Sheet, Style

_HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Strict-Transport-Security", "max-age=31536000"),
)


def policy(sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """The directives of the Content Security Policy: our own script, these style sheets, our own pictures.

    The one policy for trusted types is that of `site.js`: it lets a page load the scripts that its own tag names.
    """
    return (
        "default-src 'none'",
        "script-src 'self'",
        f"style-src {' '.join(sheet.hash for sheet in sheets)}",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types guide",
    )


def guard(page: Page, style: Style) -> Page:
    """The page with the policy in its own head, for hosts that send no headers. Framing only a header can forbid."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(policy(style.on(page)))}">'
    return page.saying(page.html.replace("<head>", f"<head>{meta}", 1))


def headers(site: Site, style: Style) -> str:
    """The file `_headers`, as static hosts read it. An asset never changes under its name, so a browser may keep it."""
    csp = "; ".join([*policy(style.sheets), "frame-ancestors 'none'"])
    everywhere = [("Content-Security-Policy", csp), *_HEADERS]
    assets = [("Cache-Control", "public, max-age=31536000, immutable")]
    rules = ((f"{site.path}*", everywhere), (f"{site.path}assets/*", assets))
    return "\n".join(path + "\n" + "".join(f"  {name}: {value}\n" for name, value in rows) for path, rows in rules)
