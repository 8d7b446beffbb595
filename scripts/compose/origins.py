"""Where articles come from: `sources/<id>/origin.yml`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from scripts.compose.errors import ComposeError

Kind = Literal["own", "web"]


@dataclass(frozen=True, slots=True)
class Origins:
    """The articles written for this project; every other one is a web article."""

    own: frozenset[str]

    def kind(self, article: str) -> Kind:
        """Whether an article is a sample of ours or was found on the web."""
        return "own" if article in self.own else "web"


def read_origins(folders: Iterable[Path]) -> Origins:
    """Read every `origin.yml` in `folders`. Raises ComposeError for one that does not say own or web."""
    own: set[str] = set()
    for file in sorted(file for folder in folders for file in folder.glob("*/origin.yml")):
        said = yaml.safe_load(file.read_text(encoding="utf-8"))
        kind = said.get("kind") if isinstance(said, dict) else None
        if kind not in ("own", "web"):
            raise ComposeError(f"{file}:1: 'kind' is {kind!r}. Write kind: own or kind: web.")
        (own.add if kind == "own" else own.discard)(file.parent.name)
    return Origins(frozenset(own))
