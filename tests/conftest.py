"""What tests of several packages share."""

from __future__ import annotations

import fcntl

import pytest

from greensilk_kg.pipeline.build import build, is_current
from greensilk_kg.resources import find_home


@pytest.fixture(scope="session")
def home():
    return find_home()


@pytest.fixture(scope="session")
def snapshots(home):
    """Return the folder of snapshots of this checkout, the current one built from what is there now.

    Test processes share it: the first one that comes builds, the others wait.
    """
    folder = home.root / "build"
    folder.mkdir(exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not is_current(home, folder):
            built = build(home, folder)
            assert built.info is not None, built.results
    return folder
