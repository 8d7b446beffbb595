"""The small site, served the way a host would."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scripts.publish.publish import publish
from scripts.publish.serve import address, server
from tests.publish.sample import accept, sample


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


@contextmanager
def running(folder: Path) -> Iterator[str]:
    with server(folder, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield address(running, folder)
        running.shutdown()
