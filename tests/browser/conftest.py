"""The small site, and the whole one with a hostile article in it, served the way a host would."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scripts.compose.compose import compose
from scripts.curate.shape import shape
from scripts.curate.write import Written, write
from scripts.publish.publish import publish
from scripts.publish.serve import address, server
from tests.curate.manuscripts import article
from tests.hostile.payloads import hostile_article
from tests.publish.sample import URL, accept, sample

ROOT = Path(__file__).parents[2]
HOSTILE_KINDS = ("txt", "md", "html")


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address of the small site at the root of a host."""
    with running(site) as place:
        yield place


@pytest.fixture(scope="session")
def base_below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small site below a path."""
    root = sample(tmp_path_factory.mktemp("below"))
    publish(root, "https://example.org/some/path/", accept)
    with running(root / "site") as place:
        yield place


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The repository's site with the same hostile article as text, as Markdown and as HTML."""
    root = tmp_path_factory.mktemp("hostile")
    for room in ("docs", "overrides", "registers"):
        shutil.copytree(ROOT / room, root / room)
    shutil.copy(ROOT / "mkdocs.yml", root)
    names = root / "scripts/curate/rules/names.tsv"
    names.parent.mkdir(parents=True)
    shutil.copy(ROOT / "scripts/curate/rules/names.tsv", names)
    for kind in HOSTILE_KINDS:
        _save(write(shape(article(hostile_article(), f".{kind}"))), root / f"build/articles/hostile-{kind}")
    compose(root, root / "build/articles", root / "build/pages", [])
    publish(root, URL, accept)
    with running(root / "site") as place:
        yield place


def _save(written: Written, folder: Path) -> None:
    """Write an article down as `guide curate` does, though no stage took a payload out."""
    folder.mkdir(parents=True)
    page = written.page.replace('id: "case"', f'id: "{folder.name}"')
    ledger = written.ledger.replace('id: \\"case\\"', f'id: \\"{folder.name}\\"', 1)
    (folder / "article.md").write_bytes(page.encode())
    (folder / "changes.jsonl").write_bytes(ledger.encode())
    (folder / "source").write_bytes(hostile_article().encode())


@contextmanager
def running(folder: Path) -> Iterator[str]:
    with server(folder, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield address(running, folder)
        running.shutdown()
