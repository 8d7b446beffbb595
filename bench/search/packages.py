"""The peers that come from npm, installed with the hashes of `package-lock.json`."""

from __future__ import annotations

from pathlib import Path

from bench import npm

_ROOM = Path("build/bench-search")
PACKAGES = _ROOM / "node_modules"


def provide() -> None:
    """Install what `package-lock.json` names."""
    npm.provide(Path(__file__).parent, _ROOM)


def installed(name: str) -> str:
    """The version of an installed package."""
    return npm.installed(_ROOM, name)
