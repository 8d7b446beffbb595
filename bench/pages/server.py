"""Serves a built site with brotli and its own headers, the way a good host would."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

import brotli

from scripts.publish.host import Headers, Host, read_headers

_UNKNOWN = "application/octet-stream"
_PACKED = ("text/", "application/javascript", "application/json", "application/xml", "image/svg+xml")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve `folder` on a free port of this machine; give its address."""
    rules = folder / "_headers"
    headers = read_headers(rules) if rules.is_file() else Headers(())
    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Answer, Host(folder, "/"), headers))
    Thread(target=running.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{running.server_address[1]}/"
    finally:
        running.shutdown()
        running.server_close()


def weight(folder: Path, address: str) -> int:
    """Bytes of the body that is sent for an address of the site in `folder`; 0 where there is nothing."""
    reply = Host(folder, "/").reply(unquote(urlsplit(address).path))
    return len(_body(reply.body, _type(reply.type, address))) if reply.status == 200 else 0


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, host: Host, headers: Headers, *request: object) -> None:
        self._host, self._headers = host, headers
        super().__init__(*request)  # type: ignore[arg-type]

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        reply = self._host.reply(path)
        kind = _type(reply.type, path)
        body = _body(reply.body, kind)
        sent = {"Content-Type": kind, "Content-Length": str(len(body)), "Location": reply.location}
        if kind.startswith(_PACKED):
            sent["Content-Encoding"] = "br"
        self.send_response(reply.status)
        for name, value in sent.items() | self._headers.of(path):
            if value:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def _type(named: str, path: str) -> str:
    """What our host knows, else what the ending says: peers have endings that we have not."""
    if named != _UNKNOWN:
        return named
    return mimetypes.guess_type(urlsplit(path).path)[0] or _UNKNOWN


@cache
def _body(body: bytes, kind: str) -> bytes:
    return bytes(brotli.compress(body, quality=11)) if kind.startswith(_PACKED) else body
