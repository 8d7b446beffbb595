"""What one page shows of the byte damage: its notes, what it leaves bare, whether it kept private-use characters.

Source of the laws: on every damaged page seen, a character is annotated at each occurrence or never, always with one
reading, and only characters that Simplified Chinese writes otherwise are. A text that teaches pronunciation breaks one
of these laws.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from scripts.curate.repairs.gbk import codes
from scripts.curate.repairs.letters import PINYIN, can_carry, readings, traditional

NOTE = re.compile(rf"([\u3400-\u9fff])([(（]([{PINYIN}]{{1,6}})[)）])")
#: The note alone, behind its character; found faster, and taking it out needs no template.
BEHIND = re.compile(rf"(?<=[\u3400-\u9fff])[(（]([{PINYIN}]{{1,6}})[)）]")
#: The marks that some sites put a byte before.
_MARKS = "，。！？；"
#: Fewer notes than this prove nothing.
FEWEST = 3
#: As many as this may be the glosses of a careful writer; a damaged page has many times more.
FEW = 9
TONED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]")
_HAN = re.compile("[\u3400-\u9fff]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
#: What is in every broken mark; cheap to look for.
_MARK = re.compile(r"\?[?!;？！；]")
_BROKEN = re.compile(r"\?(?<=[^\s?!]\?)[?!;？！；](?=[^?!;,。？！；，\s])")
#: Of ten occurrences of annotated characters nine are annotated; of ten notes nine are on one that can carry it.
MOST = 0.9


#: Where a byte is lost: lead and trail byte, reading and split of the slot, whether a mark may stand there.
Lost = tuple[int, int, str, bool, bool]
#: Where bytes were thrown away: lead and trail byte, reading and split of the slot, how many pairs, the id behind it.
Gap = tuple[int, int, str, bool, int, int]


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its evidence. ``table`` holds the annotated characters with their reading, ``bare`` all characters
    that stand without a note, ``notes`` where the notes are (start, end, character, reading); ``lawful`` says whether
    they keep the laws, ``annotated`` whether they are also enough to prove the damage; ``marked`` whether a byte was
    put before the sentence marks (None: nothing shows it).
    ``simplified`` holds the characters it would write in their Traditional form, ``barred`` those and all that would
    show a note or a byte put before them. ``whole``, ``known`` and ``nearest`` are for `lost` and `bridge` to remember
    what fits."""

    text: str
    notes: tuple[tuple[int, int, str, str], ...]
    table: dict[str, str]
    bare: frozenset[str]
    private: bool
    lawful: bool
    annotated: bool
    marked: bool | None
    simplified: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    whole: dict[Lost, list[str]] = field(default_factory=dict, repr=False)
    known: dict[Gap, list[tuple[int, int, str]]] = field(default_factory=dict, repr=False)
    nearest: dict[tuple[Gap, int], list[str]] = field(default_factory=dict, repr=False)


def look(text: str) -> Page:
    """Gather the evidence of a page."""
    found = [(*note.span(), text[note.start() - 1], note[1]) for note in BEHIND.finditer(text)]
    fitting = {pair for pair in {note[2:] for note in found} if can_carry(*pair)}
    notes = [note for note in found if note[2:] in fitting]
    table = {character: reading for _, _, character, reading in notes}
    rest = _without(text, found)
    bare = frozenset(rest)
    private = _PRIVATE.search("".join(bare)) is not None
    strange = sum(note[2:] not in fitting and note[3] in readings(note[2]) for note in found)
    everywhere = sum(note[2] in table for note in found) + sum(map(rest.count, bare.intersection(table)))
    lawful = _lawful(notes, table, everywhere, strange)
    words = sum(_within(text, start, end) for start, end, _, _ in notes[:FEW])
    annotated = lawful and len(notes) >= FEWEST and (len(notes) > FEW or words * 2 >= len(notes))
    marked = _marked(text) if annotated else None
    written = _written_otherwise() - bare if annotated else frozenset[str]()
    barred = written.union(table, _MARKS if marked else "")
    return Page(text, tuple(notes), table, bare, private, lawful, annotated, marked, written, barred)


def _without(text: str, notes: list[tuple[int, int, str, str]]) -> str:
    """The text without its notes and the characters that they stand behind."""
    ends = [0, *(end for _, end, _, _ in notes)]
    starts = [*(start - 1 for start, _, _, _ in notes), len(text)]
    return "".join([text[end:start] for end, start in zip(ends, starts, strict=True)])


def _marked(text: str) -> bool | None:
    """A mark lying whole across two characters shows that nothing was put before marks, a broken one the reverse."""
    broken = len(_BROKEN.findall(text)) if _MARK.search(text) else 0
    whole = len(_across().findall(text))
    return broken > whole if broken or whole else None


@cache
def _written_otherwise() -> frozenset[str]:
    """The characters of `traditional` as a set: taking a few out of it costs less than out of the keys."""
    return frozenset(traditional())


@cache
def _across() -> re.Pattern[str]:
    """Two characters across which ！, ？ or ； lies: its first byte is a trail byte, its second a lead byte.

    Not before 。, which gets its byte earlier than ！.
    """
    before = "".join(character for character, code in codes().items() if code & 0xFF == 0xA3)
    leads = {0xA1, 0xBF, 0xBB}
    behind = "".join(character for character, code in codes().items() if code >> 8 in leads and character != "。")
    return re.compile(f"[{re.escape(before)}][{re.escape(behind)}]")


def _lawful(notes: list[tuple[int, int, str, str]], table: dict[str, str], everywhere: int, strange: int) -> bool:
    """Whether the notes of a page keep the laws: one reading each, at every occurrence (``everywhere`` are so many), no
    others (so many are ``strange``).

    Where there are few, none may break one.
    """
    share = MOST if len(notes) > FEW else 1.0
    one_reading = sum(table[character] == reading for _, _, character, reading in notes)
    return (
        one_reading >= share * len(notes)
        and len(notes) >= share * everywhere
        and len(notes) >= share * (len(notes) + strange)
    )


def _within(text: str, start: int, end: int) -> bool:
    """Whether the character before a note stands beside another one, as in a word."""
    return bool(_HAN.match(text, end) or (start > 1 and _HAN.match(text, start - 2)))
