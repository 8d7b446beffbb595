"""A letter in Traditional pages shows the text to send as it is, and under it what it means."""

from __future__ import annotations

from scripts.publish.gloss import gloss
from scripts.publish.nouns import ZH, Page

CARD = (
    '<article data-word-gloss="意思是"><figure class="card card--send"><figcaption>可以这样发</figcaption>'
    '<blockquote class="send" lang="zh-Hans" translate="no">'
    "<p>您好，我在核对账单。</p><p>请给我工单号。</p></blockquote>"
    "</figure></article>"
)


def page(file: str) -> Page:
    return Page(ZH, file, f"<html><head></head><body>{CARD}</body></html>")


def test_a_letter_gets_a_copy_that_may_be_converted_line_by_line() -> None:
    html = gloss(page("letters/ask/index.html")).html
    assert html.count("<p>您好，我在核对账单。</p><p>请给我工单号。</p>") == 2
    assert '<figcaption>意思是</figcaption><blockquote><p>' in html
    assert html.count('translate="no"') == 1


def test_any_other_page_stays_as_it_is() -> None:
    assert gloss(page("guide/costs/index.html")).html == page("guide/costs/index.html").html
