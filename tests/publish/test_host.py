from pathlib import Path

import pytest

from scripts.publish.errors import PublishError
from scripts.publish.host import Host, read_headers
from scripts.publish.serve import mount, server


@pytest.fixture
def host(tmp_path: Path) -> Host:
    for name in ("index.html", "404.html", "_headers", "guide/index.html", "en/404.html", "en/index.html", "a.js"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    return Host(tmp_path, "/help/")


@pytest.mark.parametrize(
    ("path", "status", "body"),
    [
        ("/help/", 200, b"index.html"),
        ("/help/guide/", 200, b"guide/index.html"),
        ("/help/a.js", 200, b"a.js"),
        ("/help/nothing/", 404, b"404.html"),
        ("/help/en/nothing/", 404, b"en/404.html"),
        ("/help/guide/nothing", 404, b"404.html"),
        ("/help/_headers", 404, b"404.html"),
        ("/help/../../etc/passwd", 404, b"404.html"),
        ("/help/a\0.js", 404, b"404.html"),
        ("/elsewhere", 404, b"404.html"),
    ],
)
def test_a_path_gets_its_file_or_the_page_for_the_lost(host: Host, path: str, status: int, body: bytes) -> None:
    reply = host.reply(path)
    assert (reply.status, reply.body) == (status, body)


def test_a_folder_asks_for_its_slash(host: Host) -> None:
    assert (host.reply("/help/guide").status, host.reply("/help/guide").location) == (301, "/help/guide/")


def test_the_root_leads_to_a_site_that_stands_below_it(host: Host) -> None:
    assert (host.reply("/").status, host.reply("/").location) == (302, "/help/")


def test_types_are_what_browsers_expect(host: Host) -> None:
    assert host.reply("/help/").type == "text/html; charset=utf-8"
    assert host.reply("/help/a.js").type == "text/javascript; charset=utf-8"


def test_headers_are_sent_where_their_rule_says(tmp_path: Path) -> None:
    (tmp_path / "_headers").write_text("/*\n  A: 1\n\n/assets/*\n  B: 2: 3\n", encoding="utf-8")
    headers = read_headers(tmp_path / "_headers")
    assert headers.of("/x") == {("A", "1")}
    assert headers.of("/assets/x") == {("A", "1"), ("B", "2: 3")}


def test_the_site_says_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<link rel="canonical" href="https://example.org/help/">', encoding="utf-8")
    assert mount(tmp_path) == "/help/"


def test_without_a_site_the_server_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"there is no site. Run `make site` first"):
        server(tmp_path / "site", 0)


def test_a_taken_port_is_named_with_another_one(site: Path) -> None:
    with server(site, 0) as running:
        port = running.server_address[1]
        with pytest.raises(PublishError, match=f"127.0.0.1:{port}: the port is taken.*--port {port + 1}"):
            server(site, port)
