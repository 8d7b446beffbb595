"""The examples in the docstrings of the forward model hold."""

import doctest
import importlib
import pkgutil

import pytest

import tests.damage

MODULES = [found.name for found in pkgutil.iter_modules(tests.damage.__path__) if not found.name.startswith("test_")]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"tests.damage.{name}")).failed == 0
