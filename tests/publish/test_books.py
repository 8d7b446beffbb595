"""The books to take along, as `make site` made them, before the judge that the makers of readers use."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SITE = Path(__file__).parents[2] / "site"


@pytest.mark.parametrize("folder", ["zh-HK/", "en/"])
def test_epubcheck_finds_nothing(folder: str) -> None:
    checker = shutil.which("epubcheck")
    if not checker or not shutil.which("java"):
        pytest.skip("no epubcheck here: on Debian, apt-get install epubcheck")
    book = SITE / folder / "download/guide.epub"
    if not book.is_file():
        pytest.skip("no books to take along: run `make site`")
    # Debian's command is the archive itself, which only runs as one where the kernel was told so.
    told = subprocess.run(["java", "-jar", checker, str(book)], capture_output=True, text=True)
    assert told.returncode == 0 and "0 errors / 0 warnings" in told.stdout, told.stdout + told.stderr
