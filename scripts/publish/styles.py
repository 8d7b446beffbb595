"""The style sheets of the site, written into its pages."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tinycss2
from tinycss2.ast import FunctionBlock, Node, QualifiedRule

from scripts.publish.errors import PublishError
from scripts.publish.nouns import LOCALES, Locale, Page
from scripts.publish.selectors import Found, bare, parts
from scripts.publish.shrink import shrink_styles

EVERYWHERE = ("paper", "frame", "text", "print")
WHERE_USED = ("rare", "finder", "doors", "picture", "record", "form", "tool", "whole")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The text of one style sheet."""

    css: str

    @property
    def hash(self) -> str:
        """The sheet as a policy names it: 'sha256-…'."""
        return f"'sha256-{base64.b64encode(hashlib.sha256(self.css.encode()).digest()).decode()}'"


@dataclass(frozen=True, slots=True)
class Style:
    """One sheet that every page carries, as far as it speaks of the page's language, and `more` that only pages carry
    which have something for them to dress."""

    common: Sheet
    more: tuple[Sheet, ...] = ()

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """All of them."""
        return (*dict.fromkeys(spoken(self.common, locale) for locale in LOCALES), *self.more)

    def on(self, page: Page) -> tuple[Sheet, ...]:
        """The sheets that a dressed page carries."""
        return tuple(sheet for sheet in self.sheets if _element(sheet) in page.html)


def styles(overrides: Path) -> Style:
    """The style sheets for all pages. Each is the same wherever it stands, so that one hash allows it."""
    common = "".join(_sheet(overrides, name) for name in EVERYWHERE)
    return Style(Sheet(common), tuple(Sheet(_sheet(overrides, name)) for name in WHERE_USED))


def dress(page: Page, style: Style) -> Page:
    """The page with its style sheets in its head."""
    found = Found(page.html)
    more = (sheet for sheet in style.more if any(map(found.match, _selectors(sheet.css))))
    worn = "".join(map(_element, (spoken(style.common, page.locale), *more)))
    return page.saying(page.html.replace("</head>", f"{worn}</head>", 1))


@cache
def spoken(sheet: Sheet, locale: Locale) -> Sheet:
    """The sheet without the rules that `:lang()` keeps for the pages of other locales.

    >>> spoken(Sheet("p{top:0}body:lang(en){top:1px}body:lang(zh-hant-tw){top:2px}"), LOCALES[3]).css
    'p{top:0}body:lang(en){top:1px}'
    """
    rules = tinycss2.parse_stylesheet(sheet.css)
    return Sheet("".join(rule.serialize() for rule in rules if _languages(rule) <= {locale.tag.lower()}))


def _languages(rule: Node) -> set[str]:
    """What stands in the brackets of `:lang()` where a rule asks for it."""
    asked = rule.prelude if isinstance(rule, QualifiedRule) else []
    brackets = (token for token in asked if isinstance(token, FunctionBlock) and token.lower_name == "lang")
    return {tinycss2.serialize(token.arguments).lower() for token in brackets}


def _element(sheet: Sheet) -> str:
    return f"<style>{sheet.css}</style>"


@cache
def _selectors(css: str) -> tuple[str, ...]:
    """The bare selectors of a sheet's rules outside of its at-rules."""
    rules = tinycss2.parse_stylesheet(css)
    return tuple(bare(part) for rule in rules if isinstance(rule, QualifiedRule) for part in parts(rule.prelude))


def finder_rules(overrides: Path) -> tuple[str, ...]:
    """The rules of the search's sheet, one by one: on other pages than its own its panel brings them along."""
    rules = tinycss2.parse_stylesheet(_sheet(overrides, "finder"))
    return tuple(rule.serialize() for rule in rules)


def _sheet(overrides: Path, name: str) -> str:
    path = overrides / f"assets/styles/{name}.css"
    if not path.is_file():
        raise PublishError(f"{path}: there is no such style sheet. Sheets are named in scripts/publish/styles.py.")
    return shrink_styles(path.read_text(encoding="utf-8"))
