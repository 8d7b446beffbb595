"""Serve the finished site on this machine the way a host would: types, policy, and a 404 in the reader's language."""

from __future__ import annotations

import errno
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.publish.dom import parse
from scripts.publish.errors import PublishError
from scripts.publish.host import Headers, Host, read_headers

_HERE = "127.0.0.1"


def serve(folder: Path, port: int) -> None:
    """Serve `folder` until interrupted, and print the address. Raises PublishError when it cannot begin."""
    with server(folder, port) as running:
        print(f"{address(running, folder)}  (stop with Ctrl+C)", flush=True)
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            print()


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server that listens but does not answer yet. Port 0 takes any free one. Raises PublishError."""
    if not (folder / "index.html").is_file():
        raise PublishError(f"{folder}: there is no site. Run `make site` first.")
    host = Host(folder, mount(folder))
    headers = read_headers(folder / "_headers")
    try:
        return ThreadingHTTPServer((_HERE, port), partial(_Answer, host, headers))
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        todo = f"Stop what uses it, or take another: `guide serve --port {port + 1}`."
        raise PublishError(f"{_HERE}:{port}: the port is taken. {todo}") from error


def address(running: ThreadingHTTPServer, folder: Path) -> str:
    """Where a browser finds the site."""
    return f"http://{_HERE}:{running.server_address[1]}{mount(folder)}"


def mount(folder: Path) -> str:
    """The path under which the site wants to stand, as its home page says."""
    home = parse((folder / "index.html").read_text(encoding="utf-8"))
    found = home.xpath("//link[@rel='canonical']/@href")
    return urlsplit(found[0]).path if found else "/"


class _Answer(BaseHTTPRequestHandler):
    """Answers one request with a file of the host, or with its page for unknown addresses."""

    protocol_version = "HTTP/1.1"

    def __init__(self, host: Host, headers: Headers, *request: object) -> None:
        self._host = host
        self._headers = headers
        super().__init__(*request)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what a reader opens is nobody's business."""

    def _answer(self, with_body: bool) -> None:
        path = unquote(urlsplit(self.path).path)
        reply = self._host.reply(path)
        self.send_response(HTTPStatus(reply.status))
        sent = {"Content-Type": reply.type, "Content-Length": str(len(reply.body)), "Location": reply.location}
        for name, value in sent.items() | self._headers.of(path):
            if value:
                self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(reply.body)
