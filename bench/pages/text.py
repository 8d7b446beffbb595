"""The composed guide as every peer gets it: title, description and Markdown that all of them read alike."""

from __future__ import annotations

import json
import re
from pathlib import Path

import yaml

COMPOSED = Path("build/pages")
LOCALES = ("zh", "en")
_HEAD = re.compile(r"\A---\n(.*?)\n---\n", re.S)
# Our marks: `{ #id .class key="value" }`, on a line of their own or behind what they belong to.
_MARKS = re.compile(r"""[ \t]?\{:?[ ]?[#.\w](?:[^{}"]|"[^"]*")*\}""")
# The peers have other addresses, and not all of our pages: of a link inside the site its words stay.
_ELSEWHERE = re.compile(r"(?<!!)\[([^\[\]]+)\]\((?!https?:)[^()]*\)")
_TAGS = re.compile(r"</?[a-z][^<>]*>")


def lay_out(locale: str, out: Path, titled: bool) -> None:
    """Write the guide pages of a locale into `out`; `titled` where the peer takes no h1 from the head of a page."""
    guide = COMPOSED / locale / "guide"
    for source in sorted(guide.rglob("*.md")):
        place = out / source.relative_to(guide)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(_page(source.read_text(encoding="utf-8"), titled), encoding="utf-8")


def _page(text: str, titled: bool) -> str:
    found = _HEAD.match(text)
    if not found:
        raise SystemExit("A composed page has no head. Run `make site` first.")
    head = yaml.safe_load(found[1])
    kept = {name: head[name] for name in ("title", "description")}
    front = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in kept.items())
    body = _plain(text[found.end() :])
    title = f"# {head['title']}\n\n" if titled else ""
    return f"---\n{front}---\n\n{title}{head['answer']}\n\n{body}"


def _plain(body: str) -> str:
    for pattern, instead in ((_MARKS, ""), (_TAGS, ""), (_ELSEWHERE, r"\1")):
        body = pattern.sub(instead, body)
    return body
