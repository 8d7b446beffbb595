from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lxml.html import HtmlElement

from scripts.publish.dom import parse
from scripts.publish.nouns import LOCALES
from tests.publish.sample import URL


def head(site: Path, name: str) -> HtmlElement:
    return parse((site / name).read_text(encoding="utf-8")).find("head")


def told(site: Path, name: str) -> dict[str, str]:
    return {meta.get("property"): meta.get("content") for meta in head(site, name).xpath("meta[@property]")}


def linked(site: Path, name: str) -> Any:
    (text,) = head(site, name).xpath("script[@type='application/ld+json']/text()")
    return json.loads(text)


def test_a_shared_page_shows_its_title_its_line_and_a_picture_of_its_part_in_its_own_script(site: Path) -> None:
    for locale in LOCALES:
        page = told(site, f"{locale.folder}guide/agree/index.html")
        assert page["og:url"] == f"{URL}{locale.folder}guide/agree/"
        assert page["og:title"] and page["og:description"]
        assert page["og:image"].startswith(f"{URL}assets/share-guide-{locale.code.lower()}.")
        assert (site / page["og:image"].removeprefix(URL)).is_file()
    assert told(site, "index.html")["og:image"].startswith(f"{URL}assets/share-home-zh.")


def test_a_page_without_an_address_of_its_own_is_not_shared(site: Path) -> None:
    assert told(site, "404.html") == {}


def test_machines_read_what_a_page_is(site: Path) -> None:
    for locale in LOCALES:
        data = linked(site, f"{locale.folder}guide/agree/index.html")
        assert (data["@context"], data["@type"]) == ("https://schema.org", "WebPage")
        assert (data["inLanguage"], data["url"]) == (locale.tag, f"{URL}{locale.folder}guide/agree/")
