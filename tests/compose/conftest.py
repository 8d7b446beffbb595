"""A small house for compose: its own pages and articles, and some of the real registers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from scripts.compose.compose import compose
from tests.compose.articles import Edit, save_article

_REPOSITORY = Path(__file__).parents[2]
_REGISTERS = ("as_of.txt", "contacts.yml", "terms.yml", "units.yml", "facts/contract.yml", "facts/credit.yml")
_EXAMPLES = """
examples:
- id: late
  function: overdueCost
  given: {principal: "18400", days: 47, dailyRate: "0.0005", fees: "0"}
- id: plan
  function: repaymentPlan
  given:
    {principal: "18400", dailyRate: "0.0005", interestSoFar: "432.40", fees: "0", waivedFees: "0", monthly: "900",
     interestFrom: "2026-11-21", asOf: "2026-11-21", firstDate: "2026-12-10", relief: stopped, defer: 0, lumpSum: "0",
     paidCount: 0}
- id: cheaper
  function: settlementDiscount
  given: {principal: "18400", interestAndPenalty: "0", offerLumpSum: "18400.5"}
- id: left
  function: budget
  given: {income: [{amount: "70", period: week}], spending: [], debts: [{amount: "9", period: month}], bufferRatio: "0"}
- id: jiebei
  function: penaltyInterest
  given: {overduePrincipal: "2500", contractDailyRate: "0.0004", multiplier: "1.50", days: 1}
"""
_CORRECTIONS = """
corrections:
- id: paying-off-does-not-wipe
  severity: B
  match: [有助于恢复信用]
  claim: {zh: 还清了记录就恢复。, en: Your record recovers once you pay.}
  correction:
    zh: 还清是起点，记录还要留{{ value("credit-5y") }}。
    en: Paying is the start; the record stays for {{ value("credit-5y") }}.
  facts: [credit-5y]
  guide: guide/credit-record/#how-long-it-stays
"""
_NAMES = """# Columns: rule, zh, en
blank-line\t空行\tblank lines
front-matter\t文件头\tfile header
gap\t缺字\tmissing word
pinyin-note\t拼音注音\tpinyin note
spam\t广告\tadvert
"""


@dataclass(frozen=True)
class Composed:
    """What stands in build/pages."""

    folder: Path

    def matter(self, path: str) -> dict[str, object]:
        """The front matter of a page."""
        loaded = yaml.safe_load(self._text(path).split("---\n")[1])
        assert isinstance(loaded, dict)
        return loaded

    def body(self, path: str) -> str:
        """The page without its front matter."""
        return self._text(path).split("---\n", 2)[2]

    def exists(self, path: str) -> bool:
        """Whether the page was written."""
        return (self.folder / path).is_file()

    def _text(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")


class House:
    """A root folder to write pages and articles into, and to compose."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.sources = root / "sources"
        for name in _REGISTERS:
            link = root / "registers" / name
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(_REPOSITORY / "registers" / name)
        self._save("registers/corrections.yml", _CORRECTIONS)
        self.examples(_EXAMPLES)
        self._save("scripts/curate/rules/names.tsv", _NAMES)
        for locale in ("zh", "en"):
            self.page(f"{locale}/index.md", "首页")

    def page(self, path: str, body: str, front: str = "title: 题目\nanswer: 答案。") -> None:
        """Write a page into docs/."""
        self._save(f"docs/{path}", f"---\n{front}\n---\n\n{body}\n")

    def examples(self, text: str) -> None:
        """Write the register of worked examples."""
        self._save("registers/examples.yml", text)

    def article(self, source: str, edits: list[Edit], title: str = "一篇文章", name: str = "sample") -> Path:
        """Write a curated article."""
        return save_article(self.root / "articles" / name, title, source, edits)

    def compose(self) -> Composed:
        """Run the stage."""
        out = self.root / "build/pages"
        compose(self.root, self.root / "articles", out, [self.sources])
        return Composed(out)

    def _save(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


@pytest.fixture
def house(tmp_path: Path) -> House:
    """An empty house."""
    return House(tmp_path)
