"""Material's own search: its plugin makes the index (with jieba), its worker (lunr) answers."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace

import jieba
import material
from material.plugins.search.plugin import SearchIndex

from bench.search.pages import pages

NAME = "Material"
LATER = ""
_SCRIPTS = Path(material.__file__).parent / "templates/assets/javascripts"
_CHINESE = {
    "lang": ["zh", "en"],
    "separator": r"[\s\u200b\u3000\-、。，．？！；]+",
    "pipeline": ["stemmer"],
}
_ENGLISH = {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"]}
_FIELDS = {"title": {"boost": 1e3}, "text": {"boost": 1e0}, "tags": {"boost": 1e6}}


@dataclass
class _Entry:
    """An item of a table of contents, as the plugin looks for it."""

    id: str
    url: str
    children: list[_Entry] = field(default_factory=list)


def label() -> str:
    """What was measured, with versions."""
    return f"Material {version('mkdocs-material')} (lunr, jieba {version('jieba')})"


def prepare(site: Path, locale: str, out: Path) -> None:
    """Write `out/<locale>/search_index.json` and the scripts of the search beside it."""
    jieba.setLogLevel("ERROR")
    index = SearchIndex(**(_ENGLISH if locale == "en" else _CHINESE), fields=_FIELDS)
    for page in pages(site, locale):
        toc = [_Entry(section.id, f"#{section.id}") for section in page.sections]
        meta = {"title": page.title, "search": {"boost": page.weight}}
        index.add_entry_from_context(
            SimpleNamespace(content=page.whole, toc=toc, url=page.path, meta=meta, title=page.title)
        )
    (out / locale).mkdir(parents=True, exist_ok=True)
    (out / locale / "search_index.json").write_text(index.generate_search_index(None), encoding="utf-8")
    _scripts(out)


def _scripts(out: Path) -> None:
    shutil.copytree(_SCRIPTS / "lunr", out / "lunr", dirs_exist_ok=True)
    worker = next((_SCRIPTS / "workers").glob("search.*.min.js"))
    code = re.sub(r"^//# sourceMappingURL=.*$", "", worker.read_text(encoding="utf-8"), flags=re.M)
    (out / "workers").mkdir(exist_ok=True)
    (out / "workers/search.js").write_text(code, encoding="utf-8")
