"""Files that pages load, under names that change with their content."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

_SUFFIXES = {".js", ".svg"}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file: as templates name it, as it is published, and its bytes."""

    name: str
    published: str
    data: bytes


def assets(overrides: Path) -> tuple[Asset, ...]:
    """The scripts and pictures of `overrides/assets`. The hash in a name lets a browser keep the file for ever."""
    files = sorted(file for file in (overrides / "assets").iterdir() if file.suffix in _SUFFIXES)
    return tuple(_asset(file) for file in files)


def _asset(file: Path) -> Asset:
    data = file.read_bytes()
    digest = hashlib.sha256(data).hexdigest()[:8]
    return Asset(f"assets/{file.name}", f"assets/{file.stem}.{digest}{file.suffix}", data)
