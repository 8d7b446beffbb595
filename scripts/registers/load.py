"""Turn a YAML document into a checked model; every refusal names file, line and remedy."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from scripts.registers.document import Document, RegisterError
from scripts.registers.nearest import did_you_mean

M = TypeVar("M", bound=BaseModel)


def load(document: Document, model: type[M]) -> M:
    """Check a document against `model`.

    Raises RegisterError with one line for each thing that is wrong.
    """
    try:
        return model.model_validate(document.content)
    except ValidationError as error:
        lines = [_explain(document, model, detail) for detail in error.errors()]
        raise RegisterError("\n".join(lines)) from error


def _explain(document: Document, model: type[BaseModel], detail: ErrorDetails) -> str:
    place = detail["loc"]
    field = str(place[-1]) if place else "the file"
    match detail["type"]:
        case "missing":
            what = f"'{field}' is missing. Add it to this record."
        case "extra_forbidden":
            hint = "Put a text that has a comma in it in quotes." if detail["input"] is None else "Rename or remove it."
            what = f"there is no field '{field}'.{did_you_mean(field, _fields(model))} {hint}"
        case "value_error":
            what = str(detail["ctx"]["error"])
        case _:
            what = f"'{field}' is {detail['input']!r}: {detail['msg'].lower()}. Write a value of that kind."
    return str(document.error(place, what))


def _fields(model: type[BaseModel]) -> set[str]:
    """Every field name that occurs anywhere in the schema of `model`."""
    schema = model.model_json_schema(by_alias=True)
    parts = [schema, *schema.get("$defs", {}).values()]
    return {name for part in parts for name in part.get("properties", {})}
