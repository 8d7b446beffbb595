"""Fair timing on a noisy machine: both sides in turn, the best of many rounds, processor time only."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping


def best(sides: Mapping[str, Callable[[], object]], rounds: int = 15) -> dict[str, float]:
    """Return the least processor seconds that one call of each side took, the sides taking turns."""
    least = dict.fromkeys(sides, float("inf"))
    for _ in range(rounds):
        for name, call in sides.items():
            start = time.process_time()
            call()
            least[name] = min(least[name], time.process_time() - start)
    return least
