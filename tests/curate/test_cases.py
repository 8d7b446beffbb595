"""Every case file proves the sentence it is named by: cases/<stage>/<kind>/<sentence>.yml with `given` and `then`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.curate.manuscripts import after

_HERE = Path(__file__).parent
_CASES = sorted((_HERE / "cases").glob("*/*/*.yml"))
_FAILURES = sorted((_HERE / "known_failures").glob("*/*.yml"))


def _load(path: Path) -> tuple[str, list[str]]:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    given, then = case["given"], case["then"]
    return given if isinstance(given, str) else "\n".join(given), [then] if isinstance(then, str) else then


def _name(path: Path) -> str:
    return "/".join((*path.parts[len(_HERE.parts) + 1 : -1], path.stem))


@pytest.mark.parametrize("path", _CASES, ids=_name)
def test_case(path: Path) -> None:
    given, then = _load(path)
    assert after(path.relative_to(_HERE / "cases").parts[0], given) == then


@pytest.mark.parametrize("path", _FAILURES, ids=_name)
@pytest.mark.xfail(strict=True, reason="known failure: what we cannot do yet")
def test_known_failure(path: Path) -> None:
    given, then = _load(path)
    assert after(path.relative_to(_HERE / "known_failures").parts[0], given) == then
