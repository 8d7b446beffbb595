"""Follow an advert that is set as a block: a heading, and short lines that each promise something."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scripts.curate.nouns import Passage
from scripts.curate.spam.fold import fold
from scripts.curate.spam.judge import ENOUGH, signs_of
from scripts.curate.spam.lines import is_running

_MOST = 12
_REACH = re.compile(
    r"(?:公司|律所|办公|联系)?(?:地址|时间|工作时间|营业时间|邮编|联系人|电话|手机|热线|qq|微信|邮箱|网址)\s*:"
)


def offer_block(passages: Sequence[Passage], heading: int) -> list[int]:
    """Return the lines of the advert that ``heading`` opens, or nothing if what follows does not sell.

    A line that `erase` took out counts as one that sells.
    """
    weight, selling = signs_of(passages[heading].now)
    members = [heading]
    for index in range(heading + 1, min(heading + _MOST, len(passages))):
        passage = passages[index]
        more, sells = (ENOUGH, True) if passage.role == "gone" else _line(passage)
        if not more:
            break
        members.append(index)
        weight, selling = weight + more, selling or sells
    return members if weight >= ENOUGH and selling and len(members) > 1 else []


def _line(passage: Passage) -> tuple[int, bool]:
    if is_running(passage):
        return 0, False
    if _REACH.match(fold(passage.now)):
        return 1, False
    return signs_of(passage.now)
