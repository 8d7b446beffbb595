"""What the script of the tools weighs, module by module, and how soon a plan is worked out on a slow phone.

``python -m bench.tools`` needs a built site (`make site`) and a Chromium.
"""

from __future__ import annotations

import re
import threading
from pathlib import Path
from statistics import median

import brotli
from playwright.sync_api import Page, sync_playwright

from scripts.publish.join import join
from scripts.publish.level import level
from scripts.publish.serve import address, server
from scripts.publish.shorten import own_words, shorten
from scripts.publish.shrink import shrink
from tests.chromium import find

_ROOT = Path(__file__).parents[1]
_ENTRY = _ROOT / "overrides/assets/tools/index.js"
_SLOWER = 4
_ROUNDS = 30
_DEBT = {"principal": "18400", "days": "47", "rate": "0.05", "asOf": "2026-11-21"}
_PLAN = _DEBT | {"offer": "900", "firstDate": "2026-12-10"}
_FILL = """values => {
  const form = document.querySelector('form[data-tool="plan"]');
  for (const [name, text] of Object.entries(values)) form.elements[name].value = text;
  form.dispatchEvent(new Event("focusin", { bubbles: true }));
}"""
_RUN = """rounds => Array.from({ length: rounds }, (_, round) => {
  const form = document.querySelector('form[data-tool="plan"]');
  form.elements.offer.value = String(900 + round);
  const start = performance.now();
  form.elements.offer.dispatchEvent(new Event("change", { bubbles: true }));
  document.body.getBoundingClientRect();
  return performance.now() - start;
})"""


def main() -> None:
    """Weigh and time."""
    script = join(_ENTRY)
    print(f"{_weight(script)} B brotli, {len(shrink(script, _ENTRY).encode())} B minified")
    for name, weight in sorted(_parts(script).items(), key=lambda part: -part[1]):
        print(f"{weight:>6} B  {name}")
    took = _timed()
    slow = f"with the processor {_SLOWER} times slower"
    print(f"a plan, from input to laid-out result, {slow}: least {min(took):.0f} ms, median {median(took):.0f} ms")


def _weight(script: str) -> int:
    return len(brotli.compress(shrink(script, _ENTRY).encode(), quality=11))


def _parts(script: str) -> dict[str, int]:
    """What the script would be lighter by without each module."""
    whole = _weight(script)
    return {file.name: whole - _weight(_without(script, file)) for file in sorted(_ENTRY.parent.glob("*.js"))}


def _without(script: str, module: Path) -> str:
    for text in re.split(r"^(?=[^\s)}\]])", module.read_text(encoding="utf-8"), flags=re.M):
        statement = re.sub(r"^export ", "", text)
        if statement.strip() and not statement.startswith(("/", "import")):
            script = script.replace(_joined(statement), "", 1)
    return script


def _joined(statement: str) -> str:
    """A statement of a module as the joined script has it."""
    said = {word: letter for word, letter in own_words(_ENTRY).items() if re.search(rf"\b{word}\b", statement)}
    return shorten(level(statement).strip(), said)


def _timed() -> list[float]:
    """Milliseconds of each round, in a real browser."""
    with server(_ROOT / "site", 0) as running, sync_playwright() as playwright:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox", "--disable-gpu"])
        took = _rounds(browser.new_page(), address(running, _ROOT / "site"))
        browser.close()
        running.shutdown()
    return took


def _rounds(page: Page, base: str) -> list[float]:
    page.goto(f"{base}tools/plan/")
    page.evaluate(_FILL, _PLAN)
    page.wait_for_selector('form[data-state="done"]')
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    return [float(took) for took in page.evaluate(_RUN, _ROUNDS)]


if __name__ == "__main__":
    main()
