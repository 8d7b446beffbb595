"""What is published knows nothing of the machine that built it, and holds no secret."""

from __future__ import annotations

import getpass
import re
import socket
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
_PACKED = {".zip", ".epub"}
#: The hour of a feed stands for a day; no other hour is known to the site.
_HOUR = re.compile(rb"\d{4}-\d\d-\d\dT(?!12:00:00\+08:00|00:00:00Z)\d\d:\d\d")
_SECRET = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{30,}|\bxox[abp]-\w{10,}")


def parts(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """A file, and what is packed in it."""
    if Path(name).suffix not in _PACKED:
        yield name, data
        return
    with ZipFile(BytesIO(data)) as box:
        for inner in box.namelist():
            yield f"{name}/{inner}", box.read(inner)


def published(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.suffix not in (".br", ".gz"):
            yield from parts(file.relative_to(folder).as_posix(), file.read_bytes())


@pytest.fixture(params=["sample", "site"])
def folder(request: pytest.FixtureRequest, site: Path) -> Path:
    """The small site, and the one that `make site` built, where it did."""
    if request.param == "sample":
        return site
    if not (ROOT / "site/index.html").is_file():
        pytest.skip("there is no site: run `make site`")
    return ROOT / "site"


def test_no_path_name_or_hour_of_the_machine_and_no_secret_is_published(folder: Path, site: Path) -> None:
    names = {str(ROOT), str(Path.home()) + "/", str(site.parents[1]), socket.gethostname(), getpass.getuser()}
    # A common word may be the name of a user or a machine as well.
    told = [name.encode() for name in names if len(name) > 6 or "/" in name]
    for name, data in published(folder):
        assert not [word for word in told if word in data], name
        assert not _HOUR.search(data), name
        assert not _SECRET.search(data), name


@pytest.mark.parametrize("text", [b"at 2026-11-22T01:02:03", b"-----BEGIN RSA PRIVATE KEY-----", b"ghp_" + b"a" * 36])
def test_an_hour_and_a_secret_would_be_found(text: bytes) -> None:
    assert _HOUR.search(text) or _SECRET.search(text)


def test_what_is_packed_is_read_as_well() -> None:
    out = BytesIO()
    with ZipFile(out, "w") as box:
        box.writestr("a.txt", "x")
    assert list(parts("b.zip", out.getvalue())) == [("b.zip/a.txt", b"x")]
