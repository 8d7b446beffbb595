"""From sources to article folders: every stage in order, every folder whole or not at all."""

from __future__ import annotations

import gc
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from scripts.curate.decode import decode
from scripts.curate.drop import drop
from scripts.curate.erase import erase
from scripts.curate.errors import Unusable
from scripts.curate.mend import mend
from scripts.curate.nouns import Article, Source
from scripts.curate.read import article_id, find, read, same_ids
from scripts.curate.repair import repair
from scripts.curate.shape import shape
from scripts.curate.similar import near, sketch
from scripts.curate.simplify import simplify
from scripts.curate.split import split
from scripts.curate.write import Written, write

_SENTENCE_END = re.compile(r"[。！？!?…]+")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: its counts by rule, or the reason why it is unusable."""

    id: str
    path: str
    error: str = ""
    counts: tuple[tuple[str, int], ...] = ()
    open_marks: int = 0
    sketch: frozenset[int] = frozenset()
    like: str = ""


def curate(source: Source) -> Written:
    """Run all stages on one source. Raises `Unusable`, with nothing written."""
    with _garbage_kept():
        article = shape(mend(drop(erase(split(simplify(repair(decode(source))))))))
        _refuse_stub(article)
        return write(article)


@contextmanager
def _garbage_kept() -> Iterator[None]:
    """No search for cycles meanwhile: a page makes thousands of small tuples and hardly a cycle (7 % of the time)."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def curate_folder(folder: Path, out: Path, jobs: int = 1) -> Iterator[Outcome]:
    """Curate every article of ``folder`` into ``out/<id>/``; yield one outcome a source, in order of ids.

    An unusable source is reported, leaves nothing behind and stops none of the others. Raises `Unusable` if ``folder``
    holds no article at all.
    """
    paths = find(folder)
    twice = dict(same_ids(paths))
    out.mkdir(parents=True, exist_ok=True)
    earlier: list[Outcome] = []
    for outcome in _run([p for p in paths if p not in twice], out, jobs):
        like = next((e.id for e in earlier if outcome.sketch and near(e.sketch, outcome.sketch)), "")
        earlier.append(outcome)
        yield replace(outcome, like=like)
    for later, first in twice.items():
        error = Unusable(f"another source has the id '{article_id(first)}': {first}", "Rename one of the two.")
        yield Outcome(article_id(later), str(later), str(error))


def count(folder: Path) -> int:
    """How many outcomes `curate_folder` will yield for ``folder``."""
    return len(find(folder))


def _run(paths: list[Path], out: Path, jobs: int) -> Iterator[Outcome]:
    if jobs <= 1:
        yield from (_one(path, out) for path in paths)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_one, paths, [out] * len(paths))


def _one(path: Path, out: Path) -> Outcome:
    """Curate one file and write its folder, or say why not."""
    try:
        source = read(path)
        written = curate(source)
    except Unusable as error:
        return Outcome(article_id(path), str(path), str(error))
    except OSError as error:
        return Outcome(article_id(path), str(path), f"cannot be read ({error.strerror}). Check its permissions.")
    _save(written, source, out)
    rules = Counter(change.rule for change in written.changes[1:])
    marks = sum(change.certainty == "open" for change in written.changes)
    return Outcome(source.id, str(path), "", tuple(sorted(rules.items())), marks, sketch(written.body))


def _save(written: Written, source: Source, out: Path) -> None:
    """Write the folder beside its place and move it there in one step."""
    fresh, place, old = out / f".{source.id}.new", out / source.id, out / f".{source.id}.old"
    for folder in (fresh, old):
        shutil.rmtree(folder, ignore_errors=True)
    fresh.mkdir(parents=True)
    (fresh / "article.md").write_bytes(written.page.encode("utf-8"))
    (fresh / "changes.jsonl").write_bytes(written.ledger.encode("utf-8"))
    (fresh / "source").write_bytes(source.data)
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _refuse_stub(article: Article) -> None:
    """A page of fewer than three sentences is a title or a list of links, not an article."""
    sentences = sum(max(len(_SENTENCE_END.findall(p.now)), len(p.now) >= 12) for p in article.kept)
    if sentences < 3:
        raise Unusable(
            f"only {sentences} sentence(s) of an article are left on the page",
            "It is a stub: fetch the whole article, or remove the file.",
        )
