"""Learn the weights of `score` and `hints` from the development set.

``python -m tests.curate.spam.learn`` writes rules/weights.tsv and rules/hints.tsv.

Logistic regression with steps by AdaGrad (Duchi, Hazan and Singer 2011); the order of the examples is drawn from a
fixed seed, so that the same texts give the same bytes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from math import exp, sqrt
from pathlib import Path
from random import Random

from scripts.curate.spam.features import features
from scripts.curate.spam.hints import pairs_of
from scripts.curate.spam.sentences import sentences
from tests.curate.spam import material
from tests.curate.spam.material import Piece

_RULES = Path(__file__).parents[3] / "scripts/curate/rules"
_HINTS = """# Columns: pair, weight
# What each pair of characters adds to the hint that a sentence is an advert or furniture (␣ is a blank).
# Written by a command, not by hand: python -m tests.curate.spam.learn
# Read by: curate.spam.hints
"""
_WEIGHTS = """# Columns: feature, weight
# What each run of characters, class of words and shape adds to the score of a line (␣ is a blank).
# Written by a command, not by hand: python -m tests.curate.spam.learn
# Read by: curate.spam.score
"""
_ROUNDS = 8
#: The weights are the mean of those after the last rounds.
_AVERAGED = 5
_STEP = 0.3
#: One piece of spam counts as much as so many clean sentences, and a look-alike, too.
_SPAM = 3.0
_ALIKE = 3.0
_CLEAN = 5000
_CLAUSES = 2000
#: A clean sentence that comes so near to spam is learned from, too.
_NEAR = -2.5
_LEAST = 0.04
#: A feature is learned if it is met so often in spam, or so often in clean text.
_IN_SPAM = 2
_IN_CLEAN = 12
_Example = tuple[dict[str, float], int, float]
Weights = dict[str, float]


def main() -> None:
    """Learn from everything and write both tables."""
    known = (material.pieces(), material.domain().values(), material.plain(), material.newspaper())
    _write("weights.tsv", _WEIGHTS, learn(*known))
    _write("hints.tsv", _HINTS, learn_hints(*known))


def _write(name: str, header: str, weights: Weights) -> None:
    rows = sorted((feature.replace(" ", "␣"), round(weight, 2)) for feature, weight in weights.items())
    kept = [f"{name}\t{weight:g}\n" for name, weight in rows if abs(weight) >= _LEAST or name == "<bias>"]
    (_RULES / name).write_text(header + "".join(kept), encoding="utf-8")
    print(f"{name}: {len(kept)} rows")


def learn(
    spam: Iterable[Piece], articles: Iterable[Collection[str]], alike: Iterable[str], clean: Sequence[str]
) -> Weights:
    """Return the weight of every feature; ``<bias>`` is the score of nothing."""
    mixed = list(clean)
    Random(7).shuffle(mixed)
    examples = [(features(line), 1, _SPAM) for p in spam if "{title}" not in p.text for line in p.lines]
    examples += [(features(text), 0, _ALIKE) for text in alike]
    examples += [(features(text), 0, 1.0) for article in articles for text in article]
    examples += [(features(text), 0, 1.0) for text in mixed[:_CLEAN]]
    examples += [(features(text), 0, 1.0) for text in material.clauses(mixed[_CLEAN : _CLEAN + _CLAUSES])]
    examples = _with_known(examples)
    first = _trained(examples)
    rest = (features(line[start:end]) for line in mixed for start, end in sentences(line))
    near = [(found, 0, _ALIKE) for found in rest if _score(first, found) > _NEAR]
    return _trained(_with_known(examples + near, first))


def learn_hints(
    spam: Iterable[Piece], articles: Iterable[Collection[str]], alike: Iterable[str], clean: Sequence[str]
) -> Weights:
    """Return the weight of every pair of characters; ``<bias>`` is that of nothing."""
    mixed = list(clean)
    Random(7).shuffle(mixed)
    examples = [(pairs_of(line), 1, _SPAM) for p in spam if "{title}" not in p.text for line in p.lines]
    examples += [(pairs_of(text), 0, 1.0) for article in articles for text in article]
    examples += [(pairs_of(text), 0, 1.0) for text in (*alike, *mixed[:_CLEAN])]
    return _trained(_with_known(examples))


def _with_known(examples: Sequence[_Example], known: Collection[str] = ()) -> list[_Example]:
    """The examples by those features only that are known, or met often enough to learn from."""
    met = Counter(name for found, spam, _ in examples for name in found if spam)
    met_clean = Counter(name for found, spam, _ in examples for name in found if not spam)
    often = (name for name in {*met, *met_clean} if met[name] >= _IN_SPAM or met_clean[name] >= _IN_CLEAN)
    known = set(known or often)
    return [({n: much for n, much in found.items() if n in known}, spam, counts) for found, spam, counts in examples]


def _score(weights: Weights, found: dict[str, float]) -> float:
    return weights["<bias>"] + sum(weights.get(name, 0.0) * much for name, much in found.items())


def _trained(examples: Sequence[_Example]) -> Weights:
    order = list(examples)
    weights: Weights = {"<bias>": -1.0}
    moved: dict[str, float] = {}
    total: Weights = {}
    draw = Random(1)
    for turn in range(_ROUNDS):
        draw.shuffle(order)
        for found, spam, counts in order:
            off = (1 / (1 + exp(-max(-30.0, min(30.0, _score(weights, found))))) - spam) * counts
            if abs(off) >= 0.02:
                _learn_one(weights, moved, found, off)
        if turn >= _ROUNDS - _AVERAGED:
            total = {name: total.get(name, 0.0) + weight / _AVERAGED for name, weight in weights.items()}
    return total


def _learn_one(weights: Weights, moved: dict[str, float], found: dict[str, float], off: float) -> None:
    weights["<bias>"] -= 0.02 * off
    for name, much in found.items():
        slope = off * much
        moved[name] = moved.get(name, 1e-3) + slope * slope
        weights[name] = weights.get(name, 0.0) - _STEP * slope / sqrt(moved[name])


if __name__ == "__main__":
    main()
