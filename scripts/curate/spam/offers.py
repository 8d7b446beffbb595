"""Follow an advert that is set as a block: a heading, and short lines that each promise something."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from scripts.curate.nouns import Passage
from scripts.curate.spam.fold import fold
from scripts.curate.spam.judge import ENOUGH, signs_of
from scripts.curate.spam.lines import is_row, is_running
from scripts.curate.spam.score import list_mark, score

_MOST = 12
#: A line that scores more than this counts as a sign.
_SELLS = 0.3
_REACH = re.compile(
    r"(?:公司|律所|办公|联系)?(?:地址|时间|工作时间|营业时间|邮编|联系人|电话|手机|热线|qq|微信|邮箱|网址)\s*:"
)


def offer_block(passages: Sequence[Passage], heading: int) -> list[int]:
    """Return the lines of the advert that ``heading`` opens, or nothing if what follows does not sell.

    A line that `erase` took out counts as one that sells.
    """
    weight, selling = signs_of(passages[heading].now)
    members, waiting = [heading], list[int]()
    for index in range(heading + 1, min(heading + _MOST, len(passages))):
        passage = passages[index]
        more, sells = (ENOUGH, True) if passage.role == "gone" else _line(passage)
        if more:
            members += [*waiting, index]
            waiting = []
            weight, selling = weight + more, selling or sells
        elif _set_as_list(passage):
            waiting.append(index)
        else:
            break
    if len(members) > 1 and waiting and list_mark(passages[members[-1]].now):
        members += takewhile(lambda index: list_mark(passages[index].now), waiting)
    return members if weight >= ENOUGH and selling and len(members) > 1 else []


def _set_as_list(passage: Passage) -> bool:
    """Whether a line without a sign of its own is an item or a row among those that sell."""
    return not is_running(passage) and (list_mark(passage.now) != "" or is_row(passage.now))


def _line(passage: Passage) -> tuple[int, bool]:
    if is_running(passage):
        return 0, False
    if _REACH.match(fold(passage.now)):
        return 1, False
    weight, sells = signs_of(passage.now)
    return weight + (score(passage.now) > _SELLS), sells
