"""Find a Chromium for the tests in a real browser; install one if there is none.

``python -m tests.chromium`` makes sure there is one and prints its path.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
_HELP = "No Chromium for the browser tests. Install one (Debian: apt-get install chromium) or set GUIDE_CHROMIUM."


def find() -> str | None:
    """The path of a Chromium: GUIDE_CHROMIUM, an installed one, or Playwright's."""
    named = os.environ.get("GUIDE_CHROMIUM")
    if named:
        return named
    installed = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if installed or Path(_MAC).exists():
        return installed or _MAC
    return _from_playwright()


def provide() -> str:
    """As `find`; failing that let Playwright, then Debian, install one. Raises `SystemExit` with what to do."""
    tries = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        tries += [["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-cjk"]]
    for command in tries:
        if path := find():
            return path
        print("No Chromium found; trying:", " ".join(command), file=sys.stderr)
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    path = find()
    if not path:
        raise SystemExit(_HELP)
    return path


def _from_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).exists() else None


if __name__ == "__main__":
    print("Chromium:", provide())
