from scripts.publish.cards import cards
from scripts.publish.nouns import EN, Page


def dealt(body: str) -> str:
    captions = 'data-word-say="Say" data-word-send="Send" data-word-gloss="Means" data-word-write="Write"'
    article = f"<article {captions}>{body}</article>"
    html = cards(Page(EN, "index.html", f"<html><head></head><body>{article}</body></html>")).html
    return html.partition('<article data-word-gloss="Means">')[2].partition("</article>")[0].replace("\n", "")


def test_words_to_say_stand_on_a_card_with_its_caption() -> None:
    assert dealt('<blockquote><p class="say" lang="zh-Hans" translate="no">请您</p></blockquote>') == (
        '<figure class="card card--say"><figcaption>Say</figcaption>'
        '<blockquote class="say" lang="zh-Hans" translate="no"><p>请您</p></blockquote></figure>'
    )


def test_two_quotations_that_markdown_joined_part_again() -> None:
    html = dealt('<blockquote><p class="gloss">Please</p><p class="say" lang="zh-Hans">请您</p></blockquote>')
    assert html.count("<figure") == 2
    assert html.index("Means") < html.index("Please") < html.index("Say") < html.index("请您")


def test_all_paragraphs_of_a_quotation_stand_on_its_card() -> None:
    html = dealt('<blockquote><p>第一段</p><p class="send">第二段</p></blockquote>')
    assert '<blockquote class="send"><p>第一段</p><p>第二段</p></blockquote>' in html


def test_a_quotation_without_a_mark_stays_as_it_is() -> None:
    assert dealt("<blockquote><p>Words</p></blockquote>") == "<blockquote><p>Words</p></blockquote>"


def test_what_is_to_be_written_down_carries_its_name() -> None:
    assert dealt('<div class="write"><ul></ul></div>') == (
        '<div class="write"><p class="write__name">Write</p><ul></ul></div>'
    )
