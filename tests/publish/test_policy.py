import base64
import hashlib

from scripts.publish.nouns import ZH, Page
from scripts.publish.policy import guard, header, policy
from scripts.publish.styles import Sheet, Style, dress

COMMON, MORE = Sheet("p{color:red}"), Sheet(".doors{color:red}")
STYLE = Style(COMMON, (MORE,))


def hashed(sheet: Sheet) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(sheet.css.encode()).digest()).decode()}'"


def guarded(body: str) -> str:
    page = Page(ZH, "index.html", f"<html><head></head><body>{body}</body></html>")
    return guard(dress(page, STYLE), STYLE).html


def test_nothing_is_allowed_but_what_is_named() -> None:
    assert policy(STYLE.sheets)[0] == "default-src 'none'"
    assert not [part for part in policy(STYLE.sheets) if "unsafe" in part or "*" in part or "http" in part]


def test_every_style_sheet_is_allowed_by_its_hash() -> None:
    assert f"style-src {hashed(COMMON)} {hashed(MORE)}" in policy(STYLE.sheets)


def test_a_page_allows_the_sheets_that_it_carries_and_a_server_all() -> None:
    assert hashed(COMMON) in guarded("<p></p>") and hashed(MORE) not in guarded("<p></p>")
    assert f"style-src {hashed(COMMON)} {hashed(MORE)};" in guarded('<p class="doors"></p>')
    assert f"style-src {hashed(COMMON)} {hashed(MORE)};" in header(STYLE)


def test_a_page_guards_itself_before_anything_else_in_its_head() -> None:
    page = guard(Page(ZH, "index.html", "<html><head><style>p{}</style></head></html>"), STYLE)
    assert page.html.startswith('<html><head><meta http-equiv="Content-Security-Policy" content="default-src')


def test_only_the_header_forbids_framing() -> None:
    assert header(STYLE).endswith("; frame-ancestors 'none'")
    assert "frame-ancestors" not in guard(Page(ZH, "index.html", "<head></head>"), STYLE).html

