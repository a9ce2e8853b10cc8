"""SPARQL 1.1 Update: what a dataset is afterwards, and what is refused."""

from __future__ import annotations

import pytest
from tests.conformance.compare import same_graph
from tests.conformance.manifests import SUITE, load
from tests.conformance.roads import InProcess, RefusedError, expected

UPDATES = load("manifest-sparql11-update.ttl") if SUITE.is_dir() else []


def check(test, road):
    """Put one test to a road."""
    text = test.action.read_text("utf-8")
    if test.kind.startswith("Negative"):
        with pytest.raises(RefusedError) as caught:
            road.update(text)
        assert caught.value.status == 400
    elif test.kind.startswith("Positive"):
        accepted(road, text)
    else:
        road.load(test.data)
        road.update(f"BASE <{test.action.as_uri()}>\n{text}")
        assert same_graph(road.everything(), expected(test.after))


def accepted(road, text):
    """It parses; 409: a graph that it wants is not there; 403: it loads from elsewhere."""
    try:
        road.update(text)
    except RefusedError as error:
        if error.status != (403 if "LOAD" in text else 409):
            raise


@pytest.mark.suite("update")
@pytest.mark.parametrize("test", UPDATES, ids=lambda test: test.id)
def test_update(test, endpoint):
    check(test, endpoint)


def test_the_suite_is_whole():
    assert len(UPDATES) == 157


@pytest.mark.parametrize("test", [t for t in UPDATES if t.after], ids=lambda test: test.id)
def test_the_engine_gives_the_same_in_process(test):
    if "LOAD" not in test.action.read_text("utf-8"):
        check(test, InProcess())
