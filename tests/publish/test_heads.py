from scripts.publish.heads import heads
from scripts.publish.nouns import TW, Page, Site
from scripts.publish.sitemap import robots, sitemap

SITE = Site("https://example.org/help/")
BLANK = "<html><head>{}</head><body></body></html>"
NOINDEX = '<meta name="robots" content="noindex">'


def test_a_page_names_its_address_and_those_in_every_language() -> None:
    html = heads(Page(TW, "guide/index.html", BLANK.format("")), SITE).html
    assert '<link rel="canonical" href="https://example.org/help/zh-TW/guide/">' in html
    for tag, folder in (("zh-Hans-CN", ""), ("zh-Hant-TW", "zh-TW/"), ("zh-Hant-HK", "zh-HK/"), ("en", "en/")):
        assert f'hreflang="{tag}" href="https://example.org/help/{folder}guide/"' in html
    assert 'hreflang="x-default" href="https://example.org/help/guide/"' in html


def test_a_page_without_an_address_of_its_own_names_none() -> None:
    assert "example.org" not in heads(Page(TW, "404.html", BLANK.format("")), SITE).html


def test_the_sitemap_lists_pages_that_may_be_listed_with_their_languages() -> None:
    pages = [Page(TW, "guide/index.html", BLANK.format("")), Page(TW, "articles/index.html", BLANK.format(NOINDEX))]
    text = sitemap(pages, SITE)
    assert text.count("<url>") == 1
    assert "<loc>https://example.org/help/zh-TW/guide/</loc>" in text
    assert text.count('rel="alternate"') == 5


def test_robots_find_the_sitemap() -> None:
    assert "Sitemap: https://example.org/help/sitemap.xml\n" in robots(SITE)
