"""The door of the Python engine for golden and random cases: words in, words out, errors as words too."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.reckon.ask import ask
from scripts.reckon.errors import ReckonError
from scripts.reckon.words import Json


def answer(function: str, given: Mapping[str, Json]) -> Json:
    """What the engine says, or `{"error": {"code", "field"}}`."""
    try:
        return ask(function, given)
    except ReckonError as error:
        return {"error": {"code": error.code, "field": error.field}}
