"""Comunica (JavaScript): over the endpoint, and over documents found by links. `make clients` installs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from greensilk_kg.rdf.namespaces import GS

HERE = Path(__file__).parent / "comunica"
NODE = Path(sys.executable).parent / "node"
INSTALLED = (HERE / "node_modules" / "@comunica" / "query-sparql").is_dir()
pytestmark = [
    pytest.mark.skipif(not INSTALLED, reason="Comunica is not installed: `make clients` does it, by npm"),
    pytest.mark.skipif(not NODE.exists(), reason="Node.js is not in this environment: `make dev-env`"),
]


@pytest.fixture
def comunica(prologue):
    """A function that asks a query of sources: rows, triples or a truth value."""

    def ask(query, *sources, kind="sparql"):
        command = [NODE, HERE / "ask.mjs", prologue + query, kind, *sources]
        environment = {key: value for key, value in os.environ.items() if not key.lower().endswith("_proxy")}
        ended = subprocess.run(command, capture_output=True, check=False, timeout=120, env=environment)
        assert ended.returncode == 0, ended.stderr.decode()
        return json.loads(ended.stdout)

    return ask


def test_rows_over_the_endpoint(comunica, live, oracle):
    query = "SELECT ?s ?label { ?s rdfs:label ?label } ORDER BY ?s ?label"
    found = comunica(query, live.sparql)
    assert [f"<{row['s']['value']}>" for row in found] == [row[0] for row in oracle(query)]
    assert {row["label"]["value"] for row in found if row["label"]["language"] == "zh"} >= {
        "老挝",
        "河谷光伏电站",
    }


def test_an_optional_part_a_filter_and_an_aggregate(comunica, live, base):
    query = """SELECT ?country (COUNT(?project) AS ?n) {
      ?country a gs:Country OPTIONAL { ?project gs:hostCountry ?country }
      FILTER(?country != <http://example.org/>) } GROUP BY ?country ORDER BY DESC(?n)"""
    found = comunica(query, live.sparql)
    assert [(row["country"]["value"], row["n"]["value"]) for row in found] == [
        (f"{base}id/country/lao", "1"),
        (f"{base}id/country/chn", "0"),
    ]


def test_a_graph_and_a_truth_value(comunica, live, oracle):
    query = "CONSTRUCT { ?s rdfs:label ?o } { ?s rdfs:label ?o }"
    assert len(comunica(query, live.sparql)) == len(oracle(query))
    assert comunica("ASK { ?s a gs:Project }", live.sparql) is True
    assert comunica("ASK { ?s a gs:Nothing }", live.sparql) is False


def test_the_kind_of_source_is_found_out_from_the_service_description(comunica, live):
    assert comunica("ASK { ?s gs:value 64.5 }", live.sparql, kind="auto") is True


def test_one_entity_by_its_iri_and_then_what_it_links_to(comunica, base):
    project = f"{base}id/project/valley-solar"
    links = comunica(
        f"SELECT DISTINCT ?to {{ <{project}> ?p ?to FILTER(STRSTARTS(STR(?to), '{base}')) }}",
        project,
        kind="auto",
    )
    addresses = sorted({row["to"]["value"] for row in links})
    assert f"{base}id/country/lao" in addresses
    found = comunica(
        "SELECT ?name { ?project gs:hostCountry ?country . ?country a gs:Country ; skos:altLabel ?name }",
        project,
        *addresses,
        kind="auto",
    )
    assert [row["name"]["value"] for row in found] == ["老挝人民民主共和国"]


def test_the_endpoint_and_a_document_in_one_query(comunica, live, base):
    project = f"{base}id/project/valley-solar"
    query = f"SELECT ?v {{ ?o gs:about <{project}> ; gs:value ?v . <{GS}Project> a owl:Class }}"
    found = comunica(query, live.sparql, project, kind="auto")
    assert {row["v"]["value"] for row in found} == {"64.5"}
