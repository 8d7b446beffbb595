"""Make one classic script of ES modules. It loads by a plain tag, so it runs from a disk (`file://`) as well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.publish.errors import PublishError
from scripts.publish.level import level
from scripts.publish.shake import shake
from scripts.publish.shorten import own_words, shorten

_IMPORT = re.compile(r'^import \{(\s*[\w$]+(?:\s*,\s*[\w$]+)*\s*,?\s*)\} from "(\.[^"]+)";\n', re.M)
_DECLARED = re.compile(r"^(export )?(?:const|let|class|(?:async )?function\*?) ([\w$]+)", re.M)
_WORD = re.compile(r"^(?:import|export)\b.*", re.M)
_FORMS = 'import { a, b } from "./c.js";  export const|let|class|function a'


@dataclass(frozen=True, slots=True)
class _Module:
    """One file: what it takes from which other, what it declares and exports, and the rest of it."""

    path: Path
    taken: Mapping[Path, tuple[str, ...]]
    declared: tuple[str, ...]
    exported: frozenset[str]
    body: str


def join(entry: Path) -> str:
    """One script that runs the module `entry`, after all it imports, in one scope of its own.

    Modules are put one behind the other, so what they declare on top must have different names. What the entry does
    not use in the end is left out. Raises PublishError.
    """
    modules = _ordered(entry.resolve(), {}, ())
    _check_names(modules.values())
    for module in modules.values():
        _check_taken(module, modules)
    script = level(shake("\n".join(module.body for module in modules.values())))
    return '(() => {\n"use strict";\n' + shorten(script, own_words(entry)) + "})();\n"


def _ordered(path: Path, done: dict[Path, _Module], above: tuple[Path, ...]) -> dict[Path, _Module]:
    """`done` and the module at `path`, what it needs first. `above` are the modules on the way to it."""
    if path in above:
        raise PublishError(f"{path}: it imports {above[-1].name}, which needs it first. Move what both use elsewhere.")
    if path not in done:
        module = _read(path, above)
        for other in module.taken:
            _ordered(other, done, (*above, path))
        done[path] = module
    return done


def _read(path: Path, above: tuple[Path, ...]) -> _Module:
    if not path.is_file():
        who = above[-1].name if above else "publish"
        raise PublishError(f"{path}: there is no such module, but {who} asks for it. Correct the import.")
    text = path.read_text(encoding="utf-8")
    taken = {(path.parent / where).resolve(): tuple(_listed(names)) for names, where in _IMPORT.findall(text)}
    declared = _DECLARED.findall(text)
    body = re.sub(r"^export (?=(?:const|let|class|async function|function)\b)", "", _IMPORT.sub("", text), flags=re.M)
    if strange := _WORD.search(body):
        raise PublishError(f"{path}: cannot join `{strange[0]}`. The forms that can be joined are: {_FORMS}.")
    exported = frozenset(name for export, name in declared if export)
    return _Module(path, taken, tuple(name for _, name in declared), exported, body)


def _listed(names: str) -> Iterable[str]:
    return (name.strip() for name in names.split(",") if name.strip())


def _check_names(modules: Iterable[_Module]) -> None:
    """Raise if two modules declare the same name: joined, one would overwrite the other."""
    owner: dict[str, Path] = {}
    for module in modules:
        for name in module.declared:
            if name in owner:
                raise PublishError(f"{module.path}: {owner[name].name} declares `{name}` too. Rename one of them.")
            owner[name] = module.path


def _check_taken(module: _Module, modules: Mapping[Path, _Module]) -> None:
    for other, names in module.taken.items():
        if missing := [name for name in names if name not in modules[other].exported]:
            said = f"{module.path}: {other.name} exports no {', '.join(missing)}."
            raise PublishError(f"{said} Export it or correct the import.")
