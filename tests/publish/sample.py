"""A small site to publish in tests: its pages are in `fixtures/pages`, its frame is the real one."""

from __future__ import annotations

import shutil
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PAGES = Path(__file__).parent / "fixtures/pages"
URL = "https://example.org/"
MOVES = (
    "guide/agree/#old-proof\tguide/agree/#keep-proof\t2026-11-21\n"
    "guide/agree/#pay\tguide/keep-to-the-plan/#pay-on-time\t2026-11-21\n"
    "guide/deal/\tguide/agree/\t2026-11-21\n"
    "guide/deal/#proof\tguide/agree/#old-proof\t2026-11-21\n"
)


def sample(root: Path) -> Path:
    """Lay out in `root` what `publish` reads."""
    shutil.copytree(PAGES, root / "build/pages")
    shutil.copytree(REPOSITORY / "overrides", root / "overrides")
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    (root / "registers").mkdir()
    shutil.copytree(REPOSITORY / "registers/search", root / "registers/search")
    for name in ("terms.yml", "traditional.yml"):
        shutil.copy(REPOSITORY / "registers" / name, root / "registers")
    (root / "registers/redirects.tsv").write_text(MOVES, encoding="utf-8")
    return root


def files(site: Path) -> dict[str, bytes]:
    """Every file of a published site."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in sorted(site.rglob("*")) if file.is_file()}


def accept(site: Path) -> None:
    """A judge that lets every finished site take its place."""
    assert (site / "index.html").is_file()
