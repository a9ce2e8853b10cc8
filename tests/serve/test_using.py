"""The graphs that a request names for an update, written into its text."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from greensilk_kg.serve.engine.job import Dataset
from greensilk_kg.serve.services.rewrite import rewrite
from greensilk_kg.serve.services.using import UsingError, using

ONE = Dataset(("urn:a",), ())
DATA = """INSERT DATA { <urn:s> <urn:p> 0
  GRAPH <urn:a> { <urn:s> <urn:p> 1 } GRAPH <urn:b> { <urn:s> <urn:p> 2 } }"""


def rewritten(update, dataset=ONE):
    return rewrite(update, using(update, dataset)).text


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ("INSERT { ?s ?p 9 } WHERE { ?s ?p ?o }", "INSERT { ?s ?p 9 } USING <urn:a> WHERE { ?s ?p ?o }"),
        ("delete{?s?p?o}where{?s?p?o}", "delete{?s?p?o}USING <urn:a> where{?s?p?o}"),
        (
            "DELETE WHERE { ?s ?p 'WHERE }' }",
            "DELETE { ?s ?p 'WHERE }' } USING <urn:a> WHERE { ?s ?p 'WHERE }' }",
        ),
        ("DELETE # WHERE\nWHERE { ?s ?p 1 }", "DELETE # WHERE\n{ ?s ?p 1 } USING <urn:a> WHERE { ?s ?p 1 }"),
        ("CLEAR ALL ; INSERT DATA { <urn:s> <urn:p> 'WITH' }", None),
        ("PREFIX with: <urn:w> LOAD SILENT with:x INTO GRAPH with:g", None),
    ],
)
def test_each_where_and_nothing_else_gets_the_graphs(update, expected):
    assert rewritten(update) == (expected or update)


def test_default_and_named_graphs_are_told_apart():
    both = Dataset(("urn:a", "urn:b"), ("urn:c",))
    text = rewritten("INSERT { } WHERE { { SELECT * WHERE { } } }", both)
    assert (
        text == "INSERT { } USING <urn:a> USING <urn:b> USING NAMED <urn:c> WHERE { { SELECT * WHERE { } } }"
    )


@pytest.mark.parametrize(
    ("update", "start"),
    [
        ("WITH <urn:g> INSERT { } WHERE { }", 0),
        ("INSERT { } using <urn:g> WHERE { }", 11),
        ("CLEAR ALL ; INSERT { } USING NAMED <urn:g> WHERE { }", 23),
        ("PREFIX e: <urn:e> WITHe:g INSERT { } WHERE { }", 18),
        ("DELETEWHERE { ?s ?p ?o }", 0),
    ],
)
def test_an_update_that_names_graphs_itself_is_refused_with_its_place(update, start):
    with pytest.raises(UsingError) as caught:
        using(update, ONE)
    assert caught.value.start == start


@pytest.mark.parametrize(
    ("update", "dataset", "left"),
    [
        ("DELETE WHERE { ?s ?p ?o }", ONE, {0, 1, 2}),
        ("DELETE { GRAPH <urn:a> { ?s ?p ?o } } WHERE { ?s ?p ?o }", ONE, {0, 2}),
        ("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }", Dataset((), ("urn:b",)), {0, 1}),
        ("INSERT { ?s ?p 3 } WHERE { ?s ?p 0 }", ONE, {0, 1, 2}),
        ("INSERT { ?s ?p 3 } WHERE { ?s ?p 1 }", ONE, {0, 1, 2, 3}),
    ],
)
def test_patterns_see_those_graphs_while_templates_write_where_they_say(update, dataset, left):
    store = ox.Store()
    store.update(DATA)
    store.update(rewritten(update, dataset))
    assert {int(quad.object.value) for quad in store} == left
