"""The registers as they stand, and a copy of them that a test may spoil."""

import shutil
from pathlib import Path

import pytest

from scripts.registers.held import Registers
from scripts.registers.read import read_registers

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def held() -> Registers:
    return read_registers(ROOT / "registers")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder of registers that a test may write into, with no pages beside it."""
    return Path(shutil.copytree(ROOT / "registers", tmp_path / "registers"))
