"""How long the whole normaliser takes, ledger included, against OpenCC converting the same text to zh-TW and zh-HK.

The same text is the page in Simplified characters (what OpenCC has to convert for the two Traditional locales).
``python -m bench.curate`` prints one line a kind of page. Input: the held-back articles as each family of sites would
show them; with REAL_SOURCES set, the articles of that folder too.
"""

from __future__ import annotations

import os
from pathlib import Path

import opencc

from bench.clock import best
from scripts.curate.curate import curate
from scripts.curate.nouns import Source
from scripts.curate.read import find, read

_HELD_BACK = Path(__file__).parents[1] / "tests/heldback"
_LIMITS = {"clean": 3.0, "traditional": 6.0, "annotated": 10.0}


def main() -> None:
    """Print the ratios, and which limit each kind has to keep."""
    to_tw, to_hk, to_cn = opencc.OpenCC("s2tw"), opencc.OpenCC("s2hk"), opencc.OpenCC("tw2s")
    print(f"{'kind':<24}{'pages':>6}{'chars':>9}{'ours ms':>10}{'OpenCC ms':>11}{'ratio':>8}  limit")
    for kind, sources in _kinds(to_tw).items():
        texts = [to_cn.convert(source.data.decode("utf-8")) for source in sources]
        whole = {
            "ours": lambda sources=sources: [curate(s) for s in sources],
            "OpenCC": lambda texts=texts: [(to_tw.convert(t), to_hk.convert(t)) for t in texts],
        }
        took = best(whole, rounds=7)
        limit = f"<= {_LIMITS[kind]:g} x" if kind in _LIMITS else "-"
        print(
            f"{kind:<24}{len(texts):>6}{sum(map(len, texts)):>9}{took['ours'] * 1e3:>10.1f}"
            f"{took['OpenCC'] * 1e3:>11.1f}{took['ours'] / took['OpenCC']:>7.2f}x  {limit}"
        )


def _kinds(to_tw: opencc.OpenCC) -> dict[str, list[Source]]:
    clean = [file.read_text(encoding="utf-8") for file in sorted((_HELD_BACK / "texts").glob("*.md"))]
    plain = ["\n".join(line.lstrip("#- ").replace("**", "") for line in text.splitlines()) for text in clean]
    kinds = {
        "clean": [_source(text) for text in plain],
        "traditional": [_source(to_tw.convert(text)) for text in plain],
    }
    for family in ("annotated", "censored", "spun", "scraped"):
        files = sorted((_HELD_BACK / "damaged").glob(f"*.{family}.txt"))
        kinds[family] = [_source(file.read_text(encoding="utf-8")) for file in files]
    real = os.environ.get("REAL_SOURCES")
    if real:
        kinds["real five"] = [read(path) for path in find(Path(real))]
    return kinds


def _source(text: str) -> Source:
    return Source("page", "page.txt", ".txt", text.encode("utf-8"))


if __name__ == "__main__":
    main()
