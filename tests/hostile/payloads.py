"""Strings that would act on a page if they were ever more than text."""

from __future__ import annotations

import json
from pathlib import Path


def payloads() -> list[str]:
    """Every payload: tags, handlers, links, attribute lists, templates, snippets, block marks, control characters."""
    lines = Path(__file__).with_name("payloads.jsonl").read_text(encoding="ascii").splitlines()
    return [json.loads(line) for line in lines]


def hostile_article() -> str:
    """An article that carries every payload as a paragraph, as a list item, as a heading and inside a sentence."""
    parts = ["逾期以后怎么办", "先核对账单，再联系官方客服。把方案写下来，保存好。"]
    for number, payload in enumerate(payloads()):
        parts += [payload, f"- {payload}", f"## {payload}", f"第{number}条写着{payload}，抄在这里。"]
        parts.append(f"键：{payload}")
    return "\n".join(parts) + "\n"
