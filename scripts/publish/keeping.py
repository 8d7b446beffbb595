"""What a phone keeps when a reader asks for it: the worker that hands it out, and a list of files a language."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from scripts.publish.nouns import LOCALES, Locale, Page
from scripts.publish.shrink import shrink
from scripts.publish.whole import ADDRESS as WHOLE

WORKER = "worker.js"
_ASSET = re.compile(r"assets/(?!share-)[\w.-]+")
_CHANGES = re.compile(r"articles/[^/]+/changes/")


def keeping(pages: Iterable[Page], files: Mapping[str, bytes], overrides: Path) -> dict[str, bytes]:
    """`worker.js`, and `keep.json` of every locale: what to keep, from the root of the site, and a version of it all.

    `files` are all files of the site, by name. What is kept are the pages of the locale, without the lists of changes
    and the whole guide on one page, which say the same again, and what these pages load. Raises PublishError.
    """
    source = overrides / WORKER
    pages = list(pages)
    lists = {f"{locale.folder}keep.json": _list(_of(locale, pages), files) for locale in LOCALES}
    return {WORKER: shrink(source.read_text(encoding="utf-8"), source).encode(), **lists}


def _of(locale: Locale, pages: Iterable[Page]) -> list[Page]:
    return [page for page in pages if page.locale == locale and not page.anywhere and not _repeats(page)]


def _repeats(page: Page) -> bool:
    return page.address == WHOLE or bool(_CHANGES.match(page.address))


def _list(pages: list[Page], files: Mapping[str, bytes]) -> bytes:
    loaded = {name for page in pages for name in _ASSET.findall(page.html)} & set(files)
    shown = [page.locale.folder + page.address for page in pages]
    whole = hashlib.sha256("".join(page.html for page in pages).encode())
    said = {"version": whole.hexdigest()[:12], "files": [*sorted(shown), *sorted(loaded)]}
    return json.dumps(said, separators=(",", ":")).encode()
