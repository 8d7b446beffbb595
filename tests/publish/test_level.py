"""What a joined script says in several ways is said in one, and does the same."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from scripts.publish.level import level

SCRIPT = """const told = twice(20) + one;
function twice(size, more = one) {
  const doubled = 2 * size;
  for (const part of [1]) return doubled + more * part;
}

const one = 1;
"""


def test_functions_come_first_as_arrows_and_nothing_is_constant() -> None:
    assert level("const a = b();\nfunction b() {\n  return 1;\n}\n\nasync function c(d) {\n  await d;\n}\n") == (
        "let b = () => {\n  return 1;\n};\nlet c = async (d) => {\n  await d;\n};\nlet a = b();\n"
    )


def test_the_same_comes_out(browser: Browser) -> None:
    page = browser.new_page()
    script = SCRIPT.replace("const told", "window.told", 1).replace("twice(20) + one", "() => twice(20) + one")
    assert page.evaluate(f"(() => {{ {level(script)} return told(); }})()") == 42
    page.close()


@pytest.mark.parametrize(
    "kept",
    [
        "function A() {\n  this.a = 1;\n}\n",
        "function a() {\n  return arguments.length;\n}\n",
        "function A() {\n  return {};\n}\nuse(new A());\n",
        "function* a() {\n  yield 1;\n}\n",
        "function a() { return 1; }\n",
    ],
)
def test_what_an_arrow_cannot_stand_for_stays(kept: str) -> None:
    assert level(kept) == kept
