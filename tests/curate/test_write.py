"""The page is the source with the ledger's changes made, the ledger leads back, and no source acts on its page."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown

from scripts.curate.curate import curate
from scripts.curate.errors import Unusable
from scripts.curate.nouns import Source
from scripts.curate.restore import RestoreError, restore
from scripts.curate.shape import shape
from scripts.curate.write import Written, write
from tests.curate.manuscripts import article
from tests.hostile.payloads import hostile_article, payloads

BODY = "先核对账单，看清楚每一笔。再联系官方客服，问清楚本金和利息。最后把方案写下来，保存好。\n"
DAMAGE = (
    "一、后果", "1.1 影响", "協(xié)商", "- 甲", "键：值", "小編導語", "记录?;▎h作为", "打 协商", "\r", "\r\n", "\n",
    "\n\n", "\t", "　", "\\", "1. 甲", "2. 乙", "加微信12345678", "#", "{#a}", "**", "`", "：", "电话", "\u2028",
)  # fmt: skip
PIECES = st.sampled_from([*payloads(), *DAMAGE])
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=30).map("".join)


def written(text: str, suffix: str = ".txt", encoding: str = "utf-8") -> Written:
    return curate(Source("case", f"case{suffix}", suffix, text.encode(encoding, "replace")))


def saved(found: Written, folder: Path) -> Path:
    (folder / "article.md").write_bytes(found.page.encode("utf-8"))
    (folder / "changes.jsonl").write_bytes(found.ledger.encode("utf-8"))
    return folder


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, suffix=st.sampled_from([".txt", ".md", ".html"]))
def test_any_source_comes_back_byte_for_byte_from_page_and_ledger(
    text: str, suffix: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    source = (BODY + text).encode("utf-8", "replace")
    try:
        found = curate(Source("case", "case", suffix, source))
    except Unusable:
        return
    assert restore(saved(found, tmp_path_factory.mktemp("case"))) == source


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_ledger_lines_are_in_order_apart_and_minimal(text: str) -> None:
    decoded = BODY + text.encode("utf-8", "replace").decode()
    try:
        found = written(decoded)
    except Unusable:
        return
    lines = [json.loads(line) for line in found.ledger.split("\n") if line]
    assert all(a["at"][1] <= b["at"][0] for a, b in pairwise(lines))
    for line in lines[1:]:
        before, after = line["before"], line["after"]
        assert line["certainty"] in ("proved", "sure", "likely", "open")
        assert before != after or (before == "" and line["certainty"] == "open")
        if before and after:
            assert before[0] != after[0] and before[-1] != after[-1]


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
@example(text="&copy;&nbsp;&#0;&#xD800;")
@example(text="&#1234567890123;")
@example(text="<script\n>window.HIT=1</script\n><script>window.HIT=1</script>")
@example(text="*[HTML]: \x0c&amp;lt;script&amp;gt;")
@example(text="00\r<script>window.HIT=1</script>\r00\r<script>window.HIT=1</script>")
@example(text="记录?;▎h作为\t")
@example(text="-\r<script>window.HIT=1</script>")
def test_curating_a_curated_page_gives_the_same_text(text: str) -> None:
    try:
        once = written(BODY + text)
        twice = written(once.page, ".md")
    except Unusable:
        return
    assert twice.body == once.body


def test_a_clean_article_is_changed_by_its_front_matter_only() -> None:
    first = written("---\ntitle: 先核对\n---\n## 第一件事 {#first}\n\n" + BODY + "\n- 甲\n- **键**：值\n", ".md")
    assert [change.rule for change in first.changes] == ["front-matter"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_same_input_gives_same_bytes_in_any_encoding(encoding: str) -> None:
    text = "一、后果\n\n" + BODY * 3
    one, two = written(text, encoding=encoding), written(text, encoding=encoding)
    assert (one.page, one.ledger) == (two.page, two.ledger)
    assert one.body == written(text).body


def test_front_matter_names_the_source_and_how_it_was_read() -> None:
    front = yaml.safe_load(written("标题：“引号”\\一\n" + BODY, encoding="utf-8").page.split("---\n")[1])
    assert front["title"] == "标题：“引号”\\一" or front["title"].endswith("（原文无标题）")
    assert (front["id"], front["encoding"], front["bom"], front["script"]) == ("case", "utf-8", False, "simplified")
    assert len(front["sha256"]) == 64


def test_a_page_edited_by_hand_does_not_come_back_in_silence(tmp_path: Path) -> None:
    folder = saved(written(BODY * 2), tmp_path)
    page = folder / "article.md"
    page.write_text(page.read_text(encoding="utf-8").replace("账单", "帐单"), encoding="utf-8")
    with pytest.raises(RestoreError, match="guide curate"):
        restore(folder)


def test_a_missing_ledger_is_named(tmp_path: Path) -> None:
    with pytest.raises(RestoreError, match=r"changes\.jsonl is missing"):
        (tmp_path / "article.md").write_text("x", encoding="utf-8")
        restore(tmp_path)


ALLOWED = {"h2", "h3", "h4", "p", "ul", "ol", "li", "strong", "div"}
EXTENSIONS = ["attr_list", "admonition", "tables", "pymdownx.details", "pymdownx.superfences", "md_in_html", "toc"]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_no_payload_becomes_markup_even_if_no_stage_takes_it_out(suffix: str) -> None:
    body = write(shape(article(hostile_article(), suffix))).body
    tree = html.fromstring(f"<div>{Markdown(extensions=EXTENSIONS).convert(body)}</div>")
    for element in tree.iter():
        assert element.tag in ALLOWED, html.tostring(element, encoding="unicode")[:200]
        assert set(element.attrib) <= {"id"}, html.tostring(element, encoding="unicode")[:200]


@pytest.mark.parametrize("payload", payloads())
def test_a_payload_is_seen_as_the_text_it_is(payload: str) -> None:
    if any(c < " " or "\u200b" <= c <= "\u202e" or c == "\ufeff" for c in payload):
        return  # invisible characters are taken out by rule
    body = write(shape(article(f"{BODY}这一句里写着{payload}，照抄在这里。\n"))).body
    text = html.fromstring(f"<div>{Markdown(extensions=EXTENSIONS).convert(body)}</div>").text_content()
    seen = re.sub(r"\W|_", "", text)
    assert re.sub(r"\W|_", "", payload) in seen
