"""A browser beside the search data of a built site: as it is, and grown to ten times its size."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser

from tests.search.engine import Answer, Files, ask, published
from tests.search.grow import grow
from tests.search.query_files import Query

GROWN = "grown-"


class Laboratory:
    """Answers queries with the engine and the data that stand in `folder`, served at `root`."""

    def __init__(self, browser: Browser, site: Path, folder: Path, root: str):
        self._browser, self._site, self._folder, self._root = browser, site, folder, root

    def answers(self, queries: Sequence[Query]) -> list[Answer]:
        """What the search of each query's locale answers."""
        return self._asked(queries, {query.locale: published(self._site, query.locale) for query in queries})

    def answers_grown(self, queries: Sequence[Query]) -> list[Answer]:
        """The same, the site repeated to ten times its size with other words."""
        return self._asked(queries, {locale: self._grown(locale) for locale in {query.locale for query in queries}})

    def _asked(self, queries: Sequence[Query], served: dict[str, Files]) -> list[Answer]:
        found: dict[Query, Answer] = {}
        page = self._browser.new_page()
        page.goto(f"{self._root}empty.html")
        for locale, files in served.items():
            asked = [query for query in queries if query.locale == locale]
            there = Files(*(self._root + name for name in astuple(files)))
            found |= dict(zip(asked, ask(page, there, [query.text for query in asked]), strict=True))
        page.close()
        return [found[query] for query in queries]

    def _grown(self, locale: str) -> Files:
        files = published(self._site, locale)
        heads, bodies = (_read(self._folder / name) for name in (files.heads, files.bodies))
        large = replace(files, heads=GROWN + files.heads, bodies=GROWN + files.bodies)
        for name, data in zip((large.heads, large.bodies), grow(heads, bodies, locale), strict=True):
            (self._folder / name).write_text("x=" + json.dumps(data, ensure_ascii=False), encoding="utf-8")
        return large


@contextmanager
def laboratory(browser: Browser, site: Path, folder: Path) -> Iterator[Laboratory]:
    """Open one for a built site, in an empty `folder`: a server, closed at the end."""
    for file in (site / "assets").glob("search*.js"):
        shutil.copy(file, folder)
    (folder / "empty.html").write_text("<!doctype html><title>empty</title>", encoding="utf-8")
    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=running.serve_forever, daemon=True).start()
    yield Laboratory(browser, site, folder, f"http://127.0.0.1:{running.server_address[1]}/")
    running.shutdown()


def _read(file: Path) -> dict[str, object]:
    """A file of data is a script that assigns."""
    read: dict[str, object] = json.loads(file.read_text(encoding="utf-8").partition("=")[2])
    return read


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
