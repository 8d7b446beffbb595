"""Choose among the readings of a run by how well they read.

Two passes: the characters whose bytes are both there (or whose lost byte has few candidates) first; only where the
result reads badly, pairs of bytes that the page may have thrown away are tried, one pair and then two.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from scripts.curate.repairs.bridge import bridges
from scripts.curate.repairs.lost import whole
from scripts.curate.repairs.page import Page
from scripts.curate.repairs.paths import Path
from scripts.curate.repairs.voice import Voice

_WIDTH, _TRIED, _ALIKE = 12, 3, 2
#: A path that reads worse than this on average, has more slots without a character than this, or that reads
#: badly in more places, is not that of the run.
HOPELESS, _MOST_EMPTY, _MOST_DOUBTFUL = -7.5, 2, 8
#: A path whose reading scores more than this on average is taken as it is; two pairs are tried where a mark is worse.
WELL, WORST = -4.0, -8.5
#: Of more choices than this the likeliest are looked at; those over a gap were chosen already.
_MOST = 20
#: What a quotation mark costs that closes nothing or opens twice.
_UNBALANCED = 4.0
#: A character that reads worse than this in its place (logarithm of a probability) is looked at again.
DOUBT = -8.0
_CLOSES = frozenset("。，；：！？、.,;:!?")


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading of a path: its pieces, one for each slot, their scores, and the score of all with what follows."""

    path: Path
    pieces: tuple[str, ...]
    marks: tuple[float, ...]
    score: float

    @property
    def text(self) -> str:
        """What stood there."""
        return "".join(self.pieces) + self.path.swallowed


class State(NamedTuple):
    """A beginning of a reading."""

    score: float
    context: int
    pieces: tuple[str, ...] = ()
    marks: tuple[float, ...] = ()


#: A way to go on: score and context then, the state now, the characters, what they score themselves.
Step = tuple[float, int, State, str, float]


@dataclass(frozen=True, slots=True)
class Task:
    """A path to be read: on which page, in which voice, behind which context and before which text; ``stop`` is what
    a full stop is worth where the first lead byte is lost, ``quoted`` whether a quotation is open there."""

    path: Path
    page: Page
    voice: Voice
    context: int
    behind: str
    stop: float
    quoted: bool


def choose(tasks: list[Task]) -> list[Reading]:
    """The best readings of every path of a run; none if the bytes of none make characters.

    Where one path reads well as it is, the others are not looked at more closely.
    """
    first = [(task, *_plain(task)) for task in tasks]
    done = [reading for _, _, found in first for reading in found]
    private = any(task.page.private for task in tasks)
    if private or any(found and _reads_well(found[0]) for _, _, found in first):
        return done
    return [reading for task, plain, found in first if plain for reading in _closer(task, plain, found)]


def _plain(task: Task) -> tuple[list[list[str]], list[Reading]]:
    """What the slots of a path may be if no pair was thrown away, and its readings; nothing if the path is hopeless."""
    plain = [whole(slot, task.page) for slot in task.path.slots]
    empty = sum(not choices for choices in plain)
    if empty > (0 if task.page.private else _MOST_EMPTY):
        return [], []
    return plain, [] if empty else _read(task, plain, frozenset(), 0)


def _reads_well(reading: Reading) -> bool:
    return min(reading.marks) >= DOUBT and reading.score > WELL * (len(reading.marks) + 3)


def _closer(task: Task, plain: list[list[str]], found: list[Reading]) -> list[Reading]:
    """The readings of a path if pairs were thrown away where it reads badly: one pair, or two."""
    if found and found[0].score < HOPELESS * (len(plain) + len(task.behind)):
        return found
    for pairs in (1, 2):
        doubtful = _doubtful(plain, found, pairs)
        if not doubtful or len(doubtful) > _MOST_DOUBTFUL or (pairs == 2 and found and min(found[0].marks) > WORST):
            break
        found = _read(task, plain, doubtful, pairs) or found
    return found


def _read(task: Task, plain: list[list[str]], doubtful: frozenset[int], pairs: int) -> list[Reading]:
    """The best readings whose slots are whole, save the doubtful ones, which may have lost up to ``pairs`` pairs."""
    states = [State(0.0, task.context)]
    for place, slot in enumerate(task.path.slots):
        grown: list[Step] = []
        for rank, state in enumerate(states):
            choices = plain[place]
            if len(choices) > _MOST:
                choices = task.voice.likeliest(state.context, choices, _MOST)
            if place in doubtful and rank < _TRIED:
                for count in range(1, pairs + 1):
                    choices = choices + bridges(slot, task.page, task.voice, state.context, count)
            grown += _steps(state, choices, task, slot.lead < 0)
        states = [_taken(step) for step in _best(grown)]
    return sorted((_finished(state, task) for state in states), key=lambda reading: -reading.score)


def _steps(state: State, choices: list[str], task: Task, lost_lead: bool) -> list[Step]:
    """The ways to go on from a state; no sentence mark stands behind another."""
    score, before = state.score, state.context
    after_mark = before & 0xFFFF in task.voice.marks
    follow = task.voice.follow
    steps = []
    for choice in choices:
        first = choice[0]
        if after_mark and first in _CLOSES:
            continue
        mark, context = follow(before, choice)
        total = score + mark
        if first == "。" and lost_lead and choice == "。":
            total += task.stop
        elif first in "“”" and (first == "”") != _open(task.quoted, state.pieces):
            total -= _UNBALANCED
        steps.append((total, context, state, choice, mark))
    return steps


def _taken(step: Step) -> State:
    """The state behind a step."""
    total, context, state, choice, mark = step
    return State(total, context, (*state.pieces, choice), (*state.marks, mark / len(choice)))


def _open(quoted: bool, pieces: tuple[str, ...]) -> bool:
    """Whether a quotation is open behind these pieces."""
    for piece in reversed(pieces):
        for character in reversed(piece):
            if character in "“”":
                return character == "“"
    return quoted


def _best(steps: list[Step]) -> list[Step]:
    """The best steps, a few for each context: what follows cannot tell them apart, but words can."""
    if len(steps) < 2:
        return steps
    best: list[Step] = []
    alike: dict[int, int] = {}
    for step in sorted(steps, key=itemgetter(0), reverse=True):
        count = alike[step[1]] = alike.get(step[1], 0) + 1
        if count <= _ALIKE:
            best.append(step)
            if len(best) == _WIDTH:
                break
    return best


def _finished(state: State, task: Task) -> Reading:
    score, _ = task.voice.follow(state.context, task.path.swallowed + task.behind)
    return Reading(task.path, state.pieces, state.marks, state.score + score)


def _doubtful(plain: list[list[str]], readings: list[Reading], pairs: int) -> frozenset[int]:
    """The slots that read badly, themselves or in what follows."""
    if not readings:
        return frozenset(place for place, choices in enumerate(plain) if not choices) or frozenset(range(len(plain)))
    found = readings[0]
    marks = (*found.marks, found.marks[-1])
    bad = (
        place
        for place, (here, then) in enumerate(pairwise(marks))
        if min(here, then) < DOUBT or (pairs == 2 and len(found.pieces[place]) > 1)
    )
    return frozenset(bad)
