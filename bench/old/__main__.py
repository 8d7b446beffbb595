"""The built site in Chromium 80 itself, the oldest that its pages are made for.

``python -m bench.old`` serves ``site/`` and reads, follows links, searches, works out and copies there, on a phone of
360 by 640. Prints a line for each thing tried, leaves pictures in build/old-chromium/ and fails when one did not hold.
"""

from __future__ import annotations

import shutil
import subprocess
import threading
from pathlib import Path

import brotli

from bench import npm
from scripts.publish.serve import address, server

_HERE = Path(__file__).parent
_ROOM = Path("build/old-chromium")
_SITE = Path("site")
_WALK = "walk.mjs"


def main() -> None:
    """Walk through the site; exit with 1 when something does not hold."""
    npm.provide(_HERE, _ROOM)
    shutil.copyfile(_HERE / _WALK, _ROOM / _WALK)
    pictures = _ROOM / "pictures"
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir()
    browser = _chromium()
    with server(_SITE, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        command = ["node", str(_ROOM / _WALK), str(browser), address(running, _SITE), str(pictures)]
        told = subprocess.run(command)
        running.shutdown()
    raise SystemExit(told.returncode)


def _chromium() -> Path:
    """The browser as its package packs it, made ready to run; it is a program for 64-bit Linux."""
    packed = _ROOM / "node_modules/chrome-aws-lambda/bin"
    browser = _ROOM.resolve() / "chromium"
    if not browser.is_file() or browser.stat().st_mtime < (packed / "chromium.br").stat().st_mtime:
        browser.write_bytes(brotli.decompress((packed / "chromium.br").read_bytes()))
        browser.chmod(0o755)
    return browser


if __name__ == "__main__":
    main()
