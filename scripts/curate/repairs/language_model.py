"""A small language model of Simplified Chinese: how well a character follows the three before it.

Read from ``model.bin`` (written by `build_model`, which says from what and how) as plain arrays, without making an
object of anything: a tree of runs of one to four characters, the children of a run side by side and sorted. A run has
the logarithm of its probability, if it has children that of the weight left for those not kept, and if it is a word of
a dictionary that of the word's share of all words.
"""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from pathlib import Path

from scripts.curate.repairs.letters import fold

PATH = Path(__file__).parent / "model.bin"
MAGIC = b"guide-runs-1\n"
ORDER = 4
#: Stored logarithms are negative multiples of this.
STEP = 0.1
UNKNOWN, START = 0, 1
MASK = (1 << 48) - 1
_LINE_START = START << 32 | START << 16 | START
_MOST_KNOWN = 200_000
#: What a character costs that is no word of its own.
_NO_WORD = 150


@dataclass(frozen=True, slots=True)
class Level:
    """All runs of one length: their last characters, scores, weights left, scores as words (0: no word), and where the
    children of each begin."""

    ids: array[int]
    scores: bytes
    left: bytes
    words: bytes
    begins: array[int]

    def child(self, parent: int, above: Level, letter: int) -> int:
        """The place of the run that ``letter`` makes of run ``parent`` of the level above, or -1."""
        low, high = above.begins[parent], above.begins[parent + 1]
        at = bisect_left(self.ids, letter, low, high)
        return at if at < high and self.ids[at] == letter else -1


class Letters(dict[str, int]):
    """The ids of characters, each folded when it is first asked for."""

    def __init__(self, ids: dict[str, int]) -> None:
        """Take the ``ids`` of folded characters."""
        super().__init__()
        self.ids = ids

    def __missing__(self, character: str) -> int:
        """The id of a character that was not asked for yet."""
        found = self[character] = self.ids.get(fold(character), UNKNOWN)
        return found


@dataclass(frozen=True, slots=True)
class Model:
    """Scores of characters. A context is one integer: the ids of three characters, 16 bits each, the last lowest."""

    ids: dict[str, int]
    levels: tuple[Level, ...]
    known: dict[int, float] = field(default_factory=dict, repr=False)
    _nodes: dict[int, tuple[int, ...]] = field(default_factory=dict, repr=False)
    _behind: dict[int, tuple[dict[int, int], int]] = field(default_factory=dict, repr=False)
    _words: dict[tuple[int, ...], list[int]] = field(default_factory=dict, repr=False)
    _letters: Letters = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_letters", Letters(self.ids))

    def letters(self, text: str) -> list[int]:
        """The ids of the characters of a text, folded."""
        known = self._letters
        return [known[character] for character in text]

    def context(self, before: str) -> int:
        """The context at the end of ``before``, the part of a line that is already read."""
        context = _LINE_START
        for letter in self.letters(before[-3:]):
            context = (context << 16 | letter) & MASK
        return context

    def score(self, context: int, letter: int) -> float:
        """The logarithm of the probability of ``letter`` in ``context``; it is remembered in ``known``."""
        key = context << 16 | letter
        known = self.known.get(key)
        if known is None:
            if len(self.known) > _MOST_KNOWN:
                self.known.clear()
                self._nodes.clear()
            known = self.known[key] = -STEP * self._look_up(context, letter)
        return known

    def segmented(self, text: str) -> float:
        """The score of a text as words, cut in the best way."""
        letters = self.letters(text)
        best = [0.0] + [-1e9] * len(letters)
        for start in range(len(letters)):
            here = best[start]
            for end, cost in enumerate(self._costs(tuple(letters[start : start + ORDER])), start + 1):
                if cost and here - STEP * cost > best[end]:
                    best[end] = here - STEP * cost
        return best[-1]

    def behind(self, letter: int) -> tuple[dict[int, int], int]:
        """Costs (in steps) of the characters seen behind ``letter``, and what is added to the cost of any other."""
        found = self._behind.get(letter)
        if found is None:
            above, level = self.levels[0], self.levels[1]
            begin, end = above.begins[letter], above.begins[letter + 1]
            costs = dict(zip(level.ids[begin:end], level.scores[begin:end], strict=True))
            found = self._behind[letter] = (costs, above.left[letter])
        return found

    def _costs(self, letters: tuple[int, ...]) -> list[int]:
        """What the words cost that are the first of some letters, the first two … (0: no word); one alone is always
        a word."""
        found = self._words.get(letters)
        if found is None:
            node = letters[0]
            found = [self.levels[0].words[node] or _NO_WORD]
            for depth, letter in enumerate(letters[1:], 1):
                node = self.levels[depth].child(node, self.levels[depth - 1], letter)
                if node < 0:
                    break
                found.append(self.levels[depth].words[node])
            if len(self._words) > _MOST_KNOWN:
                self._words.clear()
            self._words[letters] = found
        return found

    def _look_up(self, context: int, letter: int) -> int:
        """Steps of the longest run that is known, and of the weights left on the way to it."""
        levels, steps = self.levels, 0
        for size, node in enumerate(self._runs(context)):
            above, level = levels[ORDER - 2 - size], levels[ORDER - 1 - size]
            if node >= 0:
                at = level.child(node, above, letter)
                if at >= 0:
                    return steps + level.scores[at]
                steps += above.left[node]
        return steps + levels[0].scores[letter]

    def _runs(self, context: int) -> tuple[int, ...]:
        """The places of the last three, two, one characters of a context among the runs of that length, or -1."""
        found = self._nodes.get(context)
        if found is None:
            letters = (context >> 32, context >> 16 & 0xFFFF, context & 0xFFFF)
            found = self._nodes[context] = tuple(self._place(letters[skip:]) for skip in range(ORDER - 1))
        return found

    def _place(self, letters: tuple[int, ...]) -> int:
        node = letters[0]
        for depth, letter in enumerate(letters[1:], 1):
            node = self.levels[depth].child(node, self.levels[depth - 1], letter)
            if node < 0:
                break
        return node


@cache
def load() -> Model:
    """Read the model that ships with the project. Raises ValueError if the file is of another kind."""
    return parse(PATH.read_bytes())


def parse(data: bytes) -> Model:
    """The model in the bytes that `pack` wrote."""
    if not data.startswith(MAGIC):
        raise ValueError(f"{PATH}: not a model of this version. Run `python -m scripts.curate.repairs.build_model`.")
    sections = _sections(data)
    alphabet = next(sections).decode("utf-8")
    levels = []
    for _ in range(ORDER):
        ids, scores, left, words, children = (next(sections) for _ in range(5))
        levels.append(Level(_wide(ids), scores, left, words, array("I", accumulate(_wide(children), initial=0))))
    return Model({character: at for at, character in enumerate(alphabet, START)}, tuple(levels))


def pack(alphabet: str, levels: list[tuple[list[int], bytes, bytes, bytes, list[int]]]) -> bytes:
    """The bytes of a model: its characters in the order of their ids (from `START` on), then for each length of run
    last characters, scores, weights left, scores as words and numbers of children, compressed plane by plane."""
    out = [alphabet.encode("utf-8")]
    for ids, scores, left, words, children in levels:
        out += (_planes(ids), scores, left, words, _planes(children))
    packed = [zlib.compress(section, 9) for section in out]
    return MAGIC + b"".join(struct.pack("<I", len(section)) + section for section in packed)


def _sections(data: bytes) -> Iterator[bytes]:
    at = len(MAGIC)
    while at < len(data):
        (size,) = struct.unpack_from("<I", data, at)
        at += 4 + size
        yield zlib.decompress(data[at - size : at])


def _planes(values: list[int]) -> bytes:
    return bytes(value & 0xFF for value in values) + bytes(value >> 8 for value in values)


def _wide(planes: bytes) -> array[int]:
    half = len(planes) // 2
    mixed = bytearray(len(planes))
    mixed[0::2], mixed[1::2] = planes[:half], planes[half:]
    values = array("H", bytes(mixed))
    if sys.byteorder == "big":
        values.byteswap()
    return values
