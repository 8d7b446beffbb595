"""Pack files so that the same files give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

#: The earliest day that a zip file can name. A file that is packed again is no younger.
_DAY = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip file of `files` in their order. Pictures are only stored, and so is `mimetype`, as EPUB asks."""
    out = BytesIO()
    with ZipFile(out, "w") as box:
        for name, data in files.items():
            info = ZipInfo(name, _DAY)
            info.external_attr = _READABLE
            info.compress_type = ZIP_STORED if name == "mimetype" or name.endswith(".png") else ZIP_DEFLATED
            box.writestr(info, data)
    return out.getvalue()
