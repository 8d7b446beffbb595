import base64
import hashlib

from scripts.publish.nouns import ZH, Page, Site
from scripts.publish.policy import guard, headers, policy
from scripts.publish.styles import Style

STYLE = Style("p{color:red}")


def test_nothing_is_allowed_but_what_is_named() -> None:
    assert policy(STYLE)[0] == "default-src 'none'"
    assert not [part for part in policy(STYLE) if "unsafe" in part or "*" in part or "http" in part]


def test_the_style_sheet_is_allowed_by_its_hash() -> None:
    digest = base64.b64encode(hashlib.sha256(STYLE.css.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy(STYLE)


def test_a_page_guards_itself_before_anything_else_in_its_head() -> None:
    page = guard(Page(ZH, "index.html", "<html><head><style>p{}</style></head></html>"), STYLE)
    assert page.html.startswith('<html><head><meta http-equiv="Content-Security-Policy" content="default-src')


def test_only_the_header_forbids_framing() -> None:
    assert "frame-ancestors 'none'" in headers(Site("https://example.org/"), STYLE)
    assert "frame-ancestors" not in guard(Page(ZH, "index.html", "<head></head>"), STYLE).html


def test_rules_stand_under_the_path_of_the_site() -> None:
    text = headers(Site("https://example.org/help/"), STYLE)
    assert [line for line in text.splitlines() if line.startswith("/")] == ["/help/*", "/help/assets/*"]
