"""What the site tells the three kinds of hosts. That real servers read it so is in test_servers.py."""

from __future__ import annotations

import re

import pytest

from scripts.publish.host import TYPES
from scripts.publish.hosting import hosting
from scripts.publish.nouns import Site
from scripts.publish.policy import HEADERS, header
from scripts.publish.styles import Sheet, Style

STYLE = Style(Sheet("p{color:red}"), (Sheet(".doors{color:red}"),))
BELOW = {name: data.decode() for name, data in hosting(Site("https://example.org/help/"), STYLE).items()}
ROOT = {name: data.decode() for name, data in hosting(Site("https://example.org/"), STYLE).items()}


@pytest.mark.parametrize("name", BELOW)
def test_every_kind_of_host_is_told_the_same_headers(name: str) -> None:
    for key, value in (("Content-Security-Policy", header(STYLE)), *HEADERS):
        assert re.search(rf'{key}:? "?{re.escape(value)}"?( always;)?$', BELOW[name], re.M), key


@pytest.mark.parametrize("name", ["_nginx.conf", "_Caddyfile"])
def test_every_server_is_told_every_type_and_every_page_for_the_lost(name: str) -> None:
    for suffix, told in TYPES.items():
        assert suffix[1:] in BELOW[name] and told.partition(";")[0] in BELOW[name]
    for folder in ("", "zh-TW/", "zh-HK/", "en/"):
        assert f"/help/{folder}404.html" in BELOW[name]
        assert f"/{folder}404.html" in ROOT[name]


def test_rules_stand_under_the_path_of_the_site() -> None:
    assert [line for line in BELOW["_headers"].splitlines() if line.startswith("/")] == ["/help/*", "/help/assets/*"]
    assert [line for line in ROOT["_headers"].splitlines() if line.startswith("/")] == ["/*", "/assets/*"]


@pytest.mark.parametrize("name", ["_nginx.conf", "_Caddyfile"])
def test_only_a_site_below_a_path_leads_to_its_slash(name: str) -> None:
    assert "301" in BELOW[name] and "301" not in ROOT[name]


def test_nobody_writes_down_what_a_reader_opens() -> None:
    assert "access_log off;" in ROOT["_nginx.conf"]
    assert not re.search(r"^\s*log\b", ROOT["_Caddyfile"], re.M)
