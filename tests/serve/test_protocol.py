from __future__ import annotations

import pytest

from greensilk_kg.serve.engine.job import Dataset
from greensilk_kg.serve.sparql.protocol import FORM, QUERY, UPDATE, Query, Update, read
from greensilk_kg.serve.web.problem import ProblemError

Q = "ASK {}"


@pytest.mark.parametrize(
    ("method", "kind", "url", "body"),
    [
        ("GET", "", {"query": [Q]}, b""),
        ("HEAD", "", {"query": [Q]}, b""),
        ("POST", FORM, {}, b"query=ASK+%7B%7D"),
        ("POST", f"{FORM}; charset=UTF-8", {}, b"query=ASK%20%7B%7D"),
        ("POST", QUERY, {}, Q.encode()),
        ("POST", "Application/SPARQL-query", {}, Q.encode()),
    ],
)
def test_three_ways_to_send_one_query(method, kind, url, body):
    assert read(method, kind, url, body) == Query(Q)


def test_graphs_and_limits_come_with_every_way():
    graphs = {"default-graph-uri": ["http://a.example/1", "http://a.example/2"], "named-graph-uri": ["urn:g"]}
    expected = Query(Q, Dataset(tuple(graphs["default-graph-uri"]), ("urn:g",)), "csv", 1.5)
    more = {"format": ["csv"], "timeout": ["1.5"]}
    assert read("GET", "", {"query": [Q], **graphs, **more}, b"") == expected
    assert read("POST", QUERY, {**graphs, **more}, Q.encode()) == expected
    form = b"default-graph-uri=http://a.example/1&default-graph-uri=http://a.example/2&named-graph-uri=urn:g"
    assert read("POST", FORM, {}, form + b"&query=ASK+{}&format=csv&timeout=1.5") == expected


@pytest.mark.parametrize(
    ("kind", "url", "body"),
    [
        (UPDATE, {"using-graph-uri": ["urn:a"], "using-named-graph-uri": ["urn:b"]}, b"CLEAR ALL"),
        (FORM, {}, b"update=CLEAR+ALL&using-graph-uri=urn:a&using-named-graph-uri=urn:b"),
        (
            FORM + "; charset=UTF-8",
            {"using-graph-uri": ["urn:a"]},
            b"update=CLEAR%20ALL&using-named-graph-uri=urn:b",
        ),
    ],
)
def test_two_ways_to_send_one_update(kind, url, body):
    assert read("POST", kind, url, body) == Update("CLEAR ALL", Dataset(("urn:a",), ("urn:b",)))


def test_no_query_by_get_asks_for_the_description():
    assert read("GET", "", {"format": ["html"]}, b"") is None


@pytest.mark.parametrize(
    ("status", "method", "kind", "url", "body"),
    [
        (400, "GET", "", {"query": [Q, Q]}, b""),
        (400, "GET", "", {"update": ["CLEAR ALL"]}, b""),
        (400, "GET", "", {"query": [Q], "default-graph-uri": ["no iri"]}, b""),
        (400, "GET", "", {"query": [Q], "timeout": ["-1"]}, b""),
        (400, "GET", "", {"query": [Q], "timeout": ["nan"]}, b""),
        (400, "POST", FORM, {}, b""),
        (400, "POST", FORM, {}, b"query=ASK{}&update=CLEAR+ALL"),
        (400, "POST", FORM, {}, b"query=%ff"),
        (400, "POST", FORM, {"query": [Q]}, b"query=ASK{}"),
        (400, "POST", QUERY, {}, b"\xff"),
        (400, "POST", FORM, {}, b"update=CLEAR+NAMED&update=CLEAR+DEFAULT"),
        (400, "POST", UPDATE, {"update": ["CLEAR ALL"]}, b"CLEAR ALL"),
        (400, "POST", UPDATE, {"query": [Q]}, b"CLEAR ALL"),
        (400, "POST", UPDATE, {"using-graph-uri": ["no iri"]}, b"CLEAR ALL"),
        (415, "POST", QUERY + "; charset=UTF-16", {}, Q.encode("utf-16")),
        (415, "POST", UPDATE + '; charset="utf-16"', {}, b"CLEAR ALL"),
        (415, "POST", FORM + "; charset=iso-8859-1", {}, b"query=ASK{}"),
        (415, "POST", "", {}, b"ASK {}"),
        (415, "POST", "application/json", {}, b"{}"),
    ],
)
def test_what_is_refused(status, method, kind, url, body):
    with pytest.raises(ProblemError) as caught:
        read(method, kind, url, body)
    assert caught.value.status == status
