"""Bytes of every kind become text, and what cannot is refused with a reason."""

import pytest

from scripts.curate.decode import decode
from scripts.curate.errors import Unusable
from scripts.curate.nouns import Manuscript, Source

TEXT = "逾期以后，先核对账单。\n再联系官方客服，问清本金和利息各是多少。\n最后把方案写下来。\n"
OLD = "逾期以後，先核對帳單。\n再聯繫官方客服，問清本金和利息各是多少。\n最後把方案寫下來。\n"


def decoded(data: bytes, suffix: str = ".txt") -> Manuscript:
    return decode(Source("case", f"case{suffix}", suffix, data))


@pytest.mark.parametrize(
    ("data", "encoding", "bom"),
    [
        (TEXT.encode(), "utf-8", False),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8", True),
        (TEXT.encode("utf-16"), "utf-16-le", True),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be", True),
        (("App " + TEXT).encode("utf-16-le"), "utf-16-le", False),
        (TEXT.encode("gb18030"), "gb18030", False),
        (OLD.encode("gb18030"), "gb18030", False),
        (OLD.encode("big5hkscs"), "big5hkscs", False),
    ],
)
def test_each_encoding_is_told_by_evidence(data: bytes, encoding: str, bom: bool) -> None:
    found = decoded(data)
    assert (found.encoding, found.bom) == (encoding, bom)
    assert found.raw.removeprefix("App ") in (TEXT, OLD)
    assert found.decoded.encode(encoding) == data


def test_the_decoded_source_keeps_mark_and_carriage_returns_and_the_text_does_not() -> None:
    found = decoded(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert found.decoded == "\ufeff" + TEXT.replace("\n", "\r\n")
    assert found.raw == TEXT


def test_lone_carriage_returns_end_lines() -> None:
    assert decoded(TEXT.replace("\n", "\r").encode()).raw == TEXT


@pytest.mark.parametrize("cut", [1, 2])
def test_a_character_cut_off_at_the_end_is_marked_and_its_bytes_are_kept(cut: int) -> None:
    data = (TEXT * 9).encode() + "还".encode()[:cut]
    found = decoded(data)
    assert found.raw == TEXT * 9
    assert [change.certainty for change in found.changes] == ["open"]
    assert found.odd_bytes == ((len(TEXT * 9), "还".encode()[:cut].hex()),)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\x00\x01\x02\x03" * 50, "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 40, "binary"),
        (bytes(range(128, 256)) * 30, "no encoding known"),
        (b"abc\x01\x02\x03\x04\x05" * 40, "binary"),
        (("?" * 90 + "\n还\n").encode(), "question marks"),
        (b"\xff\xfe" + b"\x00\xd8" * 90, "byte order mark"),
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(data: bytes, what: str) -> None:
    with pytest.raises(Unusable, match=what) as refused:
        decoded(data)
    assert str(refused.value).endswith(".")


def test_front_matter_of_markdown_gives_the_title_and_goes() -> None:
    found = decoded(('---\nid: a\ntitle: "先\\"问\\"清楚"\n---\n\n' + TEXT).encode(), ".md")
    assert (found.source.title, found.raw) == ('先"问"清楚', TEXT)


def test_a_rule_across_a_text_file_is_no_front_matter() -> None:
    assert decoded(("---\n甲。\n---\n" + TEXT).encode()).raw == "---\n甲。\n---\n" + TEXT


PAGE = """<!DOCTYPE html><html><head><title>花呗逾期</title><script>track("<p>")</script></head><body>
<nav><a href="/">首页</a> &gt; <a href="/n">资讯</a></nav>
<article><h1>花呗逾期怎么办</h1><p>逾期以后，先核对<b>账单</b>，再看&nbsp;合同。把本金、利息和其他费用分开写下来，一项一项地问清楚。</p>
<h2>准备材料</h2><ul><li>身份证</li><li>近三个月的流水</li></ul><ol><li>打开账单</li><li>写下金额</li></ol>
<p>联系的时候把情况说清楚，问清对方的工号，记下通话的时间和内容。说好以后，请对方把方案写成文字发过来。</p></article>
<footer><p>版权所有 某某网</p></footer></body></html>"""


def test_html_gives_the_main_text_with_marks_and_keeps_the_rest_in_the_ledger() -> None:
    found = decoded(PAGE.encode(), ".html")
    lines = found.raw.split("\n")
    assert lines[:2] == ["# 花呗逾期怎么办", lines[1]]
    assert "先核对账单，再看 合同" in lines[1]
    assert "## 准备材料" in lines
    assert lines[3:7] == ["- 身份证", "- 近三个月的流水", "1. 打开账单", "1. 写下金额"]
    assert "首页" not in found.raw and "版权所有" not in found.raw
    taken = "".join(found.decoded[c.start : c.end] for c in found.changes)
    assert "首页" in taken and "版权所有" in taken


def test_html_without_main_text_keeps_all_its_text() -> None:
    assert decoded("<p>甲乙。</p><p>丙丁。</p>".encode(), ".html").raw.split("\n") == ["甲乙。", "丙丁。"]
