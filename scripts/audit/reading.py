"""Written pages read easily: short sentences, short paragraphs, short lists. Measured with the facts filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from scripts.audit.nouns import Finding, House, SitePage
from scripts.publish.whole import ADDRESS as WHOLE

_SHORTEN = "Divide it, or say less: exceptions go into a section of their own, numbers into a list."
_PARAGRAPH = "//article//p[not(ancestor::blockquote or ancestor::li or ancestor::dd)]"
_ITEM = "//article//li[not(p)]|//article//li/p"
_LIST = "//article//*[self::ul or self::ol][count(li) > 7][not(li/a)]"
_SENTENCES, _GRADE, _UNBROKEN = 3, 7, 250


@dataclass(frozen=True, slots=True)
class _Language:
    """How text of one language is counted, and the most that it may have."""

    sentence: re.Pattern[str]
    word: re.Pattern[str]
    unit: str
    mean: int
    most: int
    paragraph: int


_LANGUAGES = {
    "zh": _Language(
        re.compile(r"[^。！？!?]+[。！？!?]*[”’）]*"),
        re.compile(r"[\u3400-\u9fff]|[A-Za-z]+|\d[\d,.]*"),
        "characters",
        22,
        40,
        90,
    ),
    "en": _Language(
        re.compile(r"\S.*?(?:[.!?]+[”’)]*(?=\s|$)|$)"), re.compile(r"[A-Za-z][\w’'-]*|\d[\d,.%]*"), "words", 16, 25, 70
    ),
}


def check(house: House) -> Iterator[Finding]:
    """`sentences-long`, `paragraph-long`, `list-long`, `section-long` and, in English, `words-long`."""
    for page in house.site.pages:
        language = _LANGUAGES.get(page.locale.code)
        written = any((house.root / "docs" / page.locale.code / name).is_file() for name in _names(page))
        if language and written and page.address != WHOLE:
            yield from _page(page, language)


def _names(page: SitePage) -> tuple[str, str]:
    return f"{page.address.rstrip('/')}.md", f"{page.address}index.md"


def _page(page: SitePage, language: _Language) -> Iterator[Finding]:
    paragraphs = [_words(element) for element in page.tree.xpath(_PARAGRAPH)]
    everything = paragraphs + [_words(element) for element in page.tree.xpath(_ITEM)]
    yield from _sentences(page, language, everything)
    for text in paragraphs:
        sentences, size = len(_split(language, text)), _size(language, text)
        if sentences > _SENTENCES or size > language.paragraph:
            message = f"a paragraph of {sentences} sentences and {size} {language.unit}: “{text[:24]}…”."
            yield Finding("paragraph-long", page.file, message, _SHORTEN)
    for found in page.tree.xpath(_LIST):
        yield Finding("list-long", page.file, f"a list of {len(found)} items; 7 are the most.", _SHORTEN)
    yield from _sections(page, language)
    if page.locale.code == "en" and (grade := _grade(language, everything)) > _GRADE:
        message = f"Flesch–Kincaid grade {grade:.1f}; {_GRADE} is the most."
        yield Finding("words-long", page.file, message, "Use shorter words and sentences.")


def _sentences(page: SitePage, language: _Language, texts: Sequence[str]) -> Iterator[Finding]:
    """Too long on the whole, or more than one in twenty over the limit."""
    found = [sentence for text in texts for sentence in _split(language, text)]
    sizes = [_size(language, sentence) for sentence in found]
    mean = sum(sizes) / max(len(sizes), 1)
    if mean > language.mean:
        message = f"sentences have {mean:.1f} {language.unit} on average; {language.mean} is the most."
        yield Finding("sentences-long", page.file, message, _SHORTEN)
    long = [sentence for sentence, size in zip(found, sizes, strict=True) if size > language.most]
    if len(long) > max(len(found) / 20, 1):
        message = f"{len(long)} of {len(found)} sentences have over {language.most} {language.unit}: “{long[0][:24]}…”."
        yield Finding("sentences-long", page.file, message, _SHORTEN)


def _sections(page: SitePage, language: _Language) -> Iterator[Finding]:
    """Paragraphs without a heading, list, table or quotation between them."""
    if language.unit != "characters":
        return
    run = 0
    for element in page.tree.xpath("//article/*"):
        run = run + _size(language, _words(element)) if element.tag == "p" else 0
        if run > _UNBROKEN:
            message = f"{run} characters in a row without heading or list, at “{_words(element)[:24]}…”."
            yield Finding("section-long", page.file, message, "Put a heading, a list or words to say between them.")
            run = 0


def _words(element: HtmlElement) -> str:
    """The text of an element without the small links to sources."""
    texts = element.xpath(".//text()[not(ancestor::a[contains(@class, 'basis-link')])]")
    return " ".join("".join(map(str, texts)).split())


def _split(language: _Language, text: str) -> list[str]:
    return [found[0] for found in language.sentence.finditer(text) if _size(language, found[0])]


def _size(language: _Language, text: str) -> int:
    return len(language.word.findall(text))


def _grade(language: _Language, texts: Sequence[str]) -> float:
    """The school grade that a text asks for, after Flesch and Kincaid."""
    sentences = sum(len(_split(language, text)) for text in texts)
    words = [word for text in texts for word in language.word.findall(text)]
    if not words:
        return 0.0
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    """About how many syllables an English word has.

    >>> [syllables(word) for word in ("pay", "interest", "made", "little", "agreed")]
    [1, 3, 1, 2, 2]
    """
    bare = (
        re.sub(r"(?:e|es|ed)$", "", word.lower())
        if not re.search(r"(?:[^aeiouy]le|[td]ed|ee|eed)$", word.lower())
        else word.lower()
    )
    return max(len(re.findall(r"[aeiouy]+", bare)), 1)
