"""Simplified to Traditional (Taiwan, Hong Kong) and back, by OpenCC with our own phrases in front.

The phrases stand inside the OpenCC configuration, so that the longest match wins between them and OpenCC's own. Stock
OpenCC 1.4.2 writes 髮卡行, 資金髮放 and 併發布; the phrase conversion s2twp turns 注销 into 登出, so it is not used.
"""

import json
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import opencc

from scripts.registers.phrases import Locale, Phrases, Traditional, read_phrases

REGISTERS = Path(__file__).resolve().parents[2] / "registers"
_STOCK: dict[Locale, str] = {"zh-TW": "s2tw", "zh-HK": "s2hk", "zh": "tw2s"}
_SHARE = Path(opencc.__file__).parent / "clib" / "share" / "opencc"


def to_traditional(text: str, locale: Traditional) -> str:
    """Simplified text as readers in Taiwan (`zh-TW`) or Hong Kong (`zh-HK`) write it.

    >>> to_traditional("发卡行的短信", "zh-TW"), to_traditional("发卡行的短信", "zh-HK")
    ('發卡行的簡訊', '發卡行的短訊')
    """
    return str(_converter(locale).convert(text))


def to_simplified(text: str) -> str:
    """Traditional text of any region, also with one-to-one slips such as 之后 and 什么, in Simplified, length kept.

    >>> to_simplified("隨著賬單到期，什么都不要簽")
    '随着账单到期，什么都不要签'
    """
    return str(_converter("zh").convert(text))


@cache
def _converter(locale: Locale) -> opencc.OpenCC:
    """One converter a direction for the life of the process: its construction costs more than a page."""
    return build_converter(_STOCK[locale], read_phrases(REGISTERS)[locale])


def build_converter(stock: str, phrases: Phrases) -> opencc.OpenCC:
    """OpenCC's configuration `stock` with `phrases` in front of every dictionary of it.

    The dictionaries are written to a folder that is gone when the converter has read them.
    """
    with tempfile.TemporaryDirectory() as folder:
        first = _write(Path(folder, "first.txt"), phrases.first)
        later = _write(Path(folder, "later.txt"), {to: to for to in phrases.first.values()} | dict(phrases.later))
        config = _absolute(json.loads((_SHARE / f"{stock}.json").read_text(encoding="utf-8")))
        segmentation, steps = config["segmentation"], config["conversion_chain"]
        segmentation["dict"] = _union(first, segmentation["dict"])
        for step, front in zip(steps, (first, later), strict=True):
            step["dict"] = _before(front, step["dict"])
        path = Path(folder, "config.json")
        path.write_text(json.dumps(config, ensure_ascii=False), encoding="utf-8")
        return opencc.OpenCC(str(path))


def _write(path: Path, rows: Mapping[str, str]) -> dict[str, Any]:
    path.write_text("".join(f"{key}\t{rows[key]}\n" for key in sorted(rows)), encoding="utf-8")
    return {"type": "text", "file": str(path)}


def _union(*dicts: dict[str, Any]) -> dict[str, Any]:
    """A group in which the longest match wins, the first dictionary among equals."""
    return {"type": "group", "match_policy": "union", "dicts": list(dicts)}


def _before(front: dict[str, Any], old: dict[str, Any]) -> dict[str, Any]:
    """Let `front` join the phrases of a short-circuit group; single characters stay behind both."""
    phrases, *characters = old["dicts"]
    return old | {"dicts": [_union(front, phrases), *characters]}


def _absolute(config: Any) -> Any:
    """The configuration with the paths of OpenCC's own dictionaries spelled out."""
    if isinstance(config, dict):
        return {key: str(_SHARE / value) if key == "file" else _absolute(value) for key, value in config.items()}
    return [_absolute(item) for item in config] if isinstance(config, list) else config
