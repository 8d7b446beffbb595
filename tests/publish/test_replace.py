from pathlib import Path

import pytest

from scripts.publish.precompress import precompress
from scripts.publish.replace import replace
from tests.publish.sample import files


def pleased(site: Path) -> None:
    """A judge that finds the new site where it was told."""
    assert site.is_dir()


def displeased(site: Path) -> None:
    raise ValueError(site)


def test_the_old_site_stands_when_the_judge_refuses_the_new_one(tmp_path: Path) -> None:
    replace(tmp_path / "site", {"a.html": b"1"}, tmp_path, pleased)
    with pytest.raises(ValueError, match=r"site\.new"):
        replace(tmp_path / "site", {"a.html": b"2"}, tmp_path, displeased)
    assert files(tmp_path / "site") == {"a.html": b"1"}


def test_the_new_site_takes_the_place_of_the_old_one_whole(tmp_path: Path) -> None:
    replace(tmp_path / "site", {"a.html": b"1", "b/c.html": b"2"}, tmp_path, pleased)
    replace(tmp_path / "site", {"a.html": b"3"}, tmp_path, pleased)
    assert files(tmp_path / "site") == {"a.html": b"3"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_old_site_stands_when_the_new_one_cannot_be_written(tmp_path: Path) -> None:
    replace(tmp_path / "site", {"a.html": b"1"}, tmp_path, pleased)
    with pytest.raises(OSError):
        replace(tmp_path / "site", {"a": b"2", "a/b": b"3"}, tmp_path, pleased)
    assert files(tmp_path / "site") == {"a.html": b"1"}


def test_the_old_site_comes_back_when_the_new_one_cannot_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace(tmp_path / "site", {"a.html": b"1"}, tmp_path, pleased)
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name == "site.new":
            raise OSError("no")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError):
        replace(tmp_path / "site", {"a.html": b"2"}, tmp_path, pleased)
    assert files(tmp_path / "site") == {"a.html": b"1"}


def test_compressed_copies_are_the_same_every_time(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("甲" * 400, encoding="utf-8")
    (tmp_path / "small.html").write_text("甲", encoding="utf-8")
    assert precompress(tmp_path) == 1
    first = files(tmp_path)
    precompress(tmp_path)
    assert files(tmp_path) == first
    assert sorted(first) == ["a.html", "a.html.br", "a.html.gz", "small.html"]
