from __future__ import annotations

import runpy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.config import Config

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask
    from flask.testing import FlaskClient

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """A built snapshot: its folder and how to open it."""
    made = runpy.run_path(str(HERE / "small.py"))
    folder = tmp_path_factory.mktemp("small") / "store"
    made["build"](folder)
    return made["opened"](folder)


@pytest.fixture(scope="session")
def app(small) -> Iterator[Flask]:
    made = create_app(small, Config(timeout=20, query_workers=1, max_query=50_000))
    yield made
    made.extensions["greensilk"].pool.close()


@pytest.fixture
def client(app) -> FlaskClient:
    return app.test_client()
