"""Serves folders with brotli, the way a good host would, and counts what it sent."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

import brotli


class Meter:
    """What was sent since it was last set to zero: names of files, and bytes of bodies."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, int]] = []

    def zero(self) -> None:
        """Begin anew."""
        self.sent.clear()

    def bytes(self, later: str = "") -> int:
        """Bytes of all bodies but those of files whose names begin with `later`, if it is given."""
        return sum(size for name, size in self.sent if not (later and name.startswith(later)))


@contextmanager
def served(folders: Mapping[str, Path], meter: Meter) -> Iterator[str]:
    """Serve each folder under its prefix on a free port of this machine; give the address of the root."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Answer, folders, meter))
    Thread(target=running.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{running.server_address[1]}/"
    finally:
        running.shutdown()


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, folders: Mapping[str, Path], meter: Meter, *request: object) -> None:
        self._folders, self._meter = folders, meter
        super().__init__(*request)  # type: ignore[arg-type]

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        file = self._file(unquote(urlsplit(self.path).path))
        if file is None:
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = _packed(file, file.stat().st_mtime_ns)
        self.send_response(200)
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(BrokenPipeError):
            self.wfile.write(body)
        self._meter.sent.append((file.name, len(body)))

    def _file(self, path: str) -> Path | None:
        for prefix, folder in self._folders.items():
            if path.startswith(prefix):
                file = folder / path.removeprefix(prefix)
                file = file / "index.html" if path.endswith("/") else file
                return file if file.is_file() else None
        return None


@cache
def _packed(file: Path, changed: int) -> bytes:
    return bytes(brotli.compress(file.read_bytes(), quality=11))
