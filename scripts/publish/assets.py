"""Files that pages load, under names that change with their content."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scripts.publish.join import join
from scripts.publish.shrink import shrink


@dataclass(frozen=True, slots=True)
class Asset:
    """One file: as templates name it, as it is published, and its bytes."""

    name: str
    published: str
    data: bytes


def assets(overrides: Path) -> tuple[Asset, ...]:
    """The scripts and pictures of `overrides/assets`, and one script for each folder there that holds an `index.js`.

    The folder `tools` becomes `assets/tools.js`. The hash in a published name lets a browser keep the file for ever.
    Raises PublishError.
    """
    folder = overrides / "assets"
    found = {file.name: file.read_bytes() for file in folder.glob("*.svg")}
    found |= {file.name: _script(file, Path.read_text) for file in folder.glob("*.js")}
    found |= {f"{file.parent.name}.js": _script(file, join) for file in folder.glob("*/index.js")}
    return tuple(asset(name, data) for name, data in sorted(found.items()))


def _script(file: Path, read: Callable[[Path], str]) -> bytes:
    return shrink(read(file), file).encode()


def asset(name: str, data: bytes) -> Asset:
    """A file as it is published: the hash in its name changes with its bytes."""
    digest = hashlib.sha256(data).hexdigest()[:8]
    stem, _, suffix = name.rpartition(".")
    return Asset(f"assets/{name}", f"assets/{stem}.{digest}.{suffix}", data)
