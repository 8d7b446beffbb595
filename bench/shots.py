"""Pictures of the built site for looking at, and the two of the README.

``python -m bench.shots [FOLDER]`` serves ``site/`` and writes a picture of every kind of page, phone and desktop,
light and dark, in four locales, to FOLDER (default build/shots), and the README's two to bench/shots/.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from scripts.publish.serve import address, server
from tests.chromium import provide

_ROOT = Path(__file__).parents[1]
_PHONE, _DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
_FOLDERS = {"zh": "", "zh-TW": "zh-TW/", "zh-HK": "zh-HK/", "en": "en/"}
_PAGES = {
    "home": "",
    "guide": "guide/agree/",
    "guide-index": "guide/",
    "letter": "letters/call-script/",
    "article": "articles/huabei-call-or-not/",
    "changes": "articles/huabei-call-or-not/changes/",
    "articles": "articles/",
    "facts": "about/facts/credit/",
    "about": "about/",
    "glossary": "about/glossary/",
    "lost": "404.html",
}
_README = (("phone", "guide/agree/", _PHONE), ("desktop", "articles/huabei-call-or-not/", _DESK))


def main() -> None:
    """Take every picture."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else _ROOT / "build/shots"
    with server(_ROOT / "site", 0) as running, sync_playwright() as playwright:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        base = address(running, _ROOT / "site")
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=provide(), args=flags)
        for locale, folder in _FOLDERS.items():
            for name, page in _PAGES.items():
                for device, size in (("phone", _PHONE), ("desk", _DESK)):
                    for scheme in ("light", "dark"):
                        file = out / f"{name}-{locale}-{device}-{scheme}.png"
                        _shot(browser, f"{base}{folder}{page}", file, size, scheme)
        for name, page, size in _README:
            _shot(browser, f"{base}{page}", _ROOT / f"bench/shots/{name}.png", size, "light")
        browser.close()
        running.shutdown()


def _shot(browser: Browser, url: str, file: Path, size: dict[str, int], scheme: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(viewport=size, color_scheme=scheme, device_scale_factor=1)  # type: ignore[arg-type]
    page = context.new_page()
    answer = page.goto(url)
    if answer is not None and (answer.status == 200 or url.endswith("404.html")):
        page.screenshot(path=str(file))
        print(file)
    context.close()


if __name__ == "__main__":
    main()
