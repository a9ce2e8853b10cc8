from __future__ import annotations

import runpy
from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.live import find_port, serving

from greensilk_kg.rdf.namespaces import PREFIXES
from greensilk_kg.store import open_snapshot

SMALL = Path(__file__).parents[1] / "serve" / "small.py"


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """A live server whose IRIs lead to itself, and the snapshot that it serves, opened here."""
    folder, port = tmp_path_factory.mktemp("clients"), find_port()
    runpy.run_path(str(SMALL))["build"](folder / "store", f"http://127.0.0.1:{port}/")
    options = ("--processes", "1", "--workers", "2", "--timeout", "3")
    with serving(folder / "store", folder / "log", *options, port=port) as live:
        yield live, open_snapshot(folder / "store")


@pytest.fixture(scope="session")
def live(served):
    return served[0]


@pytest.fixture(scope="session")
def base(live):
    """What the IRIs of entities begin with."""
    return f"{live.root}/"


@pytest.fixture(scope="session")
def oracle(served):
    """A function that answers a query without a server: rows of N-Triples terms, or triples."""
    snapshot = served[1]

    def ask(query):
        found = snapshot.query(query)
        if isinstance(found, ox.QueryBoolean):
            return bool(found)
        if isinstance(found, ox.QueryTriples):
            return set(found)
        return [[None if term is None else str(term) for term in row] for row in found]

    return ask


@pytest.fixture(scope="session")
def prologue():
    """The project's prefixes, declared."""
    return "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())


@pytest.fixture(scope="session")
def token():
    """What the writable server wants to be shown."""
    return "for-tests-alone"


@pytest.fixture(scope="session")
def writable(tmp_path_factory, token):
    """A live server that takes writes from whoever has the token."""
    folder = tmp_path_factory.mktemp("writable")
    options = ("--writable", str(folder / "store"), "--token", token)
    with serving(None, folder / "log", *options) as found:
        yield found
