"""Take sentences that score as adverts do out of the running text of a page that is proved to carry some."""

from __future__ import annotations

import re

from scripts.curate.nouns import Passage
from scripts.curate.revision import Change
from scripts.curate.spam.cut import nothing_left, without_blanks
from scripts.curate.spam.hints import hinted
from scripts.curate.spam.judge import ENOUGH, everything, judge
from scripts.curate.spam.labels import said_once
from scripts.curate.spam.rules import reason
from scripts.curate.spam.score import list_mark, score_inside
from scripts.curate.spam.sentences import sentences

RULE = "score-sentence"
#: What a sentence must score, how much less for each weight that rules find in it, how much more in a list.
_ENOUGH = 0.3
_A_WEIGHT = 0.5
_LISTED = 1.5
#: How much more where a word is missing: what the score was learned from is whole.
_CENSORED = 0.6
#: How much more where three figures or more stand: an advert names one price, who reckons names many.
_RECKONED = 1.0
_FIGURES = re.compile(r"\d[\d,.]*\s?(?:[元块万%]|个?月|天|期|年)")
_GAP = re.compile(r"[\u4e00-\u9fff、，] (?=[\u4e00-\u9fff、，。])")
#: A line without the end of a sentence is read as a line, not as a sentence.
_ENDS = "。！？!?…”）』」"


def weighed(passage: Passage) -> Passage:
    """Return ``passage`` without the sentences that score as adverts do; one that was nothing else is gone."""
    now = passage.now
    least = _ENOUGH + (_LISTED if list_mark(now) else 0.0)
    spans = [(start, end) for start, end in sentences(now) if _sells(now[start:end], now, least)]
    if not spans:
        return passage
    why = reason(RULE)
    cuts = without_blanks(now, [Change(start, end, "", RULE, "sure", why) for start, end in spans])
    return passage.gone(RULE, why) if nothing_left(now, cuts) else passage.revised(cuts)


def _sells(sentence: str, line: str, least: float) -> bool:
    if sentence.rstrip()[-1:] not in _ENDS or not hinted(sentence):
        return False
    least += (_CENSORED if _GAP.search(sentence) else 0.0) + (_RECKONED if len(_FIGURES.findall(sentence)) > 2 else 0.0)
    missing = least - score_inside(said_once(sentence))
    if missing <= 0 or missing > _A_WEIGHT * (ENOUGH - 1):
        return missing <= 0
    return missing <= _A_WEIGHT * judge(sentence, everything(), line).weight
