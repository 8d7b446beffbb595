"""How Chinese words to say sound, for readers of the English pages: pinyin, made when the pages are."""

from __future__ import annotations

import re

from pypinyin import Style, lazy_pinyin

from scripts.compose.errors import ComposeError

#: What a dictionary gets wrong here: to pay back is huán, where nothing follows that makes it "still" (hái).
_READ = tuple(
    (re.compile(where), how)
    for where, how in (("还(?![有没在计是要缺可])", "huán"), ("发", "fā"), ("(?<=最)长", "cháng"))
)
_HAN = re.compile(r"[一-鿿]+")
_NAME = re.compile(r"(?<=____)（[^）]+）")
_MARKS = str.maketrans({"，": ", ", "、": ", ", "；": "; ", "：": ": ", "。": ". ", "？": "? "})
#: A meaning marked `.sound`, and the words to say below it.
_CARDS = re.compile(r"((?:^>.*\n)+)\{ \.gloss \.sound \}\n\n((?:^>.*\n)+)(?=\{ \.say\b)", re.M)


def sound(chinese: str) -> str:
    """The pinyin of `chinese`, by words, with its blanks and without their names.

    >>> sound("您好，我叫____（姓名）。我想谈怎么还，还有哪天答复？")
    'Nín hǎo, wǒ jiào ____. Wǒ xiǎng tán zěn me huán, hái yǒu nǎ tiān dá fù?'
    """
    spelled = _HAN.sub(lambda run: f" {_syllables(run[0])} ", _NAME.sub("", chinese)).translate(_MARKS)
    tidy = re.sub(r" +(?=[,;:.?]|$)", "", re.sub(r" +", " ", spelled)).strip()
    return re.sub(r"(?:^|(?<=[.?] ))\w", lambda first: first[0].upper(), tidy)


def _syllables(han: str) -> str:
    read = lazy_pinyin(han, style=Style.TONE)
    for where, how in _READ:
        for place in where.finditer(han):
            read[place.start()] = how
    return " ".join(read)


def voice(body: str, file: str) -> str:
    """An English page with the sound under each line of the meanings marked `.sound`.

    Raises ComposeError where the words to say below have more or fewer lines.
    """
    return _CARDS.sub(lambda card: _voiced(card, file), body)


def _voiced(card: re.Match[str], file: str) -> str:
    meanings, spoken = (_lines(text) for text in card.groups())
    if len(meanings) != len(spoken):
        raise ComposeError(
            f"{file}: '{meanings[0][:40]}…' has {len(meanings)} lines, what to say {len(spoken)}. Pair them."
        )
    pairs = zip(meanings, spoken, strict=True)
    lines = "\n>\n".join(f"> {meaning}{mark(sound(chinese))}" for meaning, chinese in pairs)
    return f"{lines}\n{{ .gloss }}\n\n{card[2]}"


def mark(pinyin: str) -> str:
    """Pinyin as it stands below a meaning, in HTML."""
    return f'<br><span lang="zh-Latn-pinyin" translate="no">{pinyin}</span>'


def _lines(quote: str) -> list[str]:
    return [text for line in quote.splitlines() if (text := line[1:].strip())]
