"""What the search loads: sections out of pages, characters out of dictionaries, and files that say them."""

from __future__ import annotations

import json

from scripts.publish.nouns import EN, ZH, Page
from scripts.publish.search.gather import gather
from scripts.publish.search.letters import letters, simplify
from scripts.publish.search.nouns import Place, Section
from scripts.publish.search.pack import asks, bodies, heads
from scripts.publish.search.phrases import groups
from scripts.registers.search import Alias, Reading
from tests.publish.sample import REPOSITORY

ARTICLE = """<html><body><h1>题目</h1><p class="answer">答案。</p><article class="md-typeset">
<div class="head"><h2 id="one">一</h2><a class="headerlink" href="#one">#</a></div><p>第一句，<a href="#">链接</a>。</p>
<figure><figcaption>可以这样说</figcaption><blockquote class="say">我想谈。</blockquote></figure>
<div class="head"><h3 id="two">二</h3></div><ul><li>甲</li><li>乙<a class="basis-link" href="#">依据</a></li></ul>
<dl><dt id="word">词</dt><dd>意思。</dd></dl><p class="fact" id="fact">一条说法。</p>
<h3 id="rows">三</h3><table><tr><th>事</th><th>行不行</th></tr><tr><td>打电话</td><td>行</td></tr></table>
</article></body></html>"""


def placed(address: str, html: str) -> Place | None:
    return gather(Page(ZH, f"{address}index.html", html))


def test_a_page_is_cut_at_its_ids_and_what_is_not_its_text_stays_out() -> None:
    found = placed("guide/a/", ARTICLE)
    assert found == Place(
        "guide/a/",
        "guide",
        "题目",
        "答案。",
        (
            Section("one", 2, "一", "第一句，链接。 我想谈。"),
            Section("two", 3, "二", "甲 乙"),
            Section("word", 5, "词", "意思。"),
            Section("fact", 5, "", "一条说法。"),
            Section("rows", 3, "三", "事 · 行不行 打电话 · 行"),
        ),
    )


def test_pages_that_repeat_others_or_lead_on_cannot_be_found() -> None:
    assert placed("search/", ARTICLE) is None
    assert placed("articles/a/changes/", ARTICLE.replace("<body>", '<body class="sheet--changes">')) is None
    assert placed("old/", ARTICLE.replace("</article>", "<ul data-moved></ul></article>")) is None
    assert gather(Page(ZH, "404.html", ARTICLE)) is None


def test_characters_are_read_as_people_mean_them() -> None:
    made = letters(["協商還款", "账单 帳單", "呗"], {"帐": "账"}, [Reading("还", "huan"), Reading("还有", "hai you")])
    pairs = dict(zip(made.simple[::2], made.simple[1::2], strict=True))
    assert pairs["協"] == "协" and pairs["還"] == "还" and pairs["帳"] == "账" and pairs["帐"] == "账"
    assert "协" not in pairs
    sounds = {entry.rstrip(entry.lstrip("abcdefghijklmnopqrstuvwxyz")): entry for entry in made.sounds.split(" ")}
    assert "还" in sounds["huan"] and "还" not in sounds.get("hai", "") and "呗" in sounds["bei"]
    assert made.odd == (("还有", "hai you"),)
    assert simplify("裡", {}) == "里"


def test_every_heading_and_title_of_the_site_can_be_typed_by_sound() -> None:
    docs = "".join(file.read_text("utf-8") for file in sorted((REPOSITORY / "docs/zh/guide").rglob("*.md")))
    made = letters([docs], {}, [])
    unknown = {sign for sign in docs if "\u4e00" <= sign <= "\u9fff" and sign not in made.sounds}
    assert unknown == set()


def test_words_from_every_register_are_one_group_where_they_share_one() -> None:
    found = groups(REPOSITORY / "registers", [("催收", "要债"), ("要债", "collectors")])
    together = next(group for group in found if "要债" in group)
    assert {"催收", "collectors", "debt collection"} <= {*together}
    everyone = [word for group in found for word in group]
    assert len(everyone) == len({*everyone})


def test_headings_come_first_and_texts_after_for_the_same_sections() -> None:
    one, two = Section("one", 2, "One", "a"), Section("two", 3, "Two", "b")
    ours = Place("guide/a/", "guide", "题目", "答案。", (Section("one", 2, "一", "文"), Section("two", 3, "二", "字")))
    other = Place("guide/a/", "guide", "Title", "Answer.", (two, one))
    aliases = [Alias("guide/a/#one", ("头一个", "first one"), "x:1"), Alias("guide/a/", ("整页",), "x:2")]
    first = _read(heads([ours], asks(aliases, chinese=True), {"count": "{n}"}))
    assert first["ids"] == [["one", "two"]] and first["titles"] == ["一", "二"] and first["asked"] == ["头一个", ""]
    assert first["pageAsked"] == ["整页"] and first["words"] == {"count": "{n}"}
    later = _read(bodies([ours], [other], asks(aliases, chinese=False)))
    assert later["texts"] == ["文", "字"]
    assert later["other"]["titles"] == ["One", "Two"] and later["other"]["asked"] == ["first one", ""]


def test_english_pages_find_by_their_own_words() -> None:
    found = gather(Page(EN, "tools/a/index.html", ARTICLE))
    assert found is not None and found.kind == "tool"


def _read(data: bytes) -> dict[str, object]:
    value = json.loads(data.decode().partition("=")[2])
    assert isinstance(value, dict)
    return value
