"""Ours and its peers, each as a built folder and the addresses of its page types."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from bench import npm
from bench.pages.text import lay_out

ROOM = Path("build/bench-pages")
_HERE = Path(__file__).parent / "peers"
_PREFIXES = {"zh": "", "zh-TW": "zh-TW/", "zh-HK": "zh-HK/", "en": "en/"}
# One page of each type that may be indexed.
_TYPES = {
    "home": "",
    "index": "guide/",
    "letter": "letters/written-application/",
    "tool": "tools/overdue-cost/",
    "about": "about/privacy/",
    "facts": "about/facts/interest/",
    "search": "search/",
    "guide": "guide/costs/",
}


@dataclass(frozen=True)
class Site:
    """A built site. `pages` gives addresses inside it by (type, locale)."""

    label: str
    folder: Path
    pages: dict[tuple[str, str], str]


def ours() -> Site:
    """Ours, every page type in every locale."""
    pages = {(kind, locale): at + path for kind, path in _TYPES.items() for locale, at in _PREFIXES.items()}
    return Site("ours", Path("site"), pages)


def material() -> Site:
    """Material with static-i18n, as they come."""
    room = _room("material")
    _text(room / "docs/zh/guide", room / "docs/en/guide", titled=True)
    shutil.copyfile(_HERE / "mkdocs.yml", room / "mkdocs.yml")
    _run(room, sys.executable, "-m", "mkdocs", "build", "--quiet")
    return Site(f"Material {version('mkdocs-material')}", room / "site", _two("guide/costs/"))


def vitepress() -> Site:
    """VitePress as it comes."""
    room = _room("vitepress")
    _text(room / "docs/guide", room / "docs/en/guide", titled=True)
    _copy("vitepress.mjs", room / "docs/.vitepress/config.mjs")
    _run(room, "node", "../node_modules/vitepress/bin/vitepress.js", "build", "docs")
    label = f"VitePress {npm.installed(ROOM, 'vitepress')}"
    return Site(label, room / "docs/.vitepress/dist", _two("guide/costs.html"))


def starlight() -> Site:
    """Starlight as it comes."""
    room = _room("starlight")
    _text(room / "src/content/docs/guide", room / "src/content/docs/en/guide", titled=False)
    _copy("astro.config.mjs", room / "astro.config.mjs")
    _copy("content.config.ts", room / "src/content.config.ts")
    _copy("../package.json", room / "package.json")
    _run(room, "node", "../node_modules/astro/astro.js", "build")
    return Site(f"Starlight {npm.installed(ROOM, '@astrojs/starlight')}", room / "dist", _two("guide/costs/"))


def _two(path: str) -> dict[tuple[str, str], str]:
    return {("guide", "zh"): path, ("guide", "en"): f"en/{path}"}


def _room(name: str) -> Path:
    room = ROOM / name
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir(parents=True)
    return room


def _copy(name: str, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_HERE / name, to)


def _text(chinese: Path, english: Path, titled: bool) -> None:
    lay_out("zh", chinese, titled)
    lay_out("en", english, titled)


def _run(room: Path, *command: str) -> None:
    environment = os.environ | {"ASTRO_TELEMETRY_DISABLED": "1"}
    told = subprocess.run(command, cwd=room, env=environment, capture_output=True, text=True)
    if told.returncode:
        raise SystemExit(f"{' '.join(command)} failed in {room}:\n{told.stdout[-2000:]}{told.stderr[-2000:]}")
