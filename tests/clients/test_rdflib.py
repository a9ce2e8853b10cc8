"""rdflib: a graph behind an endpoint, a graph that is written to, and links that are followed."""

from __future__ import annotations

import urllib.error
from http import HTTPStatus

import pytest
import rdflib
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore

from greensilk_kg.rdf.namespaces import GS

LABEL = rdflib.RDFS.label
METHODS = pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])


@pytest.fixture(params=["xml", "json", "csv"])
def store(live, request):
    return SPARQLStore(live.sparql, returnFormat=request.param)


@METHODS
def test_patterns_and_queries(live, base, method):
    graph = rdflib.Graph(SPARQLStore(live.sparql, method=method))
    laos = rdflib.URIRef(f"{base}id/country/lao")
    assert set(graph.objects(laos, LABEL)) == {rdflib.Literal("老挝", "zh"), rdflib.Literal("Laos", "en")}
    assert (laos, rdflib.RDF.type, rdflib.URIRef(GS + "Country")) in graph
    rows = graph.query(
        "SELECT ?project { ?project gs:hostCountry ?country }",
        initNs={"gs": GS},
        initBindings={"country": laos},
    )
    assert [str(row.project) for row in rows] == [f"{base}id/project/valley-solar"]


def test_literals_in_every_results_format(store, base):
    graph = rdflib.Graph(store)
    query = f"SELECT ?v {{ <{base}id/observation/valley-solar-1> <{GS}value> ?v }}"
    ((value,),) = graph.query(query)
    assert str(value) == "64.5"


def test_one_named_graph_behind_an_endpoint(live, base):
    name = rdflib.URIRef(f"{base}graph/source/try-1")
    graph = rdflib.Graph(SPARQLStore(live.sparql, context_aware=True), identifier=name)
    assert {str(subject) for subject in graph.subjects()} == {
        f"{base}id/project/valley-solar",
        f"{base}id/observation/valley-solar-1",
    }


def test_construct_describe_and_ask(live, base):
    graph = rdflib.Graph(SPARQLStore(live.sparql))
    built = graph.query("CONSTRUCT WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?o }").graph
    assert (rdflib.URIRef(f"{base}id/country/lao"), LABEL, rdflib.Literal("老挝", "zh")) in built
    assert len(graph.query(f"DESCRIBE <{base}id/country/lao>").graph) > 3
    assert graph.query("ASK {}").askAnswer is True


def test_writing_needs_the_token_and_then_is_read_back(writable, token):
    triple = (rdflib.URIRef("http://example.org/光"), LABEL, rdflib.Literal('光\n"伏"', "zh"))
    stranger = rdflib.Graph(SPARQLUpdateStore(writable.sparql, writable.sparql), DATASET_DEFAULT_GRAPH_ID)
    with pytest.raises(Exception, match=r"401|403|Unauthorized|Forbidden"):
        stranger.add(triple)
    headers = {"Authorization": f"Bearer {token}"}
    known = rdflib.Graph(
        SPARQLUpdateStore(writable.sparql, writable.sparql, headers=headers), DATASET_DEFAULT_GRAPH_ID
    )
    known.add(triple)
    assert set(stranger) == {triple}
    known.remove((triple[0], None, None))
    assert set(stranger) == set()


def follow(start, inside):
    """Return every address that links lead to from one, all that was read there, and what was not there."""
    known, todo, seen, missing = rdflib.Graph(), [start], set(), set()
    while todo:
        address = todo.pop().partition("#")[0]
        if address in seen or not address.startswith(inside):
            continue
        seen.add(address)
        try:
            found = rdflib.Graph().parse(address)
        except urllib.error.HTTPError as error:
            error.close()
            if error.code != HTTPStatus.BAD_REQUEST:  # the graph store wants to be told which graph
                missing.add(address)
            continue
        except rdflib.plugin.PluginException:  # a file for download
            continue
        known += found
        todo += [str(term) for triple in found for term in triple if isinstance(term, rdflib.URIRef)]
    return seen, known, missing


def test_who_follows_links_from_one_entity_reaches_every_country(base, oracle):
    start = f"{base}id/project/valley-solar"
    seen, known, missing = follow(start, base)
    countries = {row[0].strip("<>") for row in oracle("SELECT ?c { ?c a gs:Country }")}
    assert countries
    assert countries <= seen
    assert countries <= {
        str(subject) for subject in known.subjects(rdflib.RDF.type, rdflib.URIRef(GS + "Country"))
    }
    assert missing == {f"{base}id/document/try-1"}, "of which the small snapshot says nothing"
