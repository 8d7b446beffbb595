"""Curated articles for tests, made as `curate` makes them: a source, its changes, and what follows from both."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from scripts.curate.revision import Change, apply
from scripts.curate.write import ledger

Edit = tuple[str, str, str, str]  # before, after, rule, certainty


def save_article(folder: Path, title: str, source: str, edits: list[Edit], script: str = "simplified") -> Path:
    """Write `folder/{article.md,changes.jsonl}`: each edit is made at the next place where its `before` stands.

    An empty `before` marks the place behind the edit before it.
    """
    changes = [Change(0, 0, _front(folder.name, title, source, script), "front-matter", "proved", "本站的文件头")]
    at = 0
    for before, after, rule, certainty in edits:
        start = source.index(before, at) if before else at
        at = start + len(before)
        changes.append(Change(start, at, after, rule, certainty, f"{rule} 的理由"))  # type: ignore[arg-type]
    folder.mkdir(parents=True)
    (folder / "article.md").write_text(apply(source, changes), encoding="utf-8", newline="\n")
    (folder / "changes.jsonl").write_text(ledger(source, changes), encoding="utf-8", newline="\n")
    return folder


def _front(name: str, title: str, source: str, script: str) -> str:
    data = source.encode("utf-8", "surrogatepass")
    fields = {
        "id": name,
        "title": title,
        "encoding": "utf-8",
        "bom": False,
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "script": script,
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    return "\n".join(["---", *lines, "---", "", ""])
