"""Nothing on a page needs what the Content Security Policy forbids."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.audit.nouns import Finding, House, SitePage

_KINDS = (
    (
        "style-attribute",
        "//@style/..",
        "has a style attribute",
        "Give it a class, and the class a style in overrides/.",
    ),
    (
        "script-inline",
        "//script[not(@src) and not(@type='application/ld+json')]",
        "is an inline script",
        "Put it into overrides/assets/site.js.",
    ),
    ("handler-inline", "//@*[starts-with(name(), 'on')]/..", "has an inline handler", "Listen in overrides/assets."),
    (
        "script-link",
        "//@*[starts-with(normalize-space(.), 'javascript:')]/..",
        "runs a script as a link",
        "Take it out.",
    ),
)


def check(house: House) -> Iterator[Finding]:
    """`style-attribute`, `script-inline`, `handler-inline` and `script-link`."""
    for page in house.site.pages:
        yield from _page(page)


def _page(page: SitePage) -> Iterator[Finding]:
    for code, path, what, remedy in _KINDS:
        for tag in sorted({str(element.tag) for element in page.tree.xpath(path)}):
            yield Finding(code, page.file, f"<{tag}> {what}.", remedy)
