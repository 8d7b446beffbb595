"""Which characters one page annotates: each at every occurrence or never, a different set on every page."""

from functools import cache
from random import Random

from pypinyin import Style, pinyin

from tests.damage.gbk import codes
from tests.damage.rows import rows
from tests.damage.scripting import naive

SEEN_SHARE = (0.55, 0.95)
OTHER_SHARE = 0.02
FIRST_LEVEL = range(0xB0, 0xD8)


def draw_notes(rng: Random) -> tuple[tuple[str, str], ...]:
    """The annotated characters of one page with their readings, in the order in which the site replaces them.

    Most are of those seen on public pages, which hold the commonest of all; a few are any others of the first level
    of GB 2312, because the next page may annotate what no page has annotated so far.
    """
    seen = dict((character, reading) for character, reading in rows("noted.tsv"))
    share = rng.uniform(*SEEN_SHARE)
    chosen = [pair for pair in seen.items() if rng.random() < share]
    chosen += [(other, reading(other)) for other in _others() if other not in seen and rng.random() < OTHER_SHARE]
    rng.shuffle(chosen)
    return tuple(chosen)


def reading(character: str) -> str:
    """The one reading a site writes for a character.

    >>> reading("閱")
    'yuè'
    """
    return str(pinyin(character, style=Style.TONE)[0][0])


@cache
def _others() -> tuple[str, ...]:
    """Traditional characters whose Simplified form is of the first level of GB 2312 and that GBK has."""
    found = {naive(character): character for character in _first_level()}
    return tuple(sorted(new for new, old in found.items() if new != old and new in codes()))


def _first_level() -> list[str]:
    pairs = (bytes((lead, trail)) for lead in FIRST_LEVEL for trail in range(0xA1, 0xFF))
    return [code.decode("gbk", errors="ignore") for code in pairs if code < b"\xd7\xfa"]
