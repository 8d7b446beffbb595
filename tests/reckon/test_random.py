"""The random cases are the same for everybody, and reach every function and every ending."""

from __future__ import annotations

from collections import Counter

from scripts.reckon.ask import FUNCTIONS
from tests.reckon.random_cases import cases


def test_the_same_count_and_seed_give_the_same_cases() -> None:
    assert cases(90, 5) == cases(90, 5) != cases(90, 6)


def test_they_reach_every_function_and_every_ending_of_a_plan() -> None:
    drawn = cases(1_500)
    assert {case["function"] for case in drawn} == set(FUNCTIONS)
    answers = [case["expected"] for case in drawn]
    assert not [said for said in answers if not isinstance(said, dict) or "error" in said]
    endings = Counter(said["outcome"] for said in answers if isinstance(said, dict) and "outcome" in said)
    assert min(endings[ending] for ending in ("done", "never", "too-long")) >= 3
