"""Every page exists in four locales, and says which one it is."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.audit.nouns import Finding, House
from scripts.publish.nouns import LOCALES


def check(house: House) -> Iterator[Finding]:
    """`locale-missing` for a page that a locale lacks, `locale-named` for a page that names another language."""
    for address, versions in house.site.by_address.items():
        for locale in LOCALES:
            page = versions.get(locale.code)
            if page is None:
                message = f"there is no {locale.name} version."
                remedy = "Write the page in docs/zh and docs/en, and run `make site`."
                yield Finding("locale-missing", address or "/", message, remedy)
            elif page.tree.get("lang") != locale.tag:
                message = f"html lang is '{page.tree.get('lang')}', not '{locale.tag}'."
                yield Finding("locale-named", page.file, message, "Mend scripts/publish/settle.py.")
