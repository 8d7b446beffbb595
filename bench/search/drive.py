"""Ask every search the same things in one Chromium, and take the time."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from bench.search.peers import Search
from bench.search.server import Meter
from tests.search.query_files import Query

# Typed key by key. None of them is judged: they stand in tune.tsv or in no file.
TYPED = (
    *("花呗逾期", "征信报告怎么看", "催收电话", "huabei yuqi", "xshk", "個人徵信報告", "停息挂账"),
    "收到法院传票之后应该先做什么",
)
_OPEN = """async locale => {
  window.find = await (await import('./open.js')).open(locale)
  await find.ready
}"""
_ASK = """async texts => {
  const all = []
  for (const text of texts) all.push((await find(text)).slice(0, 20))
  return all
}"""
_FIRST = """async ([locale, text]) => {
  const start = performance.now()
  window.find = await (await import('./open.js')).open(locale)
  await find(text)
  return performance.now() - start
}"""
_TYPE = """async texts => {
  const took = []
  for (const text of texts) for (let i = 1; i <= text.length; i += 1) {
    const start = performance.now()
    await find(text.slice(0, i))
    took.push(performance.now() - start)
  }
  return took
}"""


@dataclass(frozen=True)
class Cost:
    """What one search costs: bytes of brotli, milliseconds."""

    bytes_first: int
    bytes_all: int
    requests: int
    first: float
    key: float
    key_p95: float


def answers(browser: Browser, address: str, queries: Sequence[Query]) -> list[list[str]]:
    """What the search at `address` answers to each query in its locale, best first, at most 20."""
    found: dict[Query, list[str]] = {}
    for locale in sorted({query.locale for query in queries}):
        asked = [query for query in queries if query.locale == locale]
        page = _page(browser, address)
        page.evaluate(_OPEN, locale)
        found |= dict(zip(asked, page.evaluate(_ASK, [query.text for query in asked]), strict=True))
        page.context.close()
    return [found[query] for query in queries]


def cost(browser: Browser, root: str, searches: Sequence[Search], meter: Meter, rounds: int = 3) -> list[Cost]:
    """What each search costs in zh, the searches taking turns; medians over the rounds."""
    seen: list[list[Cost]] = [[] for _ in searches]
    for _ in range(rounds):
        for search, costs in zip(searches, seen, strict=True):
            costs.append(_once(browser, f"{root}{search.name}/", search.later, meter))
    return [_median(costs) for costs in seen]


def _once(browser: Browser, address: str, later: str, meter: Meter) -> Cost:
    page = _page(browser, address)
    meter.zero()
    first = page.evaluate(_FIRST, ["zh", TYPED[0]])
    loaded = meter.bytes(later)
    page.evaluate("() => window.find.ready")
    took = sorted(page.evaluate(_TYPE, list(TYPED)))
    keys = statistics.median(took), took[int(len(took) * 0.95)]
    page.context.close()
    return Cost(loaded, meter.bytes(), len(meter.sent), first, *keys)


def _median(costs: Sequence[Cost]) -> Cost:
    fields = [[getattr(cost, name) for cost in costs] for name in Cost.__dataclass_fields__]
    return Cost(*map(statistics.median, fields))


def _page(browser: Browser, address: str) -> Page:
    page = browser.new_context().new_page()
    page.goto(address)
    return page
