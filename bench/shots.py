"""Pictures of the built site for looking at, and the three of the README.

``python -m bench.shots [KIND …]`` serves ``site/`` and writes a picture of every kind of page (or those named), phone
and desktop, light and dark, in four locales, to build/shots/, alone and side by side; and the README's to bench/shots/.
"""

from __future__ import annotations

import base64
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from scripts.publish.serve import address, server
from tests.chromium import provide

_ROOT = Path(__file__).parents[1]
_OUT = _ROOT / "build/shots"
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_SIZES = {"phone": (360, 640), "desk": (1280, 800)}
_LOCALES = {"zh": "", "zh-TW": "zh-TW/", "zh-HK": "zh-HK/", "en": "en/"}
_PLAN = "tools/plan/#results~v1.a18400b47c0.05d1f20261121h900j20261210z54858 .toc a[href='#results']"
#: What stands filled in on a picture is said in the address, what stands open behind it: what to press.
_PAGES = {
    "home": "",
    "index": "guide/",
    "guide": "guide/agree/",
    "section": "guide/credit-record/#one-off-repair-policy",
    "letter": "letters/call-script/#opening",
    "tools": "tools/",
    "tool": "tools/plan/",
    "result": _PLAN,
    "search": "search/#q=协商被拒",
    "article": "articles/huabei-call-or-not/",
    "note": "articles/huabei-call-or-not/#note-report-is-not-a-score",
    "changes": "articles/huabei-call-or-not/changes/#every-change",
    "articles": "articles/",
    "facts": "about/facts/credit/",
    "glossary": "about/glossary/",
    "about": "about/",
    "lost": "nothing/here/",
    "menu": "guide/agree/ .drawer > summary",
    "help": "guide/agree/ .aid > summary",
    "languages": "guide/agree/ .lang > summary",
}
_README = (("phone", "guide/agree/", "phone"), ("home", "", "phone"), ("desktop", _PLAN, "desk"))


@dataclass(frozen=True, slots=True)
class _Shot:
    """One picture: its name, what it shows, on what, and in which scheme."""

    name: str
    page: str
    device: str
    scheme: str


def main() -> None:
    """Take every picture, or those of the kinds that are named."""
    _OUT.mkdir(parents=True, exist_ok=True)
    with server(_ROOT / "site", 0) as running, sync_playwright() as playwright:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        base = address(running, _ROOT / "site")
        browser = playwright.chromium.launch(executable_path=provide(), args=_FLAGS)
        for kind in sys.argv[1:] or _PAGES:
            taken = [(shot, _take(browser, base, shot)) for shot in _shots(kind)]
            _sheet(browser, kind, taken)
        for name, page, device in _README:
            picture = _take(browser, base, _Shot(name, page, device, "light"))
            (_ROOT / f"bench/shots/{name}.png").write_bytes(picture)
        browser.close()
        running.shutdown()


def _shots(kind: str) -> Iterator[_Shot]:
    for locale, folder in _LOCALES.items():
        for device in _SIZES:
            for scheme in ("light", "dark"):
                yield _Shot(f"{kind}-{locale}-{device}-{scheme}", folder + _PAGES[kind], device, scheme)


def _take(browser: Browser, base: str, shot: _Shot) -> bytes:
    width, height = _SIZES[shot.device]
    scheme = "dark" if shot.scheme == "dark" else "light"
    with browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme) as context:
        page = context.new_page()
        _go(page, base, shot.page)
        picture = page.screenshot()
    (_OUT / f"{shot.name}.png").write_bytes(picture)
    return picture


def _go(page: Page, base: str, place: str) -> None:
    path, _, pressed = place.partition(" ")
    page.goto(base + path)
    if "~v1." in path:
        page.wait_for_selector("form[data-state]")
    if pressed:
        page.evaluate("for (const fold of document.querySelectorAll('.toc')) fold.open = true")
        page.click(pressed)
    page.wait_for_timeout(1_500 if "#q=" in path else 100)


def _sheet(browser: Browser, kind: str, taken: list[tuple[_Shot, bytes]]) -> None:
    """One picture of all of a kind for each device, to be looked at side by side."""
    for device, (width, height) in _SIZES.items():
        pictures = [base64.b64encode(picture).decode() for shot, picture in taken if shot.device == device]
        page = browser.new_page(viewport={"width": 4 * (width + 8), "height": 2 * (height + 8)})
        shown = "".join(f'<img src="data:image/png;base64,{picture}">' for picture in pictures)
        style = "margin:0;display:grid;grid-template-columns:repeat(4,max-content);gap:8px;background:#888"
        page.set_content(f'<body style="{style}">{shown}')
        page.screenshot(path=str(_OUT / f"all-{kind}-{device}.png"))
        page.close()
        print(_OUT / f"all-{kind}-{device}.png")


if __name__ == "__main__":
    main()
