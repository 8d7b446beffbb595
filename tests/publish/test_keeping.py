import json
from pathlib import Path

from scripts.publish.keeping import keeping
from scripts.publish.nouns import LOCALES, TW, ZH, Page

OVERRIDES = Path(__file__).parents[2] / "overrides"
BODY = """<script src="../assets/site.1.js" data-tools="../assets/tools.2.js"></script>
<meta content="https://example.org/assets/share-a.png">"""
FILES = {"assets/site.1.js": b"", "assets/tools.2.js": b"", "assets/share-a.png": b"", "assets/other.3.js": b""}
PAGES = [
    Page(ZH, "index.html", BODY),
    Page(ZH, "404.html", BODY),
    Page(ZH, "print/index.html", BODY),
    Page(ZH, "articles/a/index.html", BODY),
    Page(ZH, "articles/a/changes/2/index.html", BODY),
    Page(TW, "guide/index.html", BODY),
]


def listed(folder: str, pages: list[Page] = PAGES) -> tuple[str, list[str]]:
    told = json.loads(keeping(pages, FILES, OVERRIDES)[f"{folder}keep.json"])
    return told["version"], told["files"]


def test_a_phone_keeps_the_pages_of_one_language_and_what_they_load() -> None:
    assert listed("")[1] == ["", "articles/a/", "assets/site.1.js", "assets/tools.2.js"]
    assert listed("zh-TW/")[1] == ["zh-TW/guide/", "assets/site.1.js", "assets/tools.2.js"]


def test_every_language_has_a_list_and_all_share_a_worker() -> None:
    names = {f"{locale.folder}keep.json" for locale in LOCALES}
    assert set(keeping(PAGES, FILES, OVERRIDES)) == {"worker.js"} | names


def test_the_version_changes_with_the_pages_of_the_language_alone() -> None:
    other = [*PAGES[:-1], Page(TW, "guide/index.html", BODY + "new")]
    assert listed("", other)[0] == listed("")[0]
    assert listed("zh-TW/", other)[0] != listed("zh-TW/")[0]
