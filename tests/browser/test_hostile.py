"""More than two hundred payloads, fed through source articles of each kind: nothing runs, nothing is asked for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.compose.compose import compose
from scripts.curate.shape import shape
from scripts.curate.write import Written, write
from scripts.publish.publish import publish
from tests.browser.conftest import running
from tests.browser.visits import DESK, FOLDERS, visit
from tests.curate.manuscripts import article
from tests.hostile.payloads import hostile_article, payloads
from tests.publish.sample import URL, accept

ROOT = Path(__file__).parents[2]
KINDS = ("txt", "md", "html")
#: Everything an article page may be built of. A tag beyond these came from a source.
FOREIGN = "main :is(script, iframe, object, embed, form, input, img, video, audio, style, link, base, meta, math)"


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The repository's site with the same hostile article as text, as Markdown and as HTML."""
    root = tmp_path_factory.mktemp("hostile")
    for room in ("docs", "overrides", "registers"):
        shutil.copytree(ROOT / room, root / room)
    shutil.copy(ROOT / "mkdocs.yml", root)
    names = root / "scripts/curate/rules/names.tsv"
    names.parent.mkdir(parents=True)
    shutil.copy(ROOT / "scripts/curate/rules/names.tsv", names)
    for kind in KINDS:
        _save(write(shape(article(hostile_article(), f".{kind}"))), root / f"build/articles/hostile-{kind}")
    compose(root, root / "build/articles", root / "build/pages", [])
    publish(root, URL, accept)
    with running(root / "site") as place:
        yield place


def _save(written: Written, folder: Path) -> None:
    """Write an article down as `guide curate` does, though no stage took a payload out."""
    folder.mkdir(parents=True)
    page = written.page.replace('id: "case"', f'id: "{folder.name}"')
    ledger = written.ledger.replace('id: \\"case\\"', f'id: \\"{folder.name}\\"', 1)
    (folder / "article.md").write_bytes(page.encode())
    (folder / "changes.jsonl").write_bytes(ledger.encode())
    (folder / "source").write_bytes(hostile_article().encode())


def test_there_are_two_hundred_payloads_and_more() -> None:
    assert len(set(payloads())) >= 200


@pytest.mark.parametrize("folder", FOLDERS.values())
@pytest.mark.parametrize("kind", KINDS)
def test_no_payload_acts_on_a_page(browser: Browser, hostile_site: str, kind: str, folder: str) -> None:
    for page in ("", "changes/"):
        with visit(browser, viewport=DESK) as seen:
            answer = seen.page.goto(f"{hostile_site}{folder}articles/hostile-{kind}/{page}")
            assert answer is not None and answer.status == 200
            seen.page.wait_for_load_state("networkidle")
            assert seen.page.evaluate("window.HIT") is None
            assert seen.page.locator(FOREIGN).count() == 0
            assert [r for r in seen.requests if not r.startswith(hostile_site)] == []
            assert seen.complaints == []


def test_no_link_of_a_source_leads_anywhere(browser: Browser, hostile_site: str) -> None:
    for kind in KINDS:
        with visit(browser, viewport=DESK) as seen:
            seen.page.goto(f"{hostile_site}articles/hostile-{kind}/")
            targets = seen.page.eval_on_selector_all("main a[href]", "links => links.map(a => a.href)")
            assert targets
            assert [t for t in targets if not t.startswith((hostile_site, "tel:"))] == []
