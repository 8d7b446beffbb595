"""Addresses between pages, as Markdown writes them and as raw HTML needs them."""

from __future__ import annotations

import posixpath

from scripts.compose.page import address


def to_file(page: str, target: str) -> str:
    """The Markdown link from `page` to `target` (`file.md#id`).

    >>> to_file("guide/agree.md", "about/glossary.md#penalty-interest")
    '../about/glossary.md#penalty-interest'
    """
    file, _, anchor = target.partition("#")
    link = posixpath.relpath(file, posixpath.dirname(page) or ".")
    return f"{link}#{anchor}" if anchor else link


def to_address(page: str, target: str) -> str:
    """The same link for raw HTML, from address to address.

    >>> to_address("articles/a/changes/2.md", "articles/a.md#first")
    '../../#first'
    """
    file, _, anchor = target.partition("#")
    link = posixpath.relpath(address(file) or ".", address(page) or ".")
    return ("" if link == "." else link + "/") + (f"#{anchor}" if anchor else "")
