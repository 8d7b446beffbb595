"""nginx and Caddy, started with the files of deploy/, at the root of a host and below a path."""

from __future__ import annotations

import gzip
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest

from scripts.publish.dom import parse
from scripts.publish.host import TYPES, read_headers
from scripts.publish.precompress import precompress
from scripts.publish.publish import publish
from tests.deploy.servers import Asked, caddy, nginx
from tests.publish.sample import accept, sample

SERVERS = {"nginx": nginx, "caddy": caddy}
LANGUAGES = {"": "zh-Hans-CN", "zh-TW/": "zh-Hant-TW", "zh-HK/": "zh-Hant-HK", "en/": "en"}


@pytest.fixture(scope="module", params=["/", "/help/"])
def placed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder that a server has as its root, and the path of the precompressed site in it."""
    path = str(request.param)
    root = sample(tmp_path_factory.mktemp("served"))
    publish(root, f"https://example.org{path}", accept)
    if path == "/":
        www = root / "site"
    else:
        www = root / "www"
        www.mkdir()
        shutil.move(root / "site", www / "help")
    site = www / path.strip("/")
    for suffix in set(TYPES) - {".html", ".js", ".xml", ".txt", ".svg"}:
        (site / f"a{suffix}").write_bytes(b"x")
    precompress(site)
    return www, path


@pytest.fixture(scope="module", params=SERVERS)
def asked(
    request: pytest.FixtureRequest, placed: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Asked]:
    """Each server with the site."""
    with SERVERS[request.param](*placed, tmp_path_factory.mktemp("work")) as running:
        yield running


def script(asked: Asked) -> str:
    """The place of the script that every page loads."""
    found = re.search(r'src="?([^" >]+\.js)', asked.get("").body.decode())
    assert found
    return found[1]


def test_every_reply_carries_every_header(asked: Asked, placed: tuple[Path, str]) -> None:
    told = read_headers(placed[0] / placed[1].strip("/") / "_headers").of(f"{placed[1]}guide/")
    assert any("frame-ancestors 'none'" in value for _, value in told)
    for place in ("", "guide/agree/", script(asked), "sitemap.xml", "nothing/", "assets/nothing.js", "en/nothing"):
        got = asked.get(place).headers
        assert {(name, got.get(name.lower())) for name, _ in told} == told, place


def test_every_file_has_its_type(asked: Asked) -> None:
    for suffix in set(TYPES) - {".html", ".js", ".xml", ".txt", ".svg"}:
        assert asked.get(f"a{suffix}").headers["content-type"] == TYPES[suffix]
    for place, suffix in (("", ".html"), (script(asked), ".js"), ("sitemap.xml", ".xml"), ("robots.txt", ".txt")):
        assert asked.get(place).headers["content-type"] == TYPES[suffix]


def test_an_asset_is_kept_and_a_page_is_asked_for_again(asked: Asked) -> None:
    assert asked.get(script(asked)).headers["cache-control"] == "public, max-age=31536000, immutable"
    for place in ("", "guide/", "sitemap.xml", "nothing/"):
        assert asked.get(place).headers["cache-control"] == "no-cache"
    page = asked.get("guide/")
    again = asked.get("guide/", If_None_Match=page.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_an_asset_that_is_not_there_is_not_kept(asked: Asked) -> None:
    lost = asked.get("assets/nothing.js")
    assert lost.status == 404
    assert "immutable" not in lost.headers.get("cache-control", "")


def test_compressed_copies_are_sent_as_they_lie_there(asked: Asked) -> None:
    plain = asked.get("guide/").body
    zipped = asked.get("guide/", Accept_Encoding="gzip")
    assert zipped.headers["content-encoding"] == "gzip" and gzip.decompress(zipped.body) == plain
    assert "accept-encoding" in zipped.headers["vary"].lower()
    best = asked.get("guide/", Accept_Encoding="gzip, br")
    if asked.brotli:
        assert best.headers["content-encoding"] == "br" and brotli.decompress(best.body) == plain
    assert best.headers["content-type"] == TYPES[".html"]


@pytest.mark.parametrize("folder", LANGUAGES)
def test_an_unknown_address_is_answered_in_the_language_of_its_path(asked: Asked, folder: str) -> None:
    for place in ("nothing/", "guide/nothing", "nothing.html"):
        lost = asked.get(folder + place)
        assert lost.status == 404
        assert parse(lost.body.decode()).get("lang") == LANGUAGES[folder]
        assert lost.headers["content-type"] == TYPES[".html"]


def test_a_folder_leads_to_its_slash_on_the_same_host(asked: Asked) -> None:
    for place in ("guide", "en/guide/agree"):
        reply = asked.get(place)
        assert reply.status in (301, 308)
        assert reply.headers["location"] == f"{asked.path}{place}/"
    if asked.path != "/":
        bare = Asked(asked.port, "/help", asked.brotli).get("")
        assert (bare.status, bare.headers["location"]) == (301, "/help/")


def test_a_page_that_moved_leads_on(asked: Asked) -> None:
    moved = asked.get("guide/deal/")
    assert moved.status == 200
    assert 'content="0;url=../agree/"' in moved.body.decode()


@pytest.mark.parametrize("name", ["_headers", "_nginx.conf", "_Caddyfile"])
def test_what_is_for_the_server_is_not_for_readers(asked: Asked, name: str) -> None:
    assert asked.get(name).status == 404
