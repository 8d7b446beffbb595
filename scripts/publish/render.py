"""Let mkdocs render the written languages, each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from scripts.publish.errors import PublishError
from scripts.publish.nouns import EN, ZH, Locale, Page, Site

_MISSING = "there are no pages to render. Run `guide build`, which composes them first."


def render(root: Path, site: Site) -> tuple[Page, ...]:
    """The pages of `root/build/pages` in zh and en, sorted by locale and file, as mkdocs makes them.

    Raises PublishError with what mkdocs said when it warns or fails (it runs strictly).
    """
    if not (root / "build/pages").is_dir():
        raise PublishError(f"{root / 'build/pages'}: {_MISSING}")
    running = [(locale, _start(root, site, locale)) for locale in (ZH, EN)]
    said = [(locale, process.communicate()[0], process.returncode) for locale, process in running]
    for locale, text, code in said:
        if code:
            raise PublishError(_complaint(root, locale, text))
    return tuple(page for locale, _ in running for page in _read(_folder(root, locale), locale))


def _folder(root: Path, locale: Locale) -> Path:
    return root / "build/html" / locale.code


def _start(root: Path, site: Site, locale: Locale) -> subprocess.Popen[str]:
    # Not --quiet: that would hide warnings from --strict as well.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean"]
    where = ["--config-file", str(root / "mkdocs.yml"), "--site-dir", str(_folder(root, locale))]
    told = {"GUIDE_LOCALE": locale.code, "GUIDE_SITE_URL": site.url + locale.folder, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.Popen(
        command + where,
        cwd=root,
        env=os.environ | told | {"PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def _complaint(root: Path, locale: Locale, text: str) -> str:
    place = root / "build/pages" / locale.code
    said = "\n".join(line for line in text.splitlines() if line.strip() and not line.startswith("INFO"))
    return f"{place}: mkdocs does not accept these pages:\n{said}\nMend the page, in docs/ if it stands there."


def _read(folder: Path, locale: Locale) -> list[Page]:
    """Every HTML file. What else mkdocs copies there (Material's scripts and styles) is not used."""
    files = sorted(folder.rglob("*.html"))
    return [Page(locale, file.relative_to(folder).as_posix(), file.read_text(encoding="utf-8")) for file in files]
