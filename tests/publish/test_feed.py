from __future__ import annotations

from datetime import datetime

from lxml import etree

from scripts.publish.feed import feeds
from scripts.publish.nouns import EN, TW, Locale, Page, Site

ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITE = Site("https://example.org/help/")
HEAD = '<head><link rel="alternate" type="application/atom+xml" title="Changes" href="../../feed.xml"></head>'
FACTS = """<p class="fact" id="holds">Holds.</p><ul><li>Checked: today</li></ul>
<p class="fact fact--ended" id="is-over">A &amp; B is over.</p><ul><li>For: all</li>
<li>Ended: <s><time datetime="2026-03-31">31 March</time></s></li></ul>"""
LOG = """<p class="logged" id="days">It is 20 days.</p><ul>
<li>Changed on: <time datetime="2026-12-01">1 December</time></li>
<li>What stood there: 15 days</li></ul>"""
BASIS = """<section class="basis">
<p><time datetime="2026-11-21">a</time><time datetime="2027-11-21">b</time></p></section>"""


def page(locale: Locale, address: str, body: str) -> Page:
    html = f'<html>{HEAD}<body><a class="brand">Guide</a>{body}{BASIS}</body></html>'
    return Page(locale, f"{address}index.html", html)


def read(log: str = LOG) -> etree._Element:
    facts = [page(locale, "about/facts/credit/", FACTS) for locale in (EN, TW)]
    found = feeds([page(EN, "about/corrections/", log), *facts], SITE)
    assert list(found) == ["en/feed.xml"]
    return etree.fromstring(found["en/feed.xml"])


def test_the_feed_tells_what_was_corrected_and_what_ended_newest_first() -> None:
    titles = read().xpath("a:entry/a:title/text()", namespaces=ATOM)
    assert titles == ["It is 20 days.", "A & B is over."]


def test_an_entry_leads_to_its_section_and_says_all_of_it() -> None:
    (entry,) = read().xpath("a:entry[2]", namespaces=ATOM)
    url = "https://example.org/help/en/about/facts/credit/#is-over"
    assert entry.xpath("a:link/@href", namespaces=ATOM) == [url]
    assert entry.findtext("a:id", namespaces=ATOM) == url
    assert entry.findtext("a:content", namespaces=ATOM) == "For: all\nEnded: 31 March"


def test_the_feed_has_what_the_standard_asks_for() -> None:
    root = read()
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert root.findtext("a:title", namespaces=ATOM) == "Guide · Changes"
    assert root.xpath("a:author/a:name/text()", namespaces=ATOM) == ["Guide"]
    assert root.xpath("a:link[@rel='self']/@href", namespaces=ATOM) == ["https://example.org/help/en/feed.xml"]
    ids = root.xpath("//a:id/text()", namespaces=ATOM)
    assert len(set(ids)) == len(ids) == 3
    assert all(datetime.fromisoformat(day).tzinfo for day in root.xpath("//a:updated/text()", namespaces=ATOM))
    assert root.findtext("a:updated", namespaces=ATOM) == "2026-12-01T12:00:00+08:00"


def test_a_feed_without_entries_says_when_the_page_was_checked() -> None:
    found = feeds([page(EN, "about/corrections/", "")], SITE)["en/feed.xml"]
    assert etree.fromstring(found).findtext("a:updated", namespaces=ATOM) == "2026-11-21T12:00:00+08:00"


def test_without_a_page_of_corrections_there_is_no_feed() -> None:
    assert feeds([page(EN, "about/facts/credit/", FACTS)], SITE) == {}
