"""Real servers, started with the files of deploy/ and stopped again."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import sleep

import pytest

DEPLOY = Path(__file__).parents[2] / "deploy"
_HOST = "127.0.0.1"
_SBIN = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"))
_BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
_NGINX = """daemon off; pid {work}/pid; error_log {work}/error.log; {module}
{user}
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path {work}/a; proxy_temp_path {work}/b; fastcgi_temp_path {work}/c; uwsgi_temp_path {work}/d;
    scgi_temp_path {work}/e;
    include {work}/guide.conf;
}}
"""


@dataclass(frozen=True)
class Answer:
    """What a server sent, with names of headers in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Asked:
    """A running server, and the path below which it has the site."""

    port: int
    path: str
    brotli: bool

    def get(self, place: str, **headers: str) -> Answer:
        """Ask for a place of the site."""
        line = http.client.HTTPConnection(_HOST, self.port, timeout=10)
        line.request("GET", self.path + place, headers={k.replace("_", "-"): v for k, v in headers.items()})
        reply = line.getresponse()
        answer = Answer(reply.status, {k.lower(): v for k, v in reply.getheaders()}, reply.read())
        line.close()
        return answer


def find(name: str) -> str:
    """The path of a server. Skips the test, with what to install, when there is none."""
    found = shutil.which(name, path=_SBIN)
    if found is None:
        pytest.skip(f"no {name} here: on Debian, apt-get install {name}")
    return found


@contextmanager
def nginx(root: Path, path: str, work: Path) -> Iterator[Asked]:
    """nginx with deploy/nginx.conf; brotli is switched on where its module is installed."""
    port, brotli = _free_port(), _BROTLI.is_file()
    conf = _adapted("nginx.conf", root, path).replace("listen 80;", f"listen {_HOST}:{port};")
    if brotli:
        conf = conf.replace("# brotli_static on;", "brotli_static on;")
    (work / "guide.conf").write_text(conf, encoding="utf-8")
    module = f"load_module {_BROTLI};" if brotli else ""
    user = "user root;" if os.geteuid() == 0 else ""
    (work / "main.conf").write_text(_NGINX.format(work=work, module=module, user=user), encoding="utf-8")
    with _running([find("nginx"), "-p", str(work), "-c", str(work / "main.conf")], port, work):
        yield Asked(port, path, brotli)


@contextmanager
def caddy(root: Path, path: str, work: Path) -> Iterator[Asked]:
    """Caddy with deploy/Caddyfile, without https and without the door for its administration."""
    port = _free_port()
    conf = _adapted("Caddyfile", root, path).replace("guide.example.org {", f"http://{_HOST}:{port} {{")
    (work / "Caddyfile").write_text("{\n\tadmin off\n}\n" + conf, encoding="utf-8")
    command = [find("caddy"), "run", "--adapter", "caddyfile", "--config", str(work / "Caddyfile")]
    with _running(command, port, work):
        yield Asked(port, path, brotli=True)


def _adapted(name: str, root: Path, path: str) -> str:
    """A file of deploy/ for a site below `root` at `path`."""
    text = (DEPLOY / name).read_text(encoding="utf-8")
    return text.replace("/srv/www/_", f"{root}{path}_").replace("/srv/www", str(root))


def _free_port() -> int:
    with socket.socket() as line:
        line.bind((_HOST, 0))
        return int(line.getsockname()[1])


@contextmanager
def _running(command: list[str], port: int, work: Path) -> Iterator[None]:
    said = work / "said"
    home = os.environ | {"HOME": str(work), "XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work)}
    with said.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out, env=home) as process:
        try:
            for _ in range(100):
                if process.poll() is not None or _listens(port):
                    break
                sleep(0.05)
            assert process.poll() is None, said.read_text(encoding="utf-8")
            yield
        finally:
            process.terminate()


def _listens(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex((_HOST, port)) == 0
