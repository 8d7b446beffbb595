"""How long `make site` takes for the repository as it is, step by step, and that two builds are one to the byte.

``python -m bench.build`` builds into a temporary folder and prints seconds, pages and the heaviest pages.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path
from time import monotonic

import brotli

from scripts.build import build
from scripts.publish.downloads import copies

_ROOT = Path(__file__).parents[1]
_ROOMS = ("docs", "overrides", "registers", "scripts", "sources")


def main() -> None:
    """Build twice and report."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for room in _ROOMS:
            shutil.copytree(_ROOT / room, root / room)
        shutil.copy(_ROOT / "mkdocs.yml", root)
        took, sums = [], []
        for _ in range(2):
            start = monotonic()
            built = build(root, "https://example.org/", take_along=copies)
            took.append(monotonic() - start)
            sums.append(_sum(root / "site"))
        same = "equal" if sums[0] == sums[1] else "DIFFERENT"
        print(f"{built.pages} pages: {min(took):.1f} s (best of two); the two builds are {same} in bytes")
        weights = {p.relative_to(root / "site").as_posix(): _weight(p) for p in (root / "site").rglob("*.html")}
        for name, weight in sorted(weights.items(), key=lambda w: -w[1])[:8]:
            print(f"{weight:>7} B brotli  {name}")


def _sum(folder: Path) -> str:
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    lines = (f"{p.relative_to(folder)} {hashlib.sha256(p.read_bytes()).hexdigest()}\n" for p in files)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _weight(page: Path) -> int:
    return len(brotli.compress(page.read_bytes(), quality=11))


if __name__ == "__main__":
    main()
