"""Read a folder of sources: plain files, or article folders with an origin.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml
from pypinyin import lazy_pinyin

from scripts.curate.errors import Unusable
from scripts.curate.nouns import Source

SUFFIXES = (".txt", ".html", ".md")
MAX_BYTES = 20 * 1024 * 1024
_SAFE_ID = re.compile(r"[a-z0-9_-]+")


def find(folder: Path) -> list[Path]:
    """List the article files of ``folder``, sorted by the id they will get.

    A folder holds ``*.txt|html|md`` files, or folders each with one ``article.txt|html|md``, or both.
    """
    if not folder.is_dir():
        raise Unusable(f"{folder}: no such folder", "Name the folder that holds the articles.")
    files = [p for p in folder.iterdir() if p.is_file() and p.suffix in SUFFIXES and not p.name.startswith(".")]
    nested = [p for d in folder.iterdir() if d.is_dir() for p in sorted(d.glob("article.*")) if p.suffix in SUFFIXES]
    found = sorted([*files, *nested], key=lambda p: (article_id(p), str(p)))
    if not found:
        raise Unusable(f"{folder}: no article in it", "Put .txt, .html or .md files there.")
    return found


def article_id(path: Path) -> str:
    """Return the id of the article in ``path``: folder name or file stem, in ``[a-z0-9_-]``, else its pinyin.

    >>> article_id(Path("in/My Notes.txt")), article_id(Path("sources/huabei-qinghai/article.txt"))
    ('my-notes', 'huabei-qinghai')
    >>> article_id(Path("花呗逾期.md"))
    'hua-bei-yu-qi'
    """
    name = (path.parent.name if path.stem == "article" else path.stem).lower()
    if _SAFE_ID.fullmatch(name):
        return name
    spelled = "-".join(lazy_pinyin(name)).lower()
    return re.sub(r"[^a-z0-9_]+", "-", spelled).strip("-") or "article"


def read(path: Path) -> Source:
    """Return the bytes of ``path`` with its id and, from origin.yml, its title. Raises `Unusable`."""
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise Unusable(f"{size:,} bytes is over the limit of {MAX_BYTES:,}", "Split it, or keep the article only.")
    data = path.read_bytes()
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"):
        raise Unusable("the file is empty", "Save the article again, or remove the file.")
    return Source(article_id(path), str(path), path.suffix, data, _title(path))


def same_ids(paths: list[Path]) -> Iterator[tuple[Path, Path]]:
    """Yield (later, first) for files that would get one id."""
    first: dict[str, Path] = {}
    for path in paths:
        holder = first.setdefault(article_id(path), path)
        if holder is not path:
            yield path, holder


def _title(path: Path) -> str:
    origin = path.parent / "origin.yml"
    if path.stem != "article" or not origin.is_file():
        return ""
    try:
        data = yaml.safe_load(origin.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise Unusable(f"{origin} is not valid YAML ({error})", "Mend it; it needs at least title and kind.") from error
    title = data.get("title", "") if isinstance(data, dict) else ""
    return title if isinstance(title, str) else ""
