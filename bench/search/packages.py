"""The peers that come from npm, installed with the hashes of `package-lock.json`."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

_HERE = Path(__file__).parent
_ROOM = Path("build/bench-search")
PACKAGES = _ROOM / "node_modules"


def provide() -> None:
    """Install what `package-lock.json` names, unless that very lock is installed already."""
    lock = (_HERE / "package-lock.json").read_bytes()
    done = _ROOM / "package-lock.json"
    if done.is_file() and done.read_bytes() == lock and (PACKAGES / "pagefind").is_dir():
        return
    if not shutil.which("npm"):
        raise SystemExit("npm is missing: Pagefind and MiniSearch come from there. On Debian: apt-get install npm")
    _ROOM.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_HERE / "package.json", _ROOM / "package.json")
    shutil.copyfile(_HERE / "package-lock.json", done)
    print("Installing the locked peers into build/bench-search …", flush=True)
    told = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=_ROOM, capture_output=True)
    if told.returncode:
        done.unlink()
        raise SystemExit(f"npm ci failed in {_ROOM}:\n{told.stderr.decode()}")


def installed(name: str) -> str:
    """The version of an installed package."""
    return str(json.loads((PACKAGES / name / "package.json").read_text(encoding="utf-8"))["version"])
