"""Over HTTP every query of the benchmark has the rows that the engine gives in process."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from benchmarks.serving.answers import Same, compare, expected, rows
from benchmarks.serving.client import request
from benchmarks.serving.data import prepare
from benchmarks.serving.questions import read_shapes
from benchmarks.serving.servers.running import HOST

ASKED = 8
UNORDERED = {"large"}
"""Shapes that may leave out any rows: LIMIT without ORDER BY."""


@pytest.fixture(scope="module")
def shapes(invented_snapshot, tmp_path_factory):
    """Return each shape with what the engine says to its first queries."""
    store = prepare(invented_snapshot, tmp_path_factory.mktemp("data")).load(ox.Store())
    return [(shape, expected(store, shape, ASKED)) for shape in read_shapes(store)]


def test_there_are_rows_to_compare(shapes):
    assert len(shapes) == 12
    for shape, wanted in shapes:
        assert all(found.total() for found in wanted), shape.name


def test_each_answer_has_the_same_rows(invented, shapes):
    for shape, wanted in shapes:
        for query, right in zip(shape.queries, wanted, strict=False):
            answer = request(HOST, invented.port, invented.target(query), shape.accept)
            assert answer.status == 200, query
            same = compare(rows(answer.body, shape.accept), right)
            assert same is Same.ROWS or (same is Same.COUNT and shape.name in UNORDERED), query


def test_results_and_graphs_have_the_same_rows_in_every_format(invented, shapes):
    by_name = {shape.name: shape for shape, _ in shapes}
    for name, types in {
        "point": ("text/csv", "text/tab-separated-values", "application/sparql-results+xml"),
        "construct": ("application/n-triples", "application/rdf+xml", "application/ld+json"),
    }.items():
        query = by_name[name].queries[0]
        wanted = count(invented, query, by_name[name].accept)
        assert wanted
        for accept in types:
            assert count(invented, query, accept) == wanted, accept


def count(running, query, accept):
    """Return how many rows or statements an answer has, read by the format's own rules."""
    answer = request(HOST, running.port, running.target(query), accept)
    assert answer.headers["content-type"].startswith(accept)
    graph = ox.RdfFormat.from_media_type(accept)
    if graph is not None:
        return len(set(ox.parse(answer.body, format=graph)))
    if accept == "text/csv":
        return answer.body.count(b"\r\n") - 1
    return len(
        list(ox.parse_query_results(answer.body, format=ox.QueryResultsFormat.from_media_type(accept)))
    )
