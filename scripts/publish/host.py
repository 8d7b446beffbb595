"""What a static host does with a folder and a path, without any network."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

#: Endings, and the type that a host names for them.
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".png": "image/png",
    ".zip": "application/zip",
    ".epub": "application/epub+zip",
    ".ics": "text/calendar; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """Status, type and body of an answer; `location` where it leads elsewhere."""

    status: int
    type: str
    body: bytes
    location: str = ""


@dataclass(frozen=True, slots=True)
class Host:
    """A folder that stands under the path `mount`."""

    folder: Path
    mount: str

    def reply(self, path: str) -> Reply:
        """The file at `path`; a folder's index.html; a 404 with the page of the locale the path is in."""
        if not path.startswith(self.mount):
            return Reply(302, "text/plain; charset=utf-8", b"", self.mount) if path == "/" else self._lost("")
        inside = path.removeprefix(self.mount)
        file = self._file(inside)
        if file is None:
            return self._lost(inside)
        if file.is_dir():
            return Reply(301, "text/plain; charset=utf-8", b"", path + "/")
        return Reply(200, TYPES.get(file.suffix, "application/octet-stream"), file.read_bytes())

    def _file(self, inside: str) -> Path | None:
        """The file, or the folder that wants a slash. Nothing outside the site is found, nor a file for the host."""
        root = self.folder.resolve()
        try:
            file = (root / (inside + "index.html" if inside == "" or inside.endswith("/") else inside)).resolve()
        except (OSError, ValueError):
            return None
        if not file.is_relative_to(root) or file.name.startswith("_") or not file.exists():
            return None
        return file if file.is_file() or (file / "index.html").is_file() else None

    def _lost(self, inside: str) -> Reply:
        locale = inside.split("/")[0]
        pages = (self.folder / locale / "404.html", self.folder / "404.html")
        body = next((page.read_bytes() for page in pages if locale and page.is_file()), pages[1].read_bytes())
        return Reply(404, TYPES[".html"], body)


@dataclass(frozen=True, slots=True)
class Headers:
    """The rules of a `_headers` file: a path with `*` for anything, and what to send there."""

    rules: tuple[tuple[str, frozenset[tuple[str, str]]], ...]

    def of(self, path: str) -> set[tuple[str, str]]:
        """All headers for one path."""
        return {header for pattern, headers in self.rules if fnmatchcase(path, pattern) for header in headers}


def read_headers(path: Path) -> Headers:
    """Read a `_headers` file as static hosts do: a path, and below it, indented, one header a line."""
    rules: list[tuple[str, list[tuple[str, str]]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            rules[-1][1].append((name, value))
        elif line:
            rules.append((line, []))
    return Headers(tuple((pattern, frozenset(headers)) for pattern, headers in rules))
