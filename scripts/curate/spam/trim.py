"""Choose how much of an advert goes: the sentence, or only a bracket, a number, or a contact glued to plain text."""

from __future__ import annotations

import re

from scripts.curate.spam.judge import ENOUGH, Judgement, innocent

_BRACKET = re.compile(r"[（(【\[][^（()）【】\[\]]*[）)】\]]")
_NOT_A_WORD = re.compile(r"[\W_]")
#: What is left of a sentence must have so many characters to stand without the contact.
_PLAIN = 10
_LABEL = re.compile(
    r"[\s,，、;；:：(（【\[|/+➕]*"
    r"(?:[\w/]{0,6}(?:电话|热线|手机|微信|薇信|v信|vx|qq|邮箱|联系方式|客服|座机|tel)[\w/]{0,4})?[\s:：]*$",
    re.I,
)
_NOUN = re.compile(r"(?:热线|电话|号码|客服|专线|平台|中心|服务)[\s:：为是]*$")
_PAUSE = ",，;；、"


def trimmed(sentence: str, judgement: Judgement) -> tuple[int, int] | None:
    """Return the span of ``sentence`` that goes, None if nothing does."""
    if not judgement.advert:
        return _number(sentence, judgement)
    return _bracket(sentence, judgement) or _glued(sentence, judgement) or (0, len(sentence))


def _words(text: str) -> int:
    return len(_NOT_A_WORD.sub("", text))


def _bracket(sentence: str, judgement: Judgement) -> tuple[int, int] | None:
    """The bracket that holds every contact, when the sentence says something without it."""
    spans = [contact.span for contact in judgement.contacts]
    for found in _BRACKET.finditer(sentence):
        rest = sentence[: found.start()] + sentence[found.end() :]
        if spans and all(found.start() <= a and b <= found.end() for a, b in spans):
            return found.span() if _words(rest) >= _PLAIN and innocent(rest) else None
    return None


def _glued(sentence: str, judgement: Judgement) -> tuple[int, int] | None:
    """The contact and its label, when plain text goes on after it without a pause."""
    if not judgement.contacts:
        return None
    first, last = judgement.contacts[0].span[0], judgement.contacts[-1].span[1]
    label = _LABEL.search(sentence, 0, first)
    before, after = sentence[: label.start() if label else first], sentence[last:]
    if not _words(before) and _words(_BRACKET.sub("", after)) >= _PLAIN and after[0] not in _PAUSE and innocent(after):
        return 0, last
    return None


def _number(sentence: str, judgement: Judgement) -> tuple[int, int] | None:
    """A service number that nobody has checked, in a sentence that says more than the number."""
    service = [contact for contact in judgement.contacts if contact.kind == "service"]
    if len(service) != 1 or judgement.weight >= ENOUGH:
        return None
    start, end = service[0].span
    around = next((m for m in _BRACKET.finditer(sentence) if m.start() < start and end < m.end()), None)
    if around and _words(around.group()) <= end - start + 6:
        return around.span()
    noun = _NOUN.search(sentence, 0, start)
    if noun is None:
        return 0, len(sentence)
    return len(sentence[:start].rstrip(" :：为是")), end
