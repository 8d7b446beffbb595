"""Choose among the readings of a run by how well they read.

Two passes: the characters whose bytes are both there (or whose lost byte has few candidates) first; only where the
result reads badly, pairs of bytes that the page may have thrown away are tried, one pair and then two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile
from math import inf
from operator import is_, itemgetter
from typing import NamedTuple

from scripts.curate.repairs.bridge import bridges
from scripts.curate.repairs.language_model import MASK, ORDER, UNKNOWN
from scripts.curate.repairs.lost import whole
from scripts.curate.repairs.page import Page
from scripts.curate.repairs.paths import Path, Slot
from scripts.curate.repairs.voice import Voice

_WIDTH, _TRIED, _ALIKE = 12, 3, 2
#: How far ahead the model hears a character.
_REACH = ORDER - 1
#: A path that reads worse than this on average, has more slots without a character than this, or that reads
#: badly in more places, is not that of the run.
HOPELESS, _MOST_EMPTY, _MOST_DOUBTFUL = -9.0, 2, 8
#: Two pairs are tried where a mark is worse, or where they would gain.
_WORST = -8.5
#: A path whose reading scores this on average or more is right, unless some pair put in costs no more than this.
_FAIR, _COST = -5.5, 3.0
#: Of more choices than this the likeliest are looked at; those over a gap were chosen already.
_MOST = 20
#: What a quotation mark costs that closes nothing or opens twice.
_UNBALANCED = 4.0
#: A character that reads worse than this in its place (logarithm of a probability) is looked at again.
DOUBT = -7.0
_WEIGHED = frozenset("。“”")
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


#: A way to go on: what it is worth (its score, with that of the character behind it if that is known), context then,
#: the state now, the characters, what they score themselves, the score then.
Step = tuple[float, int, State, str, float, float]


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


@dataclass(frozen=True, slots=True)
class Walk:
    """A path as far as it was read without thinking of pairs that were thrown away: what each slot may be, the states
    before each slot and behind the last (none where the path is hopeless)."""

    task: Task
    plain: list[list[str]]
    states: list[list[State]]

    def readings(self) -> list[Reading]:
        """The readings, best first."""
        return _finished(self.states[-1], self.task) if len(self.states) > len(self.plain) else []


def read(tasks: Iterable[Task]) -> list[Walk]:
    """Read every path; where it begins like the path before it, that beginning is not read again."""
    return list(_walks(tasks))


def closer(walks: Iterable[Walk]) -> list[Reading]:
    """The best readings of every path, now with pairs that may have been thrown away; none if no bytes fit."""
    return [reading for walk in walks for reading in _closer(walk, walk.readings())]


def _walks(tasks: Iterable[Task]) -> Iterator[Walk]:
    slots: tuple[Slot, ...] = ()
    plain: list[list[str]] = []
    states: list[list[State]] = []
    for task in tasks:
        same = sum(takewhile(bool, map(is_, slots, task.path.slots)))
        slots = task.path.slots
        plain = plain[:same] + [whole(slot, task.page) for slot in slots[same:]]
        states = states[: same + 1] or [[State(0.0, task.context)]]
        if sum(not choices for choices in plain) <= (0 if task.page.private else _MOST_EMPTY):
            for place in range(len(states) - 1, len(slots)):
                states.append(_onward(task, place, states[-1], plain[place], 0, UNKNOWN))
        yield Walk(task, plain, states[:])


def may_gain(walk: Walk, reading: Reading) -> bool:
    """Whether it is worth reading more closely, where ``reading`` of ``walk`` is the best without pairs that were
    thrown away: it reads badly, or a pair put in at one place makes it little worse or better."""
    return reading.score < _FAIR * (len(reading.marks) + 3) or _gains(walk, reading, 1)


def _gains(walk: Walk, reading: Reading, pairs: int) -> bool:
    """Whether ``pairs`` pairs put in at one place where ``reading`` of ``walk`` is doubtful make it little worse."""
    task, follow = walk.task, walk.task.voice.follow
    doubtful, context = _doubtful(walk.plain, [reading], pairs), task.context
    for place, (piece, slot) in enumerate(zip(reading.pieces, task.path.slots, strict=True)):
        if place in doubtful:
            then = _fixed(walk, reading, place + 1)
            least = follow(context, piece + then)[0] - _COST
            runs = bridges(slot, task.page, task.voice, context, pairs)
            if any(follow(context, run + then)[0] > least for run in runs):
                return True
        context = follow(context, piece)[1]
    return False


def _fixed(walk: Walk, reading: Reading, place: int) -> str:
    """The next characters from a place on, up to one that may be another."""
    size = len(walk.plain)
    end = next((at for at in range(place, min(size, place + _REACH)) if len(walk.plain[at]) > 1), size)
    text = "".join(reading.pieces[place:end])
    return (text + walk.task.path.swallowed + walk.task.behind if end == size else text)[:_REACH]


def _closer(walk: Walk, found: list[Reading]) -> list[Reading]:
    """The readings of a path if pairs were thrown away where it reads badly: one pair, or two."""
    size = len(walk.plain)
    if len(walk.states) <= size or (found and found[0].score < HOPELESS * (size + len(walk.task.behind))):
        return found
    for pairs in (1, 2):
        doubtful = _doubtful(walk.plain, found, pairs)
        if not doubtful or len(doubtful) > _MOST_DOUBTFUL:
            break
        if pairs == 2 and found and min(found[0].marks) > _WORST and not _gains(walk, found[0], 2):
            break
        begin = min(doubtful)
        states = walk.states[begin]
        for place in range(begin, size):
            more = pairs if place in doubtful else 0
            states = _onward(walk.task, place, states, walk.plain[place], more, _then(walk, place) if more else UNKNOWN)
        found = _finished(states, walk.task) or found
    return found


def _then(walk: Walk, place: int) -> int:
    """The id of the character behind a slot, if there is but one that it may be."""
    behind = walk.task.path.swallowed + walk.task.behind
    choices = walk.plain[place + 1] if place + 1 < len(walk.plain) else [behind]
    return walk.task.voice.ids.get(choices[0][:1], UNKNOWN) if len(choices) == 1 else UNKNOWN


def _onward(
    task: Task, place: int, states: list[State], plain: list[str], pairs: int, then: int
) -> list[State]:
    """The best states behind a slot that may be one of ``plain``, or have lost up to ``pairs`` pairs of bytes in front
    of the character ``then``, if that is known."""
    slot = task.path.slots[place]
    steps: list[Step] = []
    floor = -inf  # what a step must score to be among the best; none scores more than the state it goes on from
    for rank, state in enumerate(states):
        if state.score < floor:
            break
        choices = plain
        if len(choices) > _MOST:
            choices = task.voice.likeliest(state.context, choices, _MOST)
        for count in range(1, pairs + 1 if rank < _TRIED else 1):
            choices = choices + bridges(slot, task.page, task.voice, state.context, count, then)
        steps += _steps(state, choices, task, slot.lead < 0, then)
        if len(steps) >= 2 * _WIDTH and slot.lead >= 0:
            steps = _best(steps)
            floor = steps[-1][0] if len(steps) == _WIDTH else floor
    return [_taken(step) for step in _best(steps)]


def _steps(state: State, choices: list[str], task: Task, lost_lead: bool, then: int) -> list[Step]:
    """The ways to go on from a state, to ``then`` if that is known; no sentence mark stands behind another."""
    score, before = state.score, state.context
    after_mark = before & 0xFFFF in task.voice.marks
    ids, known, learn = task.voice.ids, task.voice.known, task.voice.learn
    steps: list[Step] = []
    for choice in choices:
        first = choice[0]
        if after_mark and first in _CLOSES:
            continue
        mark, context = 0.0, before
        for character in choice:  # as `Voice.follow` does, without the calls
            key = context << 16 | ids.get(character, 0)
            mark += known[key] if key in known else learn(key)
            context = key & MASK
        total = score + mark
        if first in _WEIGHED:
            if lost_lead and choice == "。":
                total += task.stop
            elif first != "。" and (first == "”") != _open(task.quoted, state.pieces):
                total -= _UNBALANCED
        rank = total
        if then:
            key = context << 16 | then
            rank += known[key] if key in known else learn(key)
        steps.append((rank, context, state, choice, mark, total))
    return steps


def _taken(step: Step) -> State:
    """The state behind a step."""
    _, context, state, choice, mark, total = step
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


def _finished(states: list[State], task: Task) -> list[Reading]:
    """The readings that these states are, with what follows; best first."""
    behind, follow = task.path.swallowed + task.behind, task.voice.follow
    read = [Reading(task.path, s.pieces, s.marks, s.score + follow(s.context, behind)[0]) for s in states]
    return sorted(read, key=lambda reading: -reading.score)


def _doubtful(plain: list[list[str]], readings: list[Reading], pairs: int) -> frozenset[int]:
    """The slots that read badly, themselves or in what follows, and a last one that was chosen among many: how it reads
    before the end of the run is nowhere in the marks."""
    if not readings:
        return frozenset(place for place, choices in enumerate(plain) if not choices) or frozenset(range(len(plain)))
    found = readings[0]
    marks = (*found.marks, found.marks[-1])
    open_end = len(plain) - 1 if len(plain[-1]) > 1 else -1
    bad = (
        place
        for place, (here, then) in enumerate(pairwise(marks))
        if min(here, then) < DOUBT or (pairs == 2 and len(found.pieces[place]) > 1) or place == open_end
    )
    return frozenset(bad)
