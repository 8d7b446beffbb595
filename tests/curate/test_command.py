"""`guide curate` and `guide restore` as a person meets them: what is written, what is said, which exit code."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from scripts.cli import app

SENTENCES = "逾期以后，先核对账单。\n再联系官方客服，问清本金和利息各是多少。\n最后把方案写下来，按时还款。\n"
OTHER = "收到法院的材料，先看日期。\n不要不去，可以带上证据。\n听不懂的地方，当场问清楚。\n"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "one.txt").write_text(SENTENCES, encoding="utf-8")
    return folder


def test_each_article_gets_a_folder_with_page_ledger_and_source(inbox: Path, tmp_path: Path) -> None:
    done = run("curate", inbox, "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert sorted(p.name for p in (tmp_path / "out/one").iterdir()) == ["article.md", "changes.jsonl", "source"]
    assert (tmp_path / "out/one/source").read_bytes() == (inbox / "one.txt").read_bytes()


def test_restore_prints_the_original_bytes_without_the_copy_of_the_source(inbox: Path, tmp_path: Path) -> None:
    (inbox / "one.txt").write_bytes(SENTENCES.replace("\n", "\r\n").encode("gb18030"))
    run("curate", inbox, "--out", tmp_path / "out")
    (tmp_path / "out/one/source").unlink()
    assert run("restore", tmp_path / "out/one").stdout_bytes == (inbox / "one.txt").read_bytes()


def test_ledger_lines_carry_the_fields_that_are_promised(inbox: Path, tmp_path: Path) -> None:
    (inbox / "one.txt").write_text(SENTENCES.replace("，", ","), encoding="utf-8")
    run("curate", inbox, "--out", tmp_path / "out")
    lines = [json.loads(line) for line in (tmp_path / "out/one/changes.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(lines) > 2
    assert all({"rule", "at", "before", "after", "certainty", "why"} <= line.keys() for line in lines)


def test_the_unusable_are_named_and_the_others_go_on(inbox: Path, tmp_path: Path) -> None:
    (inbox / "empty.txt").write_bytes(b"")
    (inbox / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 30)
    (inbox / "stub.txt").write_text("花呗逾期怎么办\n", encoding="utf-8")
    (inbox / "big.txt").write_bytes(b"a" * (20 * 1024 * 1024 + 1))
    (inbox / "One.md").write_text(OTHER, encoding="utf-8")
    done = run("curate", inbox, "--out", tmp_path / "out")
    assert done.exit_code == 1
    said = {line.partition(": ")[0].rpartition("/")[2]: line for line in done.stderr.splitlines() if ": " in line}
    assert "empty" in said["empty.txt"]
    assert "binary" in said["picture.txt"]
    assert "stub" in said["stub.txt"]
    assert "20,971,520" in said["big.txt"]
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["one"]
    taken = said.get("one.txt") or said["One.md"]
    assert "has the id 'one'" in taken
    assert all(line.rstrip().endswith(".") for line in said.values())


def test_a_near_duplicate_is_written_and_named_with_its_original(inbox: Path, tmp_path: Path) -> None:
    (inbox / "one.txt").write_text(SENTENCES * 4, encoding="utf-8")
    (inbox / "two.txt").write_text(SENTENCES * 4 + "还有一句不同。\n", encoding="utf-8")
    (inbox / "three.txt").write_text(OTHER * 4, encoding="utf-8")
    done = run("curate", inbox, "--out", tmp_path / "out")
    assert done.exit_code == 0
    assert "two.txt: nearly the same text as 'one'" in done.stderr
    assert "three.txt" not in done.stderr
    assert (tmp_path / "out/two").is_dir()


def test_a_clean_article_is_said_to_be_clean(inbox: Path, tmp_path: Path) -> None:
    text = '---\ntitle: "先核对"\n---\n\n## 第一件事 {#first}\n\n' + SENTENCES.replace("\n", "\n\n").rstrip("\n") + "\n"
    (inbox / "one.txt").rename(inbox / "one.md")
    (inbox / "one.md").write_text(text, encoding="utf-8")
    assert "one: already clean, no change" in run("curate", inbox, "--out", tmp_path / "out").stdout


def test_curating_again_writes_the_same_bytes_with_any_number_of_jobs(inbox: Path, tmp_path: Path) -> None:
    (inbox / "two.txt").write_text(OTHER, encoding="utf-8")
    run("curate", inbox, "--out", tmp_path / "a")
    run("curate", inbox, "--out", tmp_path / "b", "--jobs", "2")
    run("curate", inbox, "--out", tmp_path / "b")
    for file in sorted((tmp_path / "a").rglob("*.*")):
        assert file.read_bytes() == (tmp_path / "b" / file.relative_to(tmp_path / "a")).read_bytes()


def test_article_folders_give_their_name_and_title(inbox: Path, tmp_path: Path) -> None:
    folder = inbox / "huabei-first"
    folder.mkdir()
    (folder / "article.txt").write_text(OTHER, encoding="utf-8")
    (folder / "origin.yml").write_text("title: 收到材料以后\nkind: own\n", encoding="utf-8")
    run("curate", inbox, "--out", tmp_path / "out")
    assert 'title: "收到材料以后"' in (tmp_path / "out/huabei-first/article.md").read_text(encoding="utf-8")


def test_a_missing_or_empty_folder_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    for folder, what in ((tmp_path / "no", "no such folder"), (tmp_path / "none", "no article in it")):
        done = run("curate", folder, "--out", tmp_path / "out")
        assert (done.exit_code, what in done.stderr) == (1, True), done.stderr


def test_a_failed_run_leaves_the_last_good_folder(inbox: Path, tmp_path: Path) -> None:
    run("curate", inbox, "--out", tmp_path / "out")
    before = (tmp_path / "out/one/article.md").read_bytes()
    (inbox / "one.txt").write_bytes(b"")
    assert run("curate", inbox, "--out", tmp_path / "out").exit_code == 1
    assert (tmp_path / "out/one/article.md").read_bytes() == before
    assert not [p for p in (tmp_path / "out").iterdir() if p.name.startswith(".")]


def test_help_names_every_word() -> None:
    said = run("--help").stdout
    assert all(word in said for word in ("curate", "restore", "build", "serve", "check", "facts", "addresses"))


def test_restore_names_what_is_missing(tmp_path: Path) -> None:
    done = run("restore", tmp_path)
    assert done.exit_code == 1
    assert "article.md is missing" in done.stderr


def test_html_comes_back_byte_for_byte(inbox: Path, tmp_path: Path) -> None:
    shutil.rmtree(inbox)
    inbox.mkdir()
    body = "".join(f"<p>{line}&nbsp;</p>\r\n" for line in (SENTENCES + OTHER).splitlines())
    page = f"<!doctype html><title>t</title><nav><a href=/>首页</a></nav><article><h1>逾期以后</h1>{body}</article>"
    (inbox / "page.html").write_bytes(page.encode("gb18030"))
    assert run("curate", inbox, "--out", tmp_path / "out").exit_code == 0
    assert run("restore", tmp_path / "out/page").stdout_bytes == page.encode("gb18030")
    text = (tmp_path / "out/page/article.md").read_text(encoding="utf-8")
    assert "<" not in text
    assert "首页" not in text
