"""Our search engine as the built site publishes it, asked in a browser."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from playwright.sync_api import Page

START = Path(__file__).parent / "engine.js"
_ASK = """async ([module, files, texts]) => {
  const ask = (await import(module)).start(files)
  await ask.ready
  const all = []
  for (const text of texts) {
    const { crisis, results } = await ask(text)
    all.push({ crisis, found: results.map(({ address, id }) => `${address}#${id}`) })
  }
  ask.stop()
  return all
}"""


@dataclass(frozen=True)
class Files:
    """The names of the engine and of its data in one locale, below `assets/`."""

    engine: str
    tables: str
    heads: str
    bodies: str


@dataclass(frozen=True)
class Answer:
    """Whether help stands first, and the addresses found, best first."""

    crisis: bool
    found: tuple[str, ...]


def published(site: Path, locale: str) -> Files:
    """What a built site publishes for one locale."""
    patterns = ("search.*.js", "search-tables.*.js", f"search-heads.{locale}.*.js", f"search-bodies.{locale}.*.js")
    return Files(*(_only(site / "assets", pattern) for pattern in patterns))


def ask(page: Page, files: Files, texts: Sequence[str]) -> list[Answer]:
    """Ask the engine everything in turn, the texts of the pages included.

    `files` are addresses. `page` is on the host that serves them, with its policy off, so that it may import `START`.
    """
    module = f"data:text/javascript;base64,{b64encode(START.read_bytes()).decode()}"
    told = page.evaluate(_ASK, [module, asdict(files), list(texts)])
    return [Answer(one["crisis"], tuple(one["found"])) for one in told]


def _only(folder: Path, pattern: str) -> str:
    names = sorted(file.name for file in folder.glob(pattern))
    assert len(names) == 1, f"{folder}: {len(names)} files are {pattern}. Run `make site`."
    return names[0]
