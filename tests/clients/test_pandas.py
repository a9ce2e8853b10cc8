"""pandas reading CSV: types, Chinese, cells without a value."""

from __future__ import annotations

import io
from urllib.parse import quote

import pandas as pd
import pytest


@pytest.fixture
def frame(live, prologue):
    def read(query, **options):
        address = f"{live.sparql}?format=csv&query={quote(prologue + query)}"
        return pd.read_csv(address, **options)

    return read


def test_numbers_are_numbers_and_text_is_text(frame):
    query = """SELECT (xsd:integer(?n) AS ?whole) ?v ("007" AS ?code) (true AS ?yes) {
      ?s gs:value ?v VALUES ?n { 1 2 3 } } ORDER BY ?n"""
    found = frame(query, dtype={"code": str})
    assert list(found.columns) == ["whole", "v", "code", "yes"]
    assert found["whole"].dtype == "int64"
    assert found["v"].dtype == "float64"
    assert found["v"].unique() == [64.5]
    assert list(found["code"]) == ["007"] * 3
    assert found["yes"].dtype == bool


def test_chinese_quotes_commas_and_line_ends_arrive_as_they_are(frame):
    hard = ["光伏,电站", '说"好"', "一\n二", "é\t½", " 两端 ", "𠀀"]
    values = " ".join(
        '"' + text.replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"' for text in hard
    )
    assert list(frame(f"SELECT ?text {{ VALUES ?text {{ {values} }} }}")["text"]) == hard


def test_cells_without_a_value_are_missing(frame):
    query = "SELECT ?s ?country { ?s gs:about|rdfs:label ?l OPTIONAL { ?s gs:hostCountry ?country } }"
    found = frame(query)
    assert found["country"].isna().any()
    assert found["country"].notna().any()
    assert found["s"].notna().all()


def test_the_same_table_as_the_graph_has(frame, oracle):
    query = "SELECT ?s ?label { ?s rdfs:label ?label } ORDER BY ?s ?label"
    found = frame(query)
    assert [iri for iri, _ in oracle(query)] == [f"<{iri}>" for iri in found["s"]]
    assert len(found) == len(oracle(query))


def test_an_answer_without_rows_is_a_table_without_rows(frame):
    found = frame("SELECT ?a ?b { ?a gs:nothing ?b }")
    assert list(found.columns) == ["a", "b"]
    assert found.empty


def test_tab_separated_too(live, prologue):
    _, body = live.get(
        "/sparql?query=" + quote(prologue + "SELECT ?v ?t { ?s gs:value ?v ; gs:valueText ?t }"),
        Accept="text/tab-separated-values",
    )
    found = pd.read_csv(io.BytesIO(body), sep="\t")
    assert list(found.columns) == ["?v", "?t"]
    assert found["?v"][0] == 64.5
    assert found["?t"][0] == "6.45万千瓦"
