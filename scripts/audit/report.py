"""Findings as a person reads them: by kind, a few of each."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.audit.nouns import Finding

_SHOWN = 20


def report(findings: Sequence[Finding]) -> str:
    """The findings grouped by code, at most 20 of each; the kinds with few come first, so that none is buried."""
    kinds = {code: [f for f in findings if f.code == code] for code in sorted({f.code for f in findings})}
    lines: list[str] = []
    for code, same in sorted(kinds.items(), key=lambda kind: len(kind[1])):
        lines += map(str, same[:_SHOWN])
        if len(same) > _SHOWN:
            lines.append(f"… and {len(same) - _SHOWN} more [{code}]")
    return "\n".join(lines)
