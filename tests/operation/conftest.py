from __future__ import annotations

import runpy
from pathlib import Path

import pytest

SMALL = Path(__file__).parents[1] / "serve" / "small.py"


@pytest.fixture(scope="session")
def build_small():
    """A function that builds the small snapshot in a folder of snapshots."""
    return runpy.run_path(str(SMALL))["build"]
