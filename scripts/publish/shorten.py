"""Say in a joined script in one letter what only its own modules say to each other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from scripts.publish.errors import PublishError

_NAME = re.compile(r"[\w$]+")


def own_words(entry: Path) -> Mapping[str, str]:
    """The table `own.tsv` beside a script: each word that neither a page nor a browser knows, and its letter."""
    table = entry.parent / "own.tsv"
    lines = table.read_text(encoding="utf-8").splitlines() if table.is_file() else ()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def shorten(script: str, words: Mapping[str, str]) -> str:
    """`script` with the letter for each of `words`, wherever it stands: everywhere alike, so all that met still meets.

    >>> shorten("({ rate }) => ({ cost: rate })", {"rate": "R"})
    '({ R }) => ({ cost: R })'

    Raises PublishError for a word that `script` does not say, and for a letter that it does.
    """
    said = set(_NAME.findall(script))
    if idle := [word for word in words if word not in said]:
        raise PublishError(f"own.tsv: no module says {', '.join(idle)}. Take the line out.")
    if taken := said.intersection(words.values()):
        raise PublishError(f"own.tsv: the modules say {', '.join(sorted(taken))} already. Choose another letter.")
    return _NAME.sub(lambda name: words.get(name[0], name[0]), script)
