import pytest

from scripts.publish.nouns import EN, TW, ZH, Locale, Page, Site
from scripts.publish.settle import settle

SITE = Site("https://example.org/help/")
MENU = '<details class="lang"><summary></summary><ul></ul></details>'


def settled(locale: Locale, file: str, body: str) -> str:
    page = Page(locale, file, f"<html><head></head><body>{body}</body></html>")
    return settle(page, SITE, {"assets/a.js": "assets/a.123.js"}).html


@pytest.mark.parametrize(
    ("locale", "file", "address", "link"),
    [
        (ZH, "index.html", "here:", "./"),
        (ZH, "guide/agree/index.html", "here:", "../../"),
        (ZH, "guide/agree/index.html", "here:guide/agree/#a", "./#a"),
        (TW, "guide/agree/index.html", "here:guide/", "../"),
        (TW, "guide/agree/index.html", "site:guide/agree/", "../../../guide/agree/"),
        (EN, "index.html", "site:assets/a.js", "../assets/a.123.js"),
        (EN, "404.html", "here:guide/", "/help/en/guide/"),
        (ZH, "404.html", "site:assets/a.js", "/help/assets/a.123.js"),
    ],
)
def test_an_address_of_the_frame_becomes_a_link_that_holds_where_the_page_stands(
    locale: Locale, file: str, address: str, link: str
) -> None:
    assert f'<a href="{link}">' in settled(locale, file, f'<a href="{address}"></a>')


def test_a_page_says_its_language() -> None:
    assert '<html lang="zh-Hant-TW">' in settled(TW, "index.html", "")


def test_the_language_menu_leads_to_the_same_page() -> None:
    html = settled(EN, "guide/agree/index.html", MENU)
    for link in ("../../../guide/agree/", "../../../zh-TW/guide/agree/", "../../../zh-HK/guide/agree/", "./"):
        assert f'href="{link}"' in html


def test_the_language_menu_names_the_language_one_reads() -> None:
    html = settled(TW, "index.html", MENU)
    assert '<summary><span lang="zh-Hant-TW" translate="no">繁(台)</span></summary>' in html
    assert html.count('aria-current="true"') == 1


def test_on_an_unknown_address_the_language_menu_leads_home() -> None:
    assert 'href="/help/zh-TW/"' in settled(ZH, "404.html", MENU)
