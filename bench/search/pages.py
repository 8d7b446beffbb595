"""The built pages as every peer gets them: title, answer, article, and the weight of their kind."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree, html

LOCALES = {"zh": "", "zh-TW": "zh-TW/", "zh-HK": "zh-HK/", "en": "en/"}
# Pages that hold no section of their own: lists, and copies of the whole.
_LEFT_OUT = ("404.html", "search/index.html", "search/others/index.html", "print/index.html", "download/guide.html")
# What stands before what is told to all peers alike: guide, letters and tools, what lies behind, articles.
_WEIGHTS = {"guide/": 2.0, "letters/": 1.5, "tools/": 1.5, "about/": 1.0, "articles/": 0.5}
_HEADINGS = ("h2", "h3", "h4")


@dataclass(frozen=True)
class Section:
    """One heading with what stands below it, up to the next heading."""

    id: str
    title: str
    text: str


@dataclass(frozen=True)
class Page:
    """One page of one locale. `path` is locale-free, `article` is HTML without our section links."""

    path: str
    lang: str
    title: str
    answer: str
    article: str
    sections: tuple[Section, ...]

    @property
    def weight(self) -> float:
        """How much its kind counts; the home page like the guide."""
        return next((weight for room, weight in _WEIGHTS.items() if self.path.startswith(room)), 2.0)

    @property
    def whole(self) -> str:
        """Title, answer and article as HTML."""
        return f"<h1>{_escape(self.title)}</h1>\n<p>{_escape(self.answer)}</p>\n{self.article}"


@cache
def pages(site: Path, locale: str) -> list[Page]:
    """Every page of a locale that a reader may look for, by path."""
    folder = site / LOCALES[locale]
    files = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))
    others = tuple(prefix for prefix in LOCALES.values() if prefix) if locale == "zh" else ()
    wanted = (name for name in files if not (name.startswith(others) or name in _LEFT_OUT or "/changes/" in name))
    read = (_page(folder / name, name.removesuffix("index.html")) for name in wanted)
    return [page for page in read if page]


def write_json(data: object, file: Path) -> None:
    """Write data the way it would be served."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _page(file: Path, path: str) -> Page | None:
    document = html.document_fromstring(file.read_text(encoding="utf-8"))
    titles, articles = document.xpath("//h1"), document.xpath("//main//article")
    if not titles or not articles:
        return None
    for ours in articles[0].xpath(".//*[contains(@class,'headerlink') or self::script or self::svg]"):
        ours.drop_tree()
    _flatten(articles[0])
    answers = [_text(found) for found in document.xpath("//p[@class='answer']")]
    article = "".join(etree.tostring(child, encoding="unicode", method="html") for child in articles[0])
    found = tuple(_sections(articles[0]))
    return Page(path, str(document.get("lang")), _text(titles[0]), "".join(answers), article, found)


def _flatten(article: html.HtmlElement) -> None:
    """Bring every heading to the top, which is what peers expect; a word or a statement with an id is a heading too."""
    for named in article.xpath(".//dt[@id] | .//p[contains(@class,'fact') and @id]"):
        named.tag = "h3"
    for told in article.iter("dd"):
        told.tag = "p"
    for box in article.xpath(".//div | .//dl | .//figure | .//blockquote | .//details | .//section"):
        box.drop_tag()


def _sections(article: html.HtmlElement) -> Iterator[Section]:
    heading: tuple[str, str] | None = None
    words: list[str] = []
    for node in article.iter():
        if node.tag in _HEADINGS and node.get("id"):
            if heading:
                yield Section(*heading, " ".join(words))
            heading, words = (node.get("id"), _text(node)), []
        elif heading and isinstance(node.tag, str):
            words += [node.text] if node.text and node.text.strip() else []
        if node.tail and node.tail.strip():
            words.append(node.tail)
    if heading:
        yield Section(*heading, " ".join(words))


def _text(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
