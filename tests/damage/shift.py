"""Pinyin notes and invisible bytes, put in byte by byte and without regard for character boundaries.

The sites replaced bytes, not characters: a key that happens to lie across two characters is replaced like any other,
and from there on the page is read one byte off until an ASCII byte brings it back in step.

>>> shift("費用。花唄通常", Step()).text
'費用?;▎h通常'
>>> shift("我們日常消費", Step(notes=(("內", "nèi"),), marks=False)).events[0].was
'日常消費'
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.damage import gbk

MARKS = "，。！？；"
INVISIBLE = b"\x01"
LINE_END = "</p>"


@dataclass(frozen=True)
class Step:
    """What a site does to the bytes of one page: notes in the order of their keys, the byte before marks, the drop."""

    notes: tuple[tuple[str, str], ...] = ()
    marks: bool = True
    keep_private: bool = False


@dataclass(frozen=True)
class Event:
    """One stretch of the page that is read out of step: where it lay, what was there, what is there now."""

    start: int
    end: int
    was: str
    now: str


@dataclass(frozen=True)
class Shifted:
    """A page after the step: its text, its events in order, the number of notes written into it."""

    text: str
    events: tuple[Event, ...]
    notes: int


@dataclass(frozen=True)
class Tape:
    """Bytes, and for each the index of the character it came from (-1: put in)."""

    raw: bytes
    origin: tuple[int, ...]

    def around(self, key: bytes, before: bytes, after: bytes) -> tuple["Tape", int]:
        """Put bytes round every occurrence of a key; the second value counts the occurrences."""
        places = list(_places(self.raw, key))
        if not places:
            return self, 0
        raw, origin, done = bytearray(), list[int](), 0
        for place in places:
            end = place + len(key)
            raw += self.raw[done:place] + before + self.raw[place:end] + after
            origin += [*self.origin[done:place], *[-1] * len(before), *self.origin[place:end], *[-1] * len(after)]
            done = end
        return Tape(bytes(raw + self.raw[done:]), (*origin, *self.origin[done:])), len(places)


@dataclass(frozen=True)
class Unit:
    """One thing the decoder read: its text, the characters its bytes came from, and whether it is out of step."""

    text: str
    origins: tuple[int, ...]
    broken: bool


def shift(text: str, step: Step) -> Shifted:
    """Run one page through the site's step and its decoder, then make it half-width.

    Paragraph ends are closed with a tag while this happens, as on the sites: a run that reaches the end of its line
    swallows the `<` and leaves `/p>` behind.
    """
    tape, notes = _replaced(_tape(text), step)
    units = list(_units(tape, [len(gbk.encode_character(character)) for character in text]))
    events = tuple(_event(text, run, step) for run in _runs(units))
    return Shifted(_shown(units, step).replace(LINE_END, ""), events, notes)


def _tape(text: str) -> Tape:
    raw, origin = bytearray(), list[int]()
    closing = gbk.encode(LINE_END)
    for index, character in enumerate(text):
        if character == "\n":
            raw += closing
            origin += [-1] * len(closing)
        code = gbk.encode_character(character)
        raw += code
        origin += [index] * len(code)
    return Tape(bytes(raw + closing), (*origin, *[-1] * len(closing)))


def _replaced(tape: Tape, step: Step) -> tuple[Tape, int]:
    total = 0
    for character, reading in step.notes:
        tape, found = tape.around(gbk.codes()[character], b"", b"(" + gbk.encode(reading) + b")")
        total += found
    for mark in MARKS if step.marks else "":
        tape, _ = tape.around(gbk.codes()[mark], INVISIBLE, b"")
    return tape, total


def _places(raw: bytes, key: bytes) -> Iterator[int]:
    at = raw.find(key)
    while at >= 0:
        yield at
        at = raw.find(key, at + len(key))


def _units(tape: Tape, widths: list[int]) -> Iterator[Unit]:
    at = 0
    while at < len(tape.raw):
        text, width = gbk.read_unit(tape.raw, at)
        origins = tape.origin[at : at + width]
        own = tuple(origin for origin in origins if origin >= 0)
        whole = len(set(own)) == 1 and len(own) == width == widths[own[0]]
        yield Unit(text.replace("\x01", ""), own, bool(own) and not whole)
        at += width


def _runs(units: list[Unit]) -> Iterator[list[Unit]]:
    """Stretches from a unit out of step to the last one before the page is in step again."""
    run: list[Unit] = []
    waiting: list[Unit] = []
    for unit in units:
        if unit.broken:
            run += [*waiting, unit]
            waiting = []
        elif unit.origins:
            if run:
                yield run
            run, waiting = [], []
        elif run:
            waiting.append(unit)
    if run:
        yield run


def _event(text: str, run: list[Unit], step: Step) -> Event:
    touched = [origin for unit in run for origin in unit.origins]
    start, end = min(touched), max(touched) + 1
    return Event(start, end, text[start:end], _shown(run, step))


def _shown(units: list[Unit], step: Step) -> str:
    kept = (unit.text for unit in units if step.keep_private or not gbk.is_private(unit.text))
    return gbk.narrow("".join(kept))
