"""From Simplified to the Traditional script of a page: as the sites do it, and as it should be done.

The sites replace one character by one character and leave some alone that have more than one Traditional form.

>>> naive("联系以后采取什么措施")
'聯系以后采取什么措施'
>>> taiwan("里面的联系方式")
'裡面的聯繫方式'
"""

from functools import cache

from opencc import OpenCC

# Left Simplified on every page seen: 由于, 以后, 采取, 并, 什么, 征信, 咨询, 夸大; 里 and 干 are as ambiguous.
LEFT = frozenset("后于采并么征咨夸里干")
# Where the one character the sites have is not the one OpenCC gives for it alone.
OWN = {"签": "簽", "钟": "鐘"}


def naive(text: str) -> str:
    """One character for one character, whatever the word: the result is exactly as long.

    >>> naive("为了签约")
    '為了簽約'
    """
    return "".join(_traditional(character) for character in text)


def taiwan(text: str) -> str:
    """Correct Traditional text for Taiwan."""
    return str(_converter("s2tw").convert(text))


def hongkong(text: str) -> str:
    """Correct Traditional text for Hong Kong."""
    return str(_converter("s2hk").convert(text))


def simplified(text: str) -> str:
    """The Simplified form of a text, for comparing only."""
    return str(_converter("tw2s").convert(text))


@cache
def _converter(name: str) -> OpenCC:
    return OpenCC(name)


@cache
def _traditional(character: str) -> str:
    if character in LEFT:
        return character
    return OWN.get(character) or str(_converter("s2tw").convert(character))
