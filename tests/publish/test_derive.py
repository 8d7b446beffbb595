from hypothesis import given
from hypothesis import strategies as st

from scripts.publish.derive import convert_pieces, derive
from scripts.publish.nouns import TW, ZH, Page

WORDS = {"发卡": "發卡", "头发": "頭髮", "用户": "使用者", "发": "發", "单": "單", "说": "說", "这": "這"}


def convert(text: str) -> str:
    """A dictionary that, like the real one, knows phrases, and one that grows."""
    for word, other in WORDS.items():
        text = text.replace(word, other)
    return text


def derived(body: str) -> str:
    html = f'<html lang="zh"><head></head><body>{body}</body></html>'
    return derive(Page(ZH, "index.html", html), TW, convert).html.partition("<body>")[2].partition("</body>")[0]


def test_text_is_converted() -> None:
    assert derived("<p>这张账单</p>") == "<p>這张账單</p>"


def test_a_phrase_that_a_link_divides_is_converted_as_one() -> None:
    assert derived('<p>头<a href="/x">发</a></p>') == '<p>頭<a href="/x">髮</a></p>'


def test_a_phrase_may_grow_beside_a_link() -> None:
    assert derived('<p>用户<a href="/x">说</a>这</p>') == '<p>使用者<a href="/x">說</a>這</p>'


def test_two_blocks_are_never_read_as_one_phrase() -> None:
    assert derived("<p>头</p><p>发</p>") == "<p>头</p><p>發</p>"


def test_words_to_say_and_to_send_stay() -> None:
    body = '<blockquote class="say">这单</blockquote><blockquote class="send">这单</blockquote>'
    assert derived(body) == body


def test_parts_marked_for_no_translation_stay_and_the_rest_does_not() -> None:
    assert derived('<p>这<span translate="no">单</span>说</p>') == '<p>這<span translate="no">单</span>說</p>'


def test_parts_in_a_language_of_their_own_stay() -> None:
    assert derived('<p lang="zh-Hans">这单</p>') == '<p lang="zh-Hans">这单</p>'


def test_code_stays() -> None:
    body = "<p><code>这</code><kbd>单</kbd></p><pre>说</pre>"
    assert derived(body) == body


def test_ids_and_addresses_stay() -> None:
    body = '<a href="/%E5%8D%95" id="单" class="单">1</a>'
    assert derived(body) == body


def test_attributes_that_people_read_are_converted() -> None:
    assert derived('<a title="单" aria-label="说" data-word-copy="这" data-old="单">1</a>') == (
        '<a title="單" aria-label="說" data-word-copy="這" data-old="单">1</a>'
    )


def test_only_the_meta_data_that_people_read_is_converted() -> None:
    html = '<html><head><meta name="description" content="单"><meta name="x" content="单"></head><body></body></html>'
    out = derive(Page(ZH, "index.html", html), TW, convert).html
    assert 'name="description" content="單"' in out
    assert 'name="x" content="单"' in out


@given(st.lists(st.text(alphabet="头发用户卡单a。", max_size=4), max_size=6))
def test_pieces_are_as_many_as_before_and_nothing_of_the_text_is_lost(pieces: list[str]) -> None:
    out = convert_pieces(pieces, convert)
    assert len(out) == len(pieces)
    whole = convert("".join(pieces))
    assert "".join(out) in (whole, "".join(map(convert, pieces)))
