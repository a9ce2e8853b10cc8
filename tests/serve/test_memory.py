"""Data is held in memory only where all copies of all server processes fit."""

from __future__ import annotations

import pytest

from greensilk_kg.serve.config import Config
from greensilk_kg.serve.memory import COPIES, SHARE, STATEMENT, fits, free


@pytest.mark.parametrize(("setting", "held"), [("always", True), ("never", False)])
def test_the_operator_decides(setting, held):
    assert fits([1 if not held else 1 << 60], Config(in_memory=setting)) is held


@pytest.mark.skipif(not free(), reason="the system does not tell how much memory is free")
def test_every_process_has_its_copies():
    for_one = int(free() * SHARE / STATEMENT / COPIES)
    assert fits([1, for_one // 6, for_one // 6], Config(processes=1))
    assert not fits([for_one // 6, for_one // 6], Config(processes=8))
