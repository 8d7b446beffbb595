"""The way back: from article.md and its ledger to the bytes of the source."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import yaml


class RestoreError(Exception):
    """Page and ledger do not lead back to the source."""


def restore(folder: Path) -> bytes:
    """Return the original bytes of the article in ``folder``, rebuilt from article.md and changes.jsonl alone.

    Raises `RestoreError` when a file is missing or one of the two was edited by hand.
    """
    page_file, ledger_file = folder / "article.md", folder / "changes.jsonl"
    for file in (page_file, ledger_file):
        if not file.is_file():
            raise RestoreError(f"{file} is missing. Name a folder that `guide curate` wrote.")
    page = page_file.read_bytes().decode("utf-8")
    lines = [json.loads(line) for line in ledger_file.read_text(encoding="utf-8").split("\n") if line]
    front = _front_matter(page_file, page)
    data = _encoded(_decoded_source(page_file, page, lines), front)
    if hashlib.sha256(data).hexdigest() != front["sha256"]:
        raise RestoreError(f"{folder}: the result is not the recorded source (sha256). Run `guide curate` again.")
    return data


def _front_matter(file: Path, page: str) -> dict[str, Any]:
    end = page.find("\n---\n", 4)
    front = yaml.safe_load(page[4:end]) if page.startswith("---\n") and end > 0 else None
    if not isinstance(front, dict) or not {"encoding", "sha256"} <= front.keys():
        raise RestoreError(f"{file}: the front matter is damaged. Run `guide curate` again.")
    return front


def _decoded_source(file: Path, page: str, lines: list[dict[str, Any]]) -> str:
    """Put every `before` back where `after` stands."""
    out: list[str] = []
    at = length = 0
    for number, line in enumerate(lines, 1):
        kept = page[at : at + line["at"][0] - length]
        at += len(kept)
        if page[at : at + len(line["after"])] != line["after"]:
            raise RestoreError(f"{file}: does not fit line {number} of changes.jsonl. Was it edited by hand?")
        out += (kept, line["before"])
        at += len(line["after"])
        length = line["at"][1]
    out.append(page[at:])
    return "".join(out)


def _encoded(decoded: str, front: dict[str, Any]) -> bytes:
    encoding = str(front["encoding"])
    out: list[bytes] = []
    at = 0
    for place, bytes_in_hex in front.get("raw", []):
        out += (decoded[at:place].encode(encoding, "surrogatepass"), bytes.fromhex(bytes_in_hex))
        at = place + 1
    out.append(decoded[at:].encode(encoding, "surrogatepass"))
    return b"".join(out)
