"""Pictures of a list that stands on the page."""

from __future__ import annotations

import pytest
from lxml import html

from scripts.compose.errors import ComposeError
from scripts.compose.templates import drawings
from tests.compose.conftest import House

LIST = """1. **看清欠多少**：打开账单。
2. **[算清](index.md)罚息 < {{ term("penalty-interest") }}**：先留饭钱。
3. **还**：存好。
"""
WORDS = {"complaint": ("好了",), "steps": (), "timeline": ("谈成了", "更贵")}


def composed(house: House, body: str) -> str:
    house.page("zh/index.md", body)
    house.page("zh/guide/a.md", "一")
    return house.compose().body("zh/index.md")


def asked(name: str) -> str:
    return f"{{{{ picture({', '.join(repr(word) for word in (name, *WORDS[name]))}) }}}}\n\n{LIST}"


@pytest.mark.parametrize("name", drawings())
def test_a_picture_says_what_the_list_below_it_says(house: House, name: str) -> None:
    body = composed(house, asked(name))
    picture = html.fragment_fromstring(body[: body.index("</div>") + 6].strip())
    said = [text for text in picture.itertext() if not text.isdigit()]
    assert [text for text in said if text not in WORDS[name]] == ["看清欠多少", "算清罚息 < 罚息", "还"]
    assert {*WORDS[name]} <= {*said}
    assert [text for text in picture.itertext() if text.isdigit()] == ["1", "2", "3"]
    assert body[body.index("</div>") + 6 :].strip().startswith("1. **看清欠多少**：打开账单。")


@pytest.mark.parametrize("name", drawings())
def test_a_picture_is_silent_and_leaves_its_colours_to_the_page(house: House, name: str) -> None:
    picture = html.fragment_fromstring(composed(house, asked(name)).partition("1. ")[0].strip())
    assert [svg.get("aria-hidden") for svg in picture.iter("svg")] == ["true"]
    assert not picture.xpath("//@style|//@id|//@fill|//@stroke|//style|//script|//a")
    assert "_" not in picture.text_content() + "".join(picture.xpath("//@class"))


def test_two_pictures_of_two_lists_stand_on_one_page(house: House) -> None:
    body = composed(house, f"{asked('steps')}\n一段。\n\n{asked('complaint').replace('看清欠多少', '问')}")
    assert body.count("<svg") == 2
    assert body.rpartition("<svg")[2].count("看清欠多少") == 0


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('一\n\n{{ picture("stairs") }}', "docs/zh/index.md:8: there is no picture 'stairs'. Did you mean 'steps'?"),
        ('{{ picture("steps") }}', "docs/zh/index.md: the picture 'steps': no numbered list follows"),
        (
            '{{ picture("steps") }}\n\n一段。\n\n1. **甲**：乙',
            "docs/zh/index.md: the picture 'steps': no numbered list",
        ),
        ('{{ picture("steps") }}\n\n1. **甲**：乙\n2. 丙', "docs/zh/index.md: the picture 'steps': no numbered list"),
        (
            f'{{{{ picture("timeline", "好了") }}}}\n\n{LIST}',
            "docs/zh/index.md: the picture 'timeline': it is given 1 texts",
        ),
        (f'{{{{ picture("steps", "好了") }}}}\n\n{LIST}', "docs/zh/index.md: the picture 'steps': it is given 1 texts"),
    ],
)
def test_a_picture_that_cannot_be_drawn_is_refused(house: House, body: str, said: str) -> None:
    with pytest.raises(ComposeError) as refused:
        composed(house, body)
    assert str(refused.value).startswith(said)
