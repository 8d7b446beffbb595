"""Modules become one script that does what they do, and what cannot be joined is refused by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.publish.assets import assets
from scripts.publish.errors import PublishError
from scripts.publish.join import join
from scripts.publish.shake import shake
from scripts.publish.shrink import shrink

Modules = Callable[[dict[str, str]], Path]


@pytest.fixture
def modules(tmp_path: Path) -> Modules:
    """Writes modules by name and gives the entry, the first."""

    def written(texts: dict[str, str]) -> Path:
        for name, text in texts.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / next(iter(texts))

    return written


DIAMOND = {
    "index.js": (
        'import { left } from "./left.js";\n'
        'import {\n  right,\n} from "./more/right.js";\n'
        "window.told = left() + right;\n"
    ),
    "left.js": 'import { base } from "./base.js";\n\n/** Two. */\nexport function left() {\n  return base + 1;\n}\n',
    "more/right.js": 'import { base } from "../base.js";\n\nexport const right = base * 10;\n',
    "base.js": "export const base = 1;\nexport const never = 99;\n",
}


def test_modules_run_as_one_script_each_once(modules: Modules, browser: Browser) -> None:
    script = join(modules(DIAMOND))
    with browser.new_context() as context:
        page = context.new_page()
        page.add_script_tag(content=shrink(script, Path("index.js")))
        assert page.evaluate("told") == 12
    assert script.count("let base = 1;") == 1
    assert "import" not in script and "export" not in script


def test_what_nobody_uses_is_left_out(modules: Modules) -> None:
    assert "never" not in join(modules(DIAMOND))


def test_the_same_modules_make_the_same_bytes(modules: Modules) -> None:
    entry = modules(DIAMOND)
    assert shrink(join(entry), entry) == shrink(join(entry), entry)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"index.js": 'import { a } from "./b.js";\n'}, "b.js: there is no such module, but index.js asks for it"),
        ({"index.js": 'import { b } from "./a.js";\n', "a.js": "export const a = 1;\n"}, "a.js exports no b"),
        (
            {"index.js": 'import { a } from "./a.js";\nconst b = 1;\n', "a.js": "export const a = 1;\nlet b;\n"},
            "index.js: a.js declares `b` too",
        ),
        ({"index.js": 'import a from "./a.js";\n'}, "cannot join `import a from"),
        ({"index.js": 'import { a as b } from "./a.js";\n'}, "cannot join `import { a as b }"),
        ({"index.js": "export default 1;\n"}, "cannot join `export default 1;`"),
        (
            {"index.js": 'import { a } from "./a.js";\n', "a.js": 'import { b } from "./index.js";\nexport let a;\n'},
            "index.js: it imports a.js, which needs it first",
        ),
    ],
)
def test_what_cannot_be_joined_is_refused_by_name(modules: Modules, texts: dict[str, str], said: str) -> None:
    with pytest.raises(PublishError) as refused:
        join(modules(texts))
    assert said in str(refused.value)


def test_a_script_that_is_none_is_refused_by_name() -> None:
    with pytest.raises(PublishError, match=r"tool\.js: this is no JavaScript"):
        shrink("const a = ;", Path("tool.js"))


def test_a_declaration_is_kept_for_what_runs_and_for_what_that_uses() -> None:
    unused = "// a word about c\nfunction c() {\n  return d;\n}\n\nconst d = 2;\n"
    script = f"const a = b;\nconst b = 1;\n{unused}use(a);\nconst {{ e }} = f;\n"
    assert shake(script) == "const a = b;\nconst b = 1;\nuse(a);\nconst { e } = f;\n"


def test_a_statement_of_many_lines_stays_whole() -> None:
    script = "const a = {\n  b: 1,\n};\nuse(\n  a,\n);\n/**\n * A word.\n */\nclass C {\n}\n"
    assert shake(script) == "const a = {\n  b: 1,\n};\nuse(\n  a,\n);\n"


def test_a_folder_with_an_entry_becomes_one_script_with_its_hash(modules: Modules) -> None:
    modules({f"assets/tools/{name}": text for name, text in DIAMOND.items()})
    modules({"assets/site.js": "// A word.\nwindow.site = 1;\n", "assets/icon.svg": "<svg/>"})
    overrides = modules({"assets/styles/a.css": ""}).parents[2]
    found = {asset.name: asset for asset in assets(overrides)}
    assert set(found) == {"assets/icon.svg", "assets/site.js", "assets/tools.js"}
    assert found["assets/site.js"].data == b"window.site=1"
    name = found["assets/tools.js"].published
    assert name.startswith("assets/tools.") and name.endswith(".js") and len(name) == len("assets/tools.12345678.js")
    changed = DIAMOND | {"base.js": "export const base = 2;\n"}
    modules({f"assets/tools/{name}": text for name, text in changed.items()})
    assert {asset.name: asset.published for asset in assets(overrides)}["assets/tools.js"] != name
