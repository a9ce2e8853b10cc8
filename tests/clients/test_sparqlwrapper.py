"""SPARQLWrapper: every format, every way to send a query, errors and limits."""

from __future__ import annotations

import csv
import io
import json
import urllib.error

import pyoxigraph as ox
import pytest
import rdflib
from SPARQLWrapper import (
    CSV,
    GET,
    JSON,
    JSONLD,
    N3,
    POST,
    POSTDIRECTLY,
    RDFXML,
    TSV,
    TURTLE,
    URLENCODED,
    XML,
    SPARQLWrapper,
)
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

pytestmark = pytest.mark.filterwarnings(
    "ignore:ConjunctiveGraph is:DeprecationWarning"
)  # SPARQLWrapper makes one
ROWS = """SELECT ?thing ?label ?of {
  ?thing rdfs:label ?label OPTIONAL { ?thing gs:hostCountry ?of } } ORDER BY ?thing ?label"""
TRIPLES = "CONSTRUCT { ?s rdfs:label ?o } { ?s rdfs:label ?o }"
HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


@pytest.fixture
def client(live, prologue):
    def make(query, form=JSON, method=GET, how=URLENCODED):
        made = SPARQLWrapper(live.sparql)
        made.setQuery(prologue + query)
        made.setReturnFormat(form)
        made.setMethod(method)
        made.setRequestMethod(how)
        return made

    return make


WAYS = pytest.mark.parametrize(
    ("method", "how"),
    [(GET, URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)],
    ids=["get", "post-form", "post-direct"],
)


@WAYS
def test_rows_as_json_keep_their_terms_and_their_columns(client, oracle, method, how):
    found = client(ROWS, JSON, method, how).queryAndConvert()
    assert found["head"]["vars"] == ["thing", "label", "of"]
    parsed = ox.parse_query_results(json.dumps(found).encode(), format=ox.QueryResultsFormat.JSON)
    assert [[None if term is None else str(term) for term in row] for row in parsed] == oracle(ROWS)


@WAYS
def test_rows_as_xml_csv_and_tsv_are_the_same_rows(client, oracle, method, how):
    expected = oracle(ROWS)
    document = client(ROWS, XML, method, how).queryAndConvert()
    assert len(document.getElementsByTagName("result")) == len(expected)
    table = list(csv.reader(io.StringIO(client(ROWS, CSV, method, how).queryAndConvert().decode())))
    assert table[0] == ["thing", "label", "of"]
    assert [row[0] for row in table[1:]] == [row[0].strip("<>") for row in expected]
    lines = client(ROWS, TSV, method, how).queryAndConvert().decode().splitlines()
    assert lines[0] == "?thing\t?label\t?of"
    assert [line.split("\t") for line in lines[1:]] == [[term or "" for term in row] for row in expected]


@WAYS
@pytest.mark.parametrize("form", [TURTLE, N3, RDFXML, JSONLD, XML])
def test_a_graph_in_every_format_is_the_same_graph(client, oracle, form, method, how):
    found = client(TRIPLES, form, method, how).queryAndConvert()
    graph = found if isinstance(found, rdflib.Graph) else rdflib.Graph().parse(data=found, format="turtle")
    assert {triple.n3() for s, _, o in graph for triple in (s, o)} == {
        rdflib.util.from_n3(str(term)).n3() for t in oracle(TRIPLES) for term in (t.subject, t.object)
    }
    assert len(graph) == len(oracle(TRIPLES))


@WAYS
def test_ask(client, method, how):
    assert client("ASK { ?s a gs:Project }", JSON, method, how).queryAndConvert()["boolean"] is True
    assert client("ASK { ?s a gs:Nothing }", JSON, method, how).queryAndConvert()["boolean"] is False


def test_the_format_by_conneg_alone(client, oracle):
    asked = client(ROWS)
    asked.setOnlyConneg(True)
    assert len(asked.queryAndConvert()["results"]["bindings"]) == len(oracle(ROWS))


def test_a_dataset_by_the_parameters_of_the_protocol(client, base):
    asked = client("SELECT * { ?s ?p ?o }")
    asked.addDefaultGraph(f"{base}graph/source/try-1")
    subjects = {row["s"]["value"] for row in asked.queryAndConvert()["results"]["bindings"]}
    assert subjects == {f"{base}id/project/valley-solar", f"{base}id/observation/valley-solar-1"}


def test_a_malformed_query_is_told_as_one(client):
    with pytest.raises(QueryBadFormed, match="column"):
        client("SELECT * { ?s").query()


@WAYS
def test_a_query_that_takes_too_long_is_an_error_by_the_limit_of_the_client(client, method, how):
    asked = client(HEAVY, JSON, method, how)
    asked.addParameter("timeout", "0.5")
    asked.setTimeout(30)
    with pytest.raises(urllib.error.HTTPError) as caught:
        asked.query()
    with caught.value as error:
        assert error.code == 503
        assert json.loads(error.read())["limit"] == 0.5


def test_a_client_that_does_not_wait_leaves_the_server_well(client):
    asked = client(HEAVY)
    asked.setTimeout(1)
    with pytest.raises((TimeoutError, urllib.error.URLError)):
        asked.query()
    assert client("ASK {}").queryAndConvert()["boolean"] is True
