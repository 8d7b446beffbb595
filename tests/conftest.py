"""The small site, published once for all tests that only look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.publish.publish import publish
from tests.publish.sample import URL, accept, sample


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the published sample."""
    root = sample(tmp_path_factory.mktemp("sample"))
    publish(root, URL, accept)
    return root / "site"
