"""Read a YAML file so that every value still knows its line."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import yaml


class RegisterError(Exception):
    """A register cannot be used. The message says where, what is wrong and what to do next."""


class _Loader(yaml.CSafeLoader):
    """The safe loader of libyaml, ten times as fast as the one in Python; decimal fractions stay exact."""


def _decimal(loader: _Loader, node: yaml.ScalarNode) -> Decimal:
    return Decimal(loader.construct_scalar(node))


_Loader.add_constructor("tag:yaml.org,2002:float", _decimal)


@dataclass(frozen=True)
class Document:
    """One YAML file: its content, and its nodes, which know where they stand."""

    path: Path
    text: str
    content: object
    root: yaml.Node

    def node(self, place: tuple[int | str, ...]) -> yaml.Node:
        """The node at `place`, or the nearest one above it that exists."""
        node = self.root
        for step in place:
            below = _child(node, step)
            if below is None:
                break
            node = below
        return node

    def line(self, place: tuple[int | str, ...]) -> int:
        """The line, counted from 1, on which the value at `place` begins."""
        return int(self.node(place).start_mark.line) + 1

    def error(self, place: tuple[int | str, ...], message: str) -> RegisterError:
        """An error that points to the line of `place`."""
        return RegisterError(f"{self.path}:{self.line(place)}: {message}")


def _child(node: yaml.Node, step: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]  # type: ignore[no-any-return]
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    return None


def read_document(path: Path) -> Document:
    """Read one YAML file.

    Raises RegisterError when the file is missing, is no UTF-8 or no YAML, is empty, or names a key twice.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise RegisterError(f"{path}: there is no such register. Restore it with `git checkout -- {path}`.") from None
    except UnicodeDecodeError as error:
        raise RegisterError(f"{path}: byte {error.start} is not UTF-8. Save the file as UTF-8.") from error
    loader = _Loader(text)
    try:
        root = loader.get_single_node()
        if root is None:
            raise RegisterError(f"{path}:1: the file is empty. Write its records or remove the file.")
        _refuse_twins(path, root)
        return Document(path, text, loader.construct_document(root), root)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RegisterError(f"{path}:{line}: not readable as YAML: {error.problem}. Mend this line.") from error
    finally:
        loader.dispose()


def _refuse_twins(path: Path, node: yaml.Node) -> None:
    """YAML lets a later key silently replace an earlier one; a register must not lose a line so."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_twins(path, item)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                line = key.start_mark.line + 1
                raise RegisterError(f"{path}:{line}: '{key.value}' stands twice. Keep one of the two.")
            seen.add(key.value)
            _refuse_twins(path, value)
