"""A home of its own for tests that change what the program reads."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from greensilk_kg.resources import HOME_VARIABLE, Home

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def small(tmp_path, monkeypatch):
    """Return a home with the project's ontology, shapes and countries, and little else."""
    root = tmp_path / "home"
    for name in ("ontology", "shapes", "data/lexicon", "data/rules", "data/identity"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("reference", "extracted", "contributed", "sources"):
        (root / "data" / name).mkdir()
    for name in ("countries", "regions"):
        shutil.copy(ROOT / "data" / "reference" / f"{name}.ttl", root / "data" / "reference")
    monkeypatch.setenv(HOME_VARIABLE, str(root))
    return Home(root)
