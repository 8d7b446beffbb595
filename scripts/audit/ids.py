"""Every heading of a page's text has an id of its own, in Latin letters, and the same one in all locales."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from scripts.audit.nouns import Finding, House, SitePage

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HEADINGS = "//article//*[self::h2 or self::h3 or self::h4]"
_WRITE = "Write it behind the heading in docs/, as in {#keep-proof}, and run `make site`."


def check(house: House) -> Iterator[Finding]:
    """`id-missing`, `id-form`, `id-twice` on each page; `id-differs` between its locales."""
    for page in house.site.pages:
        if not page.lost:
            yield from _headings(page)
        for name, count in Counter(page.ids).items():
            if count > 1:
                message = f"the id '{name}' stands {count} times."
                yield Finding("id-twice", page.file, message, "Give each heading an id of its own.")
    for versions in house.site.by_address.values():
        yield from _differences(versions)


def heading_ids(page: SitePage) -> tuple[str, ...]:
    """The ids of the headings h2 to h4 in the text of a page, in order."""
    return tuple(heading.get("id", "") for heading in page.tree.xpath(_HEADINGS))


def _headings(page: SitePage) -> Iterator[Finding]:
    for heading in page.tree.xpath(_HEADINGS):
        name, text = heading.get("id"), heading.text_content().strip()
        if not name:
            yield Finding("id-missing", page.file, f"the heading “{text}” has no id.", _WRITE)
        elif not _ID.fullmatch(name):
            remedy = "Use small Latin letters, digits and single hyphens."
            yield Finding("id-form", page.file, f"'{name}' is no id for a heading.", remedy)


def _differences(versions: Mapping[str, SitePage]) -> Iterator[Finding]:
    chinese = versions.get("zh") or next(iter(versions.values()))
    for page in versions.values():
        if heading_ids(page) != heading_ids(chinese):
            odd = sorted({*heading_ids(page)} ^ {*heading_ids(chinese)})
            message = f"its sections differ from {chinese.file}: {', '.join(odd) or 'another order'}."
            yield Finding("id-differs", page.file, message, "Give both languages in docs/ the same sections.")
