"""What each guide page weighs, and which of its parts weighs how much.

``python -m bench.weight [FOLDER …]`` reads ``site/`` and prints a line a page and locale: bytes of brotli of the whole,
and how many fewer they are without each part (so that what parts share is counted with none of them).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import brotli
from lxml.html import HtmlElement

from scripts.publish.dom import parse, write
from scripts.publish.nouns import LOCALES

AIM = 10_240
_SITE = Path("site")
_PARTS = {
    "styles": "//style",
    "head": "/html/head/*[not(self::style or self::title or self::meta[@charset])]",
    "header": "//header|//a[contains(@class, 'skip')]",
    "footer": "//aside|//footer|//nav[contains(@class, 'turns')]",
    "toc": "//details[contains(@class, 'toc')]",
    "links": "//a[contains(@class, 'headerlink')]",
    "basis": "//a[contains(@class, 'basis-link')]|//section[contains(@class, 'basis')]",
    "terms": "//@aria-description",
    "text": "//article",
}


def main() -> None:
    """Print the table and how many pages are over the aim."""
    kinds = sys.argv[1:] or ["guide"]
    print("| page | locale | bytes |", " | ".join(_PARTS), "|\n|---|---|---|" + "---|" * len(_PARTS))
    over = 0
    for page in (page for kind in kinds for page in _pages(kind)):
        html = page.read_text(encoding="utf-8")
        whole = _packed(html)
        over += whole > AIM
        saved = (whole - _packed(_without(html, path)) for path in _PARTS.values())
        print(f"| {_name(page)} | {parse(html).get('lang')} | {whole} | {' | '.join(map(str, saved))} |", flush=True)
    print(f"\nover {AIM}: {over}")


def _pages(kind: str) -> Iterator[Path]:
    for locale in LOCALES:
        yield from sorted((_SITE / locale.folder / kind).glob("**/index.html"))


def _name(page: Path) -> str:
    return page.relative_to(_SITE).parent.as_posix()


def _without(html: str, path: str) -> str:
    tree = parse(html)
    for found in tree.xpath(path):
        if isinstance(found, HtmlElement):
            found.drop_tree()
        else:
            del found.getparent().attrib[found.attrname]
    return write(tree)


def _packed(html: str) -> int:
    return len(brotli.compress(html.encode(), quality=11))


if __name__ == "__main__":
    main()
