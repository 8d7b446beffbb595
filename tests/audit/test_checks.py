"""Each check finds what is wrong and leaves alone what only looks so."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from scripts.audit import (
    contacts,
    hosts,
    ids,
    inline,
    linked,
    links,
    locales,
    noise,
    numbers,
    reading,
    script,
    weight,
    wording,
)
from scripts.audit.audit import Check
from scripts.audit.script import simplified
from tests.audit.conftest import Guide

PIECES = "<p>先核对账单，再打95188。</p>"


def _random_words(count: int) -> str:
    source = random.Random(7)
    return "".join(chr(source.randrange(0x4E00, 0x9FA5)) for _ in range(count))


@pytest.mark.parametrize(
    ("check", "text", "codes"),
    [
        (ids.check, "<h2>保存好</h2>", ["id-missing"] * 4),
        (ids.check, '<h2 id="保存好">保存好</h2>', ["id-form"] * 4),
        (ids.check, '<h3 id="keep_proof">保存好</h3>', ["id-form"] * 4),
        (ids.check, '<h2 id="keep-proof">一</h2><p id="keep-proof">二</p>', ["id-twice"] * 4),
        (ids.check, '<h2 id="keep-proof">一</h2><h3 id="later">二</h3><h5>三</h5>', []),
        (links.check, '<a href="gone/">去</a>', ["link-broken"] * 4),
        (links.check, '<a href="#gone">去</a>', ["anchor-missing"] * 4),
        (links.check, '<script src="gone.js"></script>', ["link-broken"] * 4),
        (
            links.check,
            '<h2 id="here">一</h2><a href="#here">去</a><a href="./#here~v1.x">去</a><a href="tel:110">打</a>',
            [],
        ),
        (links.check, '<a href="https://example.com/x">去</a>', []),
        (contacts.check, "<p>加微信 abc_12345 详谈</p>", ["contact-left"] * 4),
        (contacts.check, "<p>打①③⑧-零零壹三-捌〇〇〇</p>", ["contact-left"] * 4),
        (contacts.check, "<td><del>QQ：8 2 3 4 5 6 7</del></td>", ["contact-left"] * 4),
        (contacts.check, '<p title="someone@example.com">写</p>', ["contact-left"] * 4),
        (contacts.check, PIECES, []),
        (contacts.check, "<p><code>8643741ed45ec3a6b66efe93e0b83e9c982fd9f0370634</code></p>", []),
        (noise.check, "<p>协(xié)商</p>", ["pinyin-left"] * 4),
        (noise.check, "<p>协(<b>xie</b>)商</p>", ["pinyin-left"] * 4),
        (noise.check, "<p>客??头藛T</p>", ["garbled-left"] * 4 + ["garbled-left"] * 4),
        (noise.check, "<p>突\ue386况</p>", ["shapeless-left"] * 4),
        (noise.check, "<p><del>\u200b</del></p>", ["shapeless-left"] * 4),
        (noise.check, "<td><del>(xié)</del></td><td><del>客??头</del></td>", []),
        (noise.check, "<p>还（huán）；合同(app)；真的??</p>", []),
        (hosts.check, '<img src="https://example.com/x.png">', ["request-elsewhere"] * 4),
        (hosts.check, '<style>@import "//example.com/x.css"</style>', ["request-elsewhere"] * 4),
        (hosts.check, '<a href="https://example.com/">去</a><img src="x.png">', []),
        (inline.check, '<p style="color:red">一</p>', ["style-attribute"] * 4),
        (inline.check, "<script>1</script>", ["script-inline"] * 4),
        (inline.check, '<p onclick="x()">一</p>', ["handler-inline"] * 4),
        (inline.check, '<a href=" javascript:x()">一</a>', ["script-link"] * 4),
        (inline.check, '<script src="x.js"></script><a href="x" class="style">一</a>', []),
        (weight.check, f"<p>{_random_words(8000)}</p>", ["page-heavy"] * 4),
        (weight.check, f"<p>{'先核对账单。' * 8000}</p>", []),
    ],
)
def test_a_check_finds_what_is_wrong_on_a_page(guide: Guide, check: Check, text: str, codes: list[str]) -> None:
    guide.page("guide/", text)
    assert guide.codes(check) == codes


def test_the_weight_of_a_given_article_is_not_ours_to_mend(guide: Guide) -> None:
    guide.page("articles/given/", f"<p>{_random_words(8000)}</p>")
    assert guide.codes(weight.check) == []
    guide.file("sources/given/origin.yml", "kind: own\n")
    assert guide.codes(weight.check) == ["page-heavy"] * 4


def test_the_script_of_the_tools_has_a_limit_of_its_own(guide: Guide) -> None:
    guide.file("site/assets/tools.0a1b2c3d.js", "// 核" * 8000)
    guide.file("site/assets/finder.0a1b2c3d.js", _random_words(8000))
    assert guide.codes(weight.check) == []
    guide.file("site/assets/tools.0a1b2c3d.js", _random_words(8000))
    assert guide.codes(weight.check) == ["tools-heavy"]


def test_a_page_of_the_guide_may_weigh_less_than_one_that_carries_a_tool(guide: Guide) -> None:
    guide.page("tools/plan/", f"<p>{_random_words(7200)}</p>")
    assert guide.codes(weight.check) == []
    guide.page("guide/agree/", f"<p>{_random_words(7200)}</p>")
    assert guide.codes(weight.check) == ["page-heavy"] * 4


def test_sections_must_be_the_same_in_all_locales(guide: Guide) -> None:
    guide.page("guide/", '<h2 id="one">一</h2>')
    guide.page("guide/", '<h2 id="two">two</h2>', only="en")
    found = guide.findings(ids.check)
    assert [(one.code, one.place) for one in found] == [("id-differs", "en/guide/index.html")]
    assert "one, two" in found[0].message


def test_a_page_must_exist_in_all_locales_and_name_its_own(guide: Guide) -> None:
    guide.page("guide/", "<p>一</p>", only="zh")
    guide.page("about/", "<p>一</p>")
    guide.page("about/", "<p>一</p>", only="zh-HK", lang="zh-Hant")
    assert guide.codes(locales.check) == ["locale-missing"] * 3 + ["locale-named"]


def test_a_link_is_followed_to_its_section_on_another_page(guide: Guide) -> None:
    guide.page("guide/agree/", '<h2 id="keep-proof">一</h2><a href="../../">首页</a>')
    guide.page("guide/", '<a href="agree/#keep-proof">去</a><a href="agree/index.html">去</a>')
    assert guide.codes(links.check) == []
    guide.page("guide/", '<a href="agree/#keep">去</a>', only="en")
    assert [one.place for one in guide.findings(links.check)] == ["en/guide/index.html"]


def test_the_page_of_unknown_addresses_links_from_the_root_of_the_site(guide: Guide) -> None:
    guide.page("404.html", '<a href="/help/">首页</a><a href="/help/guide/">去</a>', only="zh")
    assert guide.codes(links.check) == ["link-broken"]
    guide.page("guide/", "<p>一</p>")
    assert guide.codes(links.check) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("<p>先核對账單</p>", ["simplified-left"]),
        ('<p aria-label="账單">甲</p>', ["simplified-left"]),
        ("<p>皇后的茶几，征收，台灣，里長，公里</p>", []),
        ('<blockquote class="say"><p>请您核对</p></blockquote>', []),
        ('<p class="send">请您核对</p><p translate="no">账单</p><p lang="zh-Hans">账单</p><code>账单</code>', []),
    ],
)
def test_no_simplified_character_is_left_on_traditional_pages(guide: Guide, text: str, codes: list[str]) -> None:
    guide.page("guide/", text, only="zh-TW")
    assert guide.codes(script.check) == codes


def test_simplified_pages_may_be_simplified(guide: Guide) -> None:
    guide.page("guide/", "<p>账单</p>", only="zh")
    assert guide.codes(script.check) == []


def test_characters_that_both_scripts_use_are_not_taken_for_simplified() -> None:
    rows = (Path(script.__file__).parent / "rules/shared.tsv").read_text(encoding="utf-8").splitlines()
    words = [row.split("\t") for row in rows if not row.startswith("#")]
    assert words == sorted(words)
    for char, word in words:
        assert not simplified("zh-TW") & {*word}, word
        assert char in word
    assert {*"这个与无体价说对单"} < simplified("zh-TW") & simplified("zh-HK")


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("每天加收 0.05% 的罚息", ["number-typed"]),
        ("打 ９５１８８", ["number-typed"]),
        ("条例第 16 条", ["number-typed"]),
        ("例：本金 18,400 元", ["number-typed"]),
        ('例：本金{{ worked("late.principal") }}元', []),
        ('逾期 {{ value("credit-5y") }}，见[第七步](../7.md#step-7) {#step-7}', []),
        ("1. 先核对账单", []),
    ],
)
def test_no_number_is_typed_in_prose(guide: Guide, line: str, codes: list[str]) -> None:
    guide.doc("zh/guide/a.md", line)
    assert guide.codes(numbers.check) == codes


def test_a_finding_in_docs_names_its_line(guide: Guide) -> None:
    guide.doc("zh/guide/a.md", "一\n\n打 95188")
    assert [one.place for one in guide.findings(numbers.check)] == ["docs/zh/guide/a.md:8"]


@pytest.mark.parametrize("rule", wording.avoided(), ids=lambda rule: rule.id)
def test_each_word_to_avoid_is_caught_and_its_near_miss_left(guide: Guide, rule: wording.Avoided) -> None:
    guide.doc(f"{rule.locale}/guide/a.md", rule.catches)
    assert [one.message for one in guide.findings(wording.check) if f"({rule.id})" in one.message]
    guide.doc(f"{rule.locale}/guide/a.md", rule.leaves)
    assert guide.codes(wording.check) == []


@pytest.mark.parametrize("word", linked.words())
def test_a_word_that_needs_explaining_is_linked(guide: Guide, word: str) -> None:
    guide.doc("zh/guide/a.md", f"看清{word}。")
    assert guide.codes(linked.check) == ["term-unlinked"]
    guide.doc("zh/guide/a.md", f'看清{word}，就是{{{{ term("{linked.words()[word]}") }}}}。')
    assert guide.codes(linked.check) == []


def test_words_to_say_are_the_readers_own(guide: Guide) -> None:
    guide.doc("zh/guide/a.md", "> 麻烦您帮用户核对！")
    assert guide.codes(wording.check) == []


@pytest.mark.parametrize(
    ("only", "text", "codes"),
    [
        ("zh", f"<p>{'甲' * 30}。</p>", ["sentences-long"]),
        ("zh", f"<p>{'甲' * 50}。乙。</p><p>{'甲' * 50}。乙。</p><p>丙。丙。</p><p>丙。</p>", ["sentences-long"]),
        ("zh", "<p>一。二。三。四。</p>", ["paragraph-long"]),
        ("zh", "<p>" + ("甲" * 19 + "。") * 3 + "</p>", []),
        ("zh", f"<ul>{'<li>一</li>' * 8}</ul>", ["list-long"]),
        ("zh", f"<ul>{'<li>一</li>' * 7}</ul>", []),
        ("zh", ("<p>" + ("甲" * 19 + "。") * 3 + "</p>") * 5, ["section-long"]),
        (
            "zh",
            ("<p>" + ("甲" * 19 + "。") * 3 + "</p>") * 3
            + "<h2>乙</h2>"
            + ("<p>" + ("甲" * 19 + "。") * 3 + "</p>") * 3,
            [],
        ),
        ("en", f"<p>{'word ' * 20}.</p>", ["sentences-long"]),
        ("en", "<p>Institutional considerations necessitate comprehensive deliberation.</p>", ["words-long"]),
        ("en", "<p>Pay on time. Keep the proof.</p>", []),
        ("en", "<blockquote><p>" + "word " * 40 + ".</p></blockquote>", []),
    ],
)
def test_written_pages_read_easily(guide: Guide, only: str, text: str, codes: list[str]) -> None:
    guide.doc(f"{only}/guide/a.md", "一")
    guide.page("guide/a/", text, only=only)  # type: ignore[arg-type]
    assert guide.codes(reading.check) == codes


def test_pages_that_nobody_wrote_by_hand_are_not_measured(guide: Guide) -> None:
    guide.page("articles/a/", f"<p>{'甲' * 300}。</p>")
    assert guide.codes(reading.check) == []
