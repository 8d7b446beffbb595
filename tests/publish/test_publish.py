from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import brotli
import pytest
from lxml.html import HtmlElement

from scripts.publish.dom import parse
from scripts.publish.errors import PublishError
from scripts.publish.nouns import LOCALES, Locale
from scripts.publish.publish import publish
from tests.publish.sample import URL, accept, files, sample

HARD_LIMIT = 14_336
SCRIPT_LIMIT = 3_072


def trees(site: Path) -> dict[str, HtmlElement]:
    return {name: parse(data.decode()) for name, data in files(site).items() if name.endswith(".html")}


def of(locale: Locale, names: dict[str, HtmlElement]) -> dict[str, HtmlElement]:
    """The pages of one locale by their place in it."""
    others = tuple(other.folder for other in LOCALES if other.folder and other != locale)
    own = {name: tree for name, tree in names.items() if name.startswith(locale.folder)}
    return {n.removeprefix(locale.folder): t for n, t in own.items() if locale.folder or not n.startswith(others)}


def test_every_page_is_there_in_four_languages_with_the_same_sections(site: Path) -> None:
    found = trees(site)
    sections = [{name: tree.xpath("//@id") for name, tree in of(locale, found).items()} for locale in LOCALES]
    assert len(sections[0]) == 11
    assert sections[0] == sections[1] == sections[2] == sections[3]


def test_every_page_says_its_language(site: Path) -> None:
    for locale in LOCALES:
        assert {tree.get("lang") for tree in of(locale, trees(site)).values()} == {locale.tag}


def test_two_builds_are_the_same_to_the_byte(site: Path, tmp_path: Path) -> None:
    publish(sample(tmp_path / "again"), URL, accept)
    assert files(tmp_path / "again/site") == files(site)


@pytest.mark.parametrize("url", [URL, "https://example.org/some/path/"])
def test_every_link_leads_to_a_page_and_section_that_exist(tmp_path: Path, url: str) -> None:
    publish(sample(tmp_path / "root"), url, accept)
    found = trees(tmp_path / "root/site")
    known = files(tmp_path / "root/site")
    for name, tree in found.items():
        for link in tree.xpath("//@href|//@src"):
            target = urlsplit(urljoin(url + name, link))
            assert target.netloc == "example.org", (name, link)
            assert target.path.startswith(urlsplit(url).path), (name, link)
            place = target.path.removeprefix(urlsplit(url).path)
            place += "index.html" if place.endswith("/") or not place else ""
            assert place in known, (name, link)
            assert not target.fragment or found[place].xpath("//*[@id=$id]", id=target.fragment), (name, link)


def test_the_page_for_unknown_addresses_links_from_anywhere(site: Path) -> None:
    for locale in LOCALES:
        links = of(locale, trees(site))["404.html"].xpath("//a/@href")
        assert links and all(link.startswith(("/", "#")) for link in links)


def test_no_page_is_too_heavy(site: Path) -> None:
    weights = {name: len(brotli.compress(data)) for name, data in files(site).items() if name.endswith(".html")}
    assert {name: weight for name, weight in weights.items() if weight > HARD_LIMIT} == {}


def test_a_page_asks_for_two_files_more_at_most(site: Path) -> None:
    for name, tree in trees(site).items():
        asked = tree.xpath("//script/@src|//link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href|//img/@src")
        assert len(asked) <= 2, name


def test_the_script_is_small(site: Path) -> None:
    (script,) = site.glob("assets/site.*.js")
    assert len(brotli.compress(script.read_bytes())) <= SCRIPT_LIMIT


def test_no_page_carries_what_the_policy_would_refuse(site: Path) -> None:
    for name, tree in trees(site).items():
        inline = tree.xpath("//script[not(@src) and not(@type='application/ld+json')]|//@style")
        assert not inline + tree.xpath("//@*[starts-with(name(), 'on')]|//base|//iframe"), name
        assert not [link for link in tree.xpath("//@href") if link.startswith(("javascript:", "data:"))], name


def test_no_script_or_check_box_of_material_is_left(site: Path) -> None:
    for name, tree in trees(site).items():
        assert not tree.xpath("//input|//label"), name
        assert len(tree.xpath("//script[@src]")) == 1, name


def test_addresses_of_the_frame_are_all_resolved(site: Path) -> None:
    assert not [name for name, data in files(site).items() if re.search(rb'="(here|site):', data)]


def test_pages_that_ask_for_it_are_not_listed(site: Path) -> None:
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://example.org/guide/agree/</loc>" in text
    assert "articles/" not in text
    assert "404" not in text and "guide/deal/" not in text


def test_words_to_send_stay_simplified_and_the_rest_is_traditional(site: Path) -> None:
    html = (site / "zh-TW/guide/agree/index.html").read_text(encoding="utf-8")
    assert "请您报一下工号" in html
    assert "寫下來的方案要有這些" in html and "写下来的方案要有这些" not in html
    assert "先別急著點「同意」" in html


def test_a_build_that_fails_leaves_the_last_good_site(site: Path, tmp_path: Path) -> None:
    root = sample(tmp_path / "root")
    shutil.copytree(site, root / "site")
    page = root / "build/pages/zh/guide/agree.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[无](nowhere.md)\n", encoding="utf-8")
    with pytest.raises(PublishError, match=r"mkdocs does not accept these pages:[\s\S]*nowhere\.md"):
        publish(root, URL, accept)
    assert files(root / "site") == files(site)


def test_a_page_in_one_language_only_is_named(tmp_path: Path) -> None:
    root = sample(tmp_path / "root")
    (root / "build/pages/zh/guide/more.md").write_text("---\ntitle: 更多\n---\n正文。\n", encoding="utf-8")
    with pytest.raises(PublishError, match=r"zh only: guide/more/index\.html"):
        publish(root, URL, accept)


def test_without_pages_it_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"there are no pages to render. Run `guide build`"):
        publish(tmp_path, URL, accept)


@pytest.mark.parametrize("url", ["example.org", "ftp://example.org/", "https:///x", "https://example.org/?a=1"])
def test_an_address_that_is_none_is_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(PublishError, match="not the address of a site"):
        publish(tmp_path, url, accept)
