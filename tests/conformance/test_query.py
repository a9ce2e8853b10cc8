"""SPARQL 1.1 Query: what is answered, and what is refused."""

from __future__ import annotations

import pytest
from tests.conformance.answers import expected_answer
from tests.conformance.compare import same_answer
from tests.conformance.conftest import known_misses
from tests.conformance.manifests import SUITE, load
from tests.conformance.roads import InProcess, RefusedError

from greensilk_kg.serve.engine.tokens import tokens

QUERIES = load("manifest-sparql11-query.ttl") if SUITE.is_dir() else []
RESULTS = load("manifest-sparql11-results.ttl") if SUITE.is_dir() else []
ALL = {test.id: test for test in (*QUERIES, *RESULTS)}


def check(test, road):
    """Put one test to a road."""
    text = test.action.read_text("utf-8")
    if test.kind.startswith("NegativeSyntax"):
        with pytest.raises(RefusedError) as caught:
            road.query(text, "srj")
        assert caught.value.status == 400
    elif test.kind.startswith("PositiveSyntax"):
        accepted(road, text)
    else:
        road.load(test.data)
        evaluate(test, road, text)


def accepted(road, text):
    """It parses. 406: this format cannot hold what it yields. 501: it calls a function that is not there."""
    try:
        road.query(text, "srj")
    except RefusedError as error:
        if error.status == 406:
            road.query(text, "nt")
        elif (error.status, "function" in text) != (501, True):
            raise


def evaluate(test, road, text):
    wanted = expected_answer(test.result)
    form = "nt" if wanted.triples is not None else test.result.suffix[1:].replace("ttl", "srj")
    try:
        found = road.query(f"BASE <{test.action.as_uri()}>\n{text}", form)
    except RefusedError as error:
        pytest.fail(str(error))
    assert same_answer(found, wanted, ordered=in_order(text), text=form == "csv")


def in_order(text):
    depth = 0
    for token in tokens(text):
        depth += {"{": 1, "}": -1}.get(token.text, 0)
        if depth == 0 and token.keyword == "ORDER":
            return True
    return False


@pytest.mark.suite("query")
@pytest.mark.parametrize("test", QUERIES, ids=lambda test: test.id)
def test_query(test, endpoint):
    check(test, endpoint)


@pytest.mark.suite("results")
@pytest.mark.parametrize("test", RESULTS, ids=lambda test: test.id)
def test_formats_of_results(test, endpoint):
    check(test, endpoint)


@pytest.mark.parametrize("name", [name for name in known_misses() if name in ALL])
def test_a_known_miss_is_the_engines_own(name):
    with pytest.raises(AssertionError):
        check(ALL[name], InProcess())


def test_the_suite_is_whole():
    assert (len(QUERIES), len(RESULTS)) == (328, 10)
    assert set(known_misses()) <= set(ALL)
