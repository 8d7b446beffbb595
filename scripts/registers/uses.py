"""Find the pages that ask for a record."""

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

_ASKED = re.compile(r"""\{\{\s*(?:fact|value|contact|term)\(\s*["']([a-z0-9-]+)["']\s*\)\s*\}\}""")


def pages_by_id(docs: Path) -> Mapping[str, list[str]]:
    """For each id the written pages that ask for it, as `guide/agree (en, zh)`.

    `docs` holds one folder a locale; what is not there is used nowhere.
    """
    locales: dict[tuple[str, str], set[str]] = defaultdict(set)
    for path in sorted(docs.glob("*/**/*.md")):
        locale, *parts = path.relative_to(docs).with_suffix("").parts
        for name in _ASKED.findall(path.read_text(encoding="utf-8")):
            locales[name, "/".join(parts)].add(locale)
    pages: dict[str, list[str]] = defaultdict(list)
    for (name, page), where in sorted(locales.items()):
        pages[name].append(f"{page} ({', '.join(sorted(where))})")
    return pages
