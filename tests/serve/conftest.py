from __future__ import annotations

import runpy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from flask.testing import FlaskClient

from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.config import Config
from greensilk_kg.store import open_snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask


class Client(FlaskClient):
    """Reads each answer to its end and closes it."""

    def open(self, *args, **options):
        return super().open(*args, **{"buffered": True, **options})


HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """An open snapshot of `small.trig`."""
    folder = tmp_path_factory.mktemp("small")
    runpy.run_path(str(HERE / "small.py"))["build"](folder)
    return open_snapshot(folder)


@pytest.fixture(scope="session")
def app(small) -> Iterator[Flask]:
    made = create_app(small, Config(timeout=20, query_workers=1, ready_workers=1, max_query=50_000))
    yield made
    made.extensions["greensilk"].pool.close()


@pytest.fixture
def client(app) -> FlaskClient:
    return Client(app, app.response_class)
