"""Undo byte shifts: find where a page fell out of step, read each run back, and say how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.curate.mends.tables import reason
from scripts.curate.repairs.choose import Reading, Task, Walk, closer, may_gain, read
from scripts.curate.repairs.letters import can_carry
from scripts.curate.repairs.page import BEHIND, NOTE, Page
from scripts.curate.repairs.paths import ORPHAN, START, has_orphan, odd_behind, paths
from scripts.curate.repairs.verdict import RULE, verdict
from scripts.curate.repairs.voice import Voice, listen
from scripts.curate.revision import Change

_PUNCTUATION = re.compile(r"[,.!?;:，。！？；：、“”（）\n]")
_BEHIND = 3
WORDS = 1.0
#: Readings that score so much less than the best cannot win by their words.
_FAR = 6.0
#: How well a run behind a note that lost its parenthesis must read, a character, to be taken for read.
_SENSE = -9.5
#: How much better than what the page shows a run must read, a character: on an annotated page, and on any other.
_BETTER, _MUCH_BETTER = 0.0, 2.5
STOP = (2.5, -1.5, 10)
_BEFORE = 40
#: What a character of the next run scores as long as it is not read back.
_UNREAD = -5.0


def solve(page: Page, voice: Voice, at: int, before: str) -> tuple[Reading, float] | None:
    """The best reading of a run and how much better it reads, a character, than what the page shows."""
    line = before.rsplit("\n", 1)[-1].lstrip()
    walks = read(_tasks(page, voice, at, before))
    found = [reading for walk in walks for reading in walk.readings()]
    best = _best(page, voice, line, found) if found else None
    if best is None or (not page.private and _may_gain(walks, best[0])):
        found = closer(walks)
        best = _best(page, voice, line, found) if found else None
    if best is None:
        return None
    reading, rest = best
    context, whole = voice.model.context(line), reading.text + rest
    good = voice.follow(context, whole)[0] / len(whole)
    if ORPHAN.match(page.text, at):
        return reading, good - _SENSE
    literal = _shown(page.text, at, reading.path.end) + rest
    return reading, good - voice.plain(context, literal) / len(literal)


def _may_gain(walks: list[Walk], best: Reading) -> bool:
    return any(walk.task.path is best.path and may_gain(walk, best) for walk in walks)


def _tasks(page: Page, voice: Voice, at: int, before: str) -> Iterator[Task]:
    """The paths of a run, each to be read behind ``before``."""
    line = before.rsplit("\n", 1)[-1].lstrip()
    context, stop = voice.model.context(line), _stop(page.text, at, line)
    quoted = line.rfind("“") > line.rfind("”")
    for path in paths(page, at, before):
        yield Task(path, page, voice, context, _behind(page.text, path.end), stop, quoted)


def _rest(page: Page, found: list[Reading]) -> dict[int, tuple[str, str]]:
    """What the page shows from where a reading ends to a little behind the longest, and its very next characters."""
    ends = {reading.path.end for reading in found}
    last = max(ends)
    tail = _behind(page.text, last)
    return {end: (_shown(page.text, end, last) + tail, _behind(page.text, end)) for end in ends}


def _best(page: Page, voice: Voice, line: str, found: list[Reading]) -> tuple[Reading, str]:
    """The best of readings, up to where the longest ends, and what is shown from its end to there; words count for
    those that are not far behind."""
    context, follow, rest = voice.model.context(line), voice.follow, _rest(page, found)
    unbroken = {end: _unbroken(shown) for end, (shown, _) in rest.items()}
    likely: list[tuple[float, Reading]] = []
    for reading in found:
        text, end = reading.text, reading.path.end
        own, then = follow(context, text)
        signs = reading.score - own - follow(then, rest[end][1])[0]
        shown, unread = unbroken[end]
        likely.append((own + follow(then, shown)[0] + signs + unread, reading))
    enough = max(score for score, _ in likely) - _FAR

    def worth(scored: tuple[float, Reading]) -> float:
        score, reading = scored
        shown, unread = unbroken[reading.path.end]
        return score + WORDS * (voice.model.segmented(line[-6:] + reading.text + shown) + unread)

    best = max((scored for scored in likely if scored[0] >= enough), key=worth)[1]
    return best, rest[best.path.end][0]


def _unbroken(shown: str) -> tuple[str, float]:
    """What stands before the next run, and what the rest may score when that run is read back."""
    run = START.search(shown)
    return (shown[: run.start()], _UNREAD * (len(shown) - run.start())) if run else (shown, 0.0)


def _stop(text: str, at: int, line: str) -> float:
    """What a full stop is worth here: the longer the clause would be without it, the more."""
    begun = len(line) - max((m.end() for m in _PUNCTUATION.finditer(line)), default=0)
    ahead = _shown(text, at + 2, at + 80)
    mark = _PUNCTUATION.search(ahead)
    left = mark.start() if mark else len(ahead)
    return min(STOP[0], max(STOP[1], 0.2 * (begun + min(left, 12) - STOP[2])))


def _shown(text: str, start: int, end: int) -> str:
    return ORPHAN.sub("", BEHIND.sub("", text[start:end]))


def _behind(text: str, end: int) -> str:
    """The next characters of the line as they will stand there, up to another run or the blanks at its end."""
    rest = BEHIND.sub("", text[end : end + 36]).split("\n")[0].rstrip()
    run = START.search(rest)
    return rest[: min(run.start() if run else _BEHIND, _BEHIND)]


def shift_changes(page: Page) -> list[Change]:
    """The changes that read back every run of ``page``, sorted (see `verdict`).

    On a page that shows no other trace of the damage only what reads much better is taken for a run. On one that does,
    a note that lost its parenthesis but leaves no reading that makes sense is marked `open` and left.
    """
    out: list[Change] = []
    proved = page.annotated or has_orphan(page)
    better = _BETTER if proved else _MUCH_BETTER
    voice, at = None, 0
    while found := START.search(page.text, at):
        start = found.start()
        at = start + 1
        orphan = ORPHAN.match(page.text, start)
        if not orphan and (page.marked is False if proved else not odd_behind(page.text, start)):
            continue
        voice = voice or listen(page.text)
        changes = _solved(page, voice, start, _restored(page.text, out, start), better)
        if changes:
            at = changes[-1].end
            out += changes
        elif orphan and proved:
            out.append(Change(start, start, "", RULE, "open", reason("byte-shift-open")))
    return out


def _solved(page: Page, voice: Voice, at: int, before: str, better: float) -> list[Change]:
    """The changes that read back the run at ``at``; none if no reading is that much better than what is shown."""
    solved = solve(page, voice, at, before)
    return verdict(page, at, before, solved[0]) if solved and solved[1] > better else []


def _restored(text: str, done: list[Change], end: int) -> str:
    """The last characters before ``end`` as they now read, notes off."""
    out = ""
    for change in reversed(done):
        out = text[change.end : end] + out
        end = change.start
        out = change.after + out
        if len(out) > _BEFORE * 4:
            break
    else:
        out = text[max(0, end - _BEFORE * 4) : end] + out
    return NOTE.sub(lambda m: m[1] if can_carry(m[1], m[3]) else m[0], out)
