"""What comes from npm for a comparison, installed with the hashes of a `package-lock.json`."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path


def provide(locked: Path, room: Path) -> None:
    """Install in `room` what the lock in the folder `locked` names, unless that very lock is installed already."""
    lock = (locked / "package-lock.json").read_bytes()
    done = room / "package-lock.json"
    if done.is_file() and done.read_bytes() == lock and (room / "node_modules").is_dir():
        return
    if not shutil.which("npm"):
        raise SystemExit("npm is missing: what we compare with comes from there. On Debian: apt-get install npm")
    room.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(locked / "package.json", room / "package.json")
    shutil.copyfile(locked / "package-lock.json", done)
    print(f"Installing the locked peers into {room} …", flush=True)
    told = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=room, capture_output=True)
    if told.returncode:
        done.unlink()
        raise SystemExit(f"npm ci failed in {room}:\n{told.stderr.decode()}")


def installed(room: Path, name: str) -> str:
    """The version of a package that is installed in `room`."""
    return str(json.loads((room / "node_modules" / name / "package.json").read_text(encoding="utf-8"))["version"])
