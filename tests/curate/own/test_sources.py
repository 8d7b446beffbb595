"""The sample articles in `sources/` are what the forward model makes of their clean texts, and nothing is missing."""

import hashlib
import re
from pathlib import Path

import pytest
import yaml

from tests.curate.own.make import NAMES, SOURCES, make, planted, read, write
from tests.damage.blocks import parse
from tests.damage.blocks import write as markdown
from tests.damage.plain import flat
from tests.damage.render import Damaged

MADE: dict[str, Damaged] = {name: make(read(name)) for name in NAMES}
TRADITIONAL = ("alipay-tutorial", "huabei-call-or-not", "jiebei-manual")
SPUN = ("huabei-qinghai", "huabei-refused")
NOTE = re.compile(r"[一-鿿]\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)")

# One sign of each class of damage, and the pages that show it.
SIGNS = {
    "a note in pinyin": (NOTE.pattern, TRADITIONAL),
    "a sentence mark lost in a byte shift": (r"\?[?;]", TRADITIONAL),
    "a note that lost its bracket in a byte shift": (r"\?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)", TRADITIONAL),
    "a private-use character": ("[\ue000-\uf8ff]", ("alipay-tutorial",)),
    "a letter swallowed by a byte shift": ("赼pp", ("alipay-tutorial",)),
    "a gap for 电话": (r"打 協|撥打(?:支付寶客服)? |短信或 提醒", (*TRADITIONAL[1:], "huabei-qinghai")),
    "a gap for 客服": (r"“我的 ”|联系 时", ("huabei-qinghai",)),
    "a gap for 方法": (r"商的 和建議", ("jiebei-manual",)),
    "a gap in 突发情况": (r"突 況", ("alipay-tutorial",)),
    "a 题 lost without a gap": (r"逾期問(?=[之越,，])", ("alipay-tutorial", "jiebei-manual")),
    "a 征信 lost without a gap": (r"(?:上报|人民银行)(?:系统|中心)", SPUN),
    "a word put for another by the censor": (r"本站將|之一步|更大化", (*TRADITIONAL, *SPUN)),
    "a spun word that is never right": (r"起因|进展中|可施行的|要紧性|采用记账", SPUN),
    "a spun word that is wrong in its frame": (r"使用者|客户|本人的|能够(?:通过|考虑)", SPUN),
    "a spun synonym that is right as it is": (r"倘若|自身", ("huabei-refused",)),
    "half-width marks": (r"[一-鿿],[一-鿿]", NAMES),
    "a heading with its number": (r"(?m)^(?:一、|第一部分:)", (*TRADITIONAL, "huabei-qinghai")),
    "a heading numbered in three levels": (r"(?m)^3\.2\.1 ", ("huabei-call-or-not",)),
    "a heading from which a word was cut at the number": (r"(?m)^3\.2\.1 協", ("huabei-call-or-not",)),
    "a rule under an announced list": (r"(?m)^---$", ("huabei-refused",)),
    "an editor's label": (r"小編(?:導|總結)", TRADITIONAL),
    "a takedown notice": (r"@example\.com", TRADITIONAL),
    "a by-line": (r"\d\d:\d\d:\d\d", ("alipay-tutorial", "huabei-qinghai")),
    "furniture of a site": (r"(?m)^分享$", ("huabei-qinghai",)),
    "a block of invented experts": (r"头像 ", ("huabei-qinghai",)),
    "a disclaimer": (r"声明:|聲明:", ("alipay-tutorial", "huabei-qinghai")),
    "a prompt to open an app": (r"打開\S*APP", ("alipay-tutorial",)),
    "an invented hotline": (r"4000000000", ("jiebei-manual",)),
    "naive Traditional characters": (r"逾期[后之]|采取|征信", TRADITIONAL),
}


def bare(text: str) -> str:
    """A page without its notes."""
    return NOTE.sub(lambda note: note[0][0], text)


@pytest.mark.parametrize("name", NAMES)
def test_the_source_is_what_the_model_makes(name: str, tmp_path: Path) -> None:
    write(tmp_path)
    for file in ("article.txt", "origin.yml"):
        assert (tmp_path / name / file).read_bytes() == (SOURCES / name / file).read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_the_origin_says_what_the_source_is(name: str) -> None:
    origin = yaml.safe_load((SOURCES / name / "origin.yml").read_text("utf-8"))
    assert origin["kind"] == "own"
    assert origin["title"] == read(name).title
    assert origin["sha256"] == hashlib.sha256((SOURCES / name / "article.txt").read_bytes()).hexdigest()
    assert "样文" in origin["note"]["zh"]
    assert "sample" in origin["note"]["en"]


@pytest.mark.parametrize("name", NAMES)
def test_the_clean_text_keeps_to_the_truth_format(name: str) -> None:
    truth = read(name).truth
    assert markdown(parse(truth)) == truth
    assert 900 <= len(flat(truth)) <= 1600
    assert not re.search(r"[,:;?!()]", truth), "half-width marks in a clean text"


@pytest.mark.parametrize("name", NAMES)
def test_a_perfect_repair_gives_the_clean_text_without_what_was_planted(name: str) -> None:
    sample = read(name)
    expected = MADE[name].expected
    for line in planted(sample):
        assert line in expected
        expected = expected.replace(line + "\n", "")
    whole = expected if sample.recipe["traits"].get("titled", True) else f"# {sample.title}\n\n{expected}"
    assert whole == sample.truth


@pytest.mark.parametrize("sign", SIGNS)
def test_every_class_of_damage_is_shown(sign: str) -> None:
    pattern, names = SIGNS[sign]
    for name in names:
        text = MADE[name].text if "note" in sign else bare(MADE[name].text)
        assert re.search(pattern, text), name


def test_the_traditional_samples_carry_many_notes_and_byte_shifts() -> None:
    assert sum(len(MADE[name].events) for name in TRADITIONAL) >= 20
    assert all(MADE[name].notes >= 80 for name in TRADITIONAL)


@pytest.mark.parametrize("name", SPUN)
def test_a_spun_sample_has_lost_some_commas(name: str) -> None:
    made = MADE[name]
    furniture = sum(piece.text.count("，") + piece.text.count(",") for piece in made.spam)
    assert 3 <= read(name).truth.count("，") - (made.text.count(",") - furniture) <= 8


def test_a_repeated_title_stands_inside_the_page() -> None:
    for name in ("alipay-tutorial", "huabei-qinghai"):
        page = bare(MADE[name].text).splitlines()
        title = next(line for line in page if "," in line and len(line) < 30)
        assert page.count(title) >= 2
