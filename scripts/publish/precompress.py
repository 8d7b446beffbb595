"""Compressed copies beside the files, for servers that hand them out as they are."""

from __future__ import annotations

import gzip
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import brotli

_SUFFIXES = {".html", ".js", ".svg", ".txt", ".xml"}
_SMALLEST = 256


def precompress(folder: Path) -> int:
    """Write `.br` and `.gz` beside every text file of `folder` that is worth it; return how many files that are."""
    files = sorted(file for file in folder.rglob("*") if file.suffix in _SUFFIXES and file.stat().st_size >= _SMALLEST)
    with ProcessPoolExecutor() as pool:
        return sum(pool.map(_compress, files, chunksize=16))


def _compress(file: Path) -> int:
    data = file.read_bytes()
    file.with_name(file.name + ".br").write_bytes(brotli.compress(data, quality=11, mode=brotli.MODE_TEXT))
    file.with_name(file.name + ".gz").write_bytes(gzip.compress(data, compresslevel=9, mtime=0))
    return 1
