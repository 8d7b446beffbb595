"""Put a finished site in place of the last one, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path


def replace(folder: Path, files: Mapping[str, bytes], workshop: Path, judge: Callable[[Path], None]) -> None:
    """Write `files` in `workshop` and let them take the place of `folder`. Until the last step the old site stands.

    `judge` looks at the new one first; what it raises keeps it out.
    """
    fresh, old = workshop / "site.new", workshop / "site.old"
    for left in (fresh, old):
        shutil.rmtree(left, ignore_errors=True)
    for name, data in sorted(files.items()):
        file = fresh / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    judge(fresh)
    if folder.exists():
        folder.rename(old)
    try:
        fresh.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
