"""`greensilk query`: a snapshot and a server give one answer in every format."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest

from greensilk_kg.cli import WRONG, run

PREFIXES = """\
PREFIX gs: <https://w3id.org/greensilk/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
COUNTRIES = (
    PREFIXES
    + """\
SELECT ?code ?name ?missing WHERE {
  VALUES ?code { "KEN" "LAO" }
  ?country a gs:Country ; skos:notation ?code ; skos:prefLabel ?name FILTER(LANG(?name) = "zh")
} ORDER BY ?code
"""
)
ABOUT_LAOS = (
    "CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?s { <https://w3id.org/greensilk/id/country/lao> } ?s ?p ?o }"
)
ROWS = [["code", "name", "missing"], ["KEN", "肯尼亚", ""], ["LAO", "老挝", ""]]


@pytest.fixture(params=["snapshot", "server"])
def ask(request, snapshots, capfd):
    """Return a way to ask: query and options → what is printed."""
    if request.param == "server":
        where = ["--endpoint", f"http://{request.getfixturevalue('server')}/sparql"]
    else:
        where = ["--snapshot", str(snapshots)]

    def asked(query, *options, status=0):
        assert run(["query", query, *where, *options]) == status
        shown = capfd.readouterr()
        return shown.out if status == 0 else shown.err

    return asked


def test_table_has_a_row_for_each_solution(ask):
    lines = ask(COUNTRIES).splitlines()
    assert [line.split() for line in (lines[0], *lines[2:])] == [
        ["code", "name", "missing"],
        ROWS[1][:2],
        ROWS[2][:2],
    ]


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_separated_values(form, delimiter, ask):
    found = list(csv.reader(io.StringIO(ask(COUNTRIES, "--format", form)), delimiter=delimiter))
    if form == "tsv":
        assert found[1] == ["KEN", "肯尼亚@zh", ""] or found[1][0] in {'"KEN"', "KEN"}
    else:
        assert found == ROWS


def test_json_and_xml_hold_the_same_rows(ask):
    bindings = json.loads(ask(COUNTRIES, "--format", "json"))["results"]["bindings"]
    assert [[row["code"]["value"], row["name"]["value"], ""] for row in bindings] == ROWS[1:]
    root = ET.fromstring(ask(COUNTRIES, "--format", "xml"))  # noqa: S314 - our own output
    space = "{http://www.w3.org/2005/sparql-results#}"
    literals = [[node.text for node in row.iter(f"{space}literal")] for row in root.iter(f"{space}result")]
    assert literals == [row[:2] for row in ROWS[1:]]


def test_truth_values(ask):
    assert ask(PREFIXES + "ASK { ?x a gs:Country }") == "yes\n"
    assert ask(PREFIXES + "ASK { ?x a gs:Unheard }") == "no\n"


def test_graph_formats_hold_the_same_triples(ask):
    forms = {
        "turtle": ox.RdfFormat.TURTLE,
        "ntriples": ox.RdfFormat.N_TRIPLES,
        "rdfxml": ox.RdfFormat.RDF_XML,
    }
    found = {
        name: {quad.triple for quad in ox.parse(ask(ABOUT_LAOS, "--format", name).encode(), format=form)}
        for name, form in forms.items()
    }
    assert len(found["turtle"]) > 5
    assert found["turtle"] == found["ntriples"] == found["rdfxml"]


def test_a_format_that_does_not_fit_is_wrong_use(ask):
    assert "use --format turtle" in ask(ABOUT_LAOS, "--format", "csv", status=2)
    assert "use --format table" in ask(COUNTRIES, "--format", "turtle", status=2)


def test_a_broken_query_is_told_in_one_line(ask):
    [line] = ask("SELECT ?a WHERE {\n ?a ?b }", status=2).splitlines()
    assert line.startswith("greensilk: error: ")
    assert "2:" in line or "line 2" in line


def test_the_project_s_prefixes_need_no_declaration_and_move_no_error(ask):
    assert ask("ASK { ?x a gs:Country ; rdfs:label ?name }") == "yes\n"
    assert ask("PREFIX gs: <http://example.org/> ASK { ?x a gs:Country }") == "no\n"
    [line] = ask("SELECT ?a {\n ?a rdfs:label ?b ?c }", status=2).splitlines()
    assert "2:" in line or "line 2" in line


def test_a_query_file_is_named_in_its_error(tmp_path, snapshots, capfd):
    file = tmp_path / "bad.rq"
    file.write_text("SELECT ?a WHERE {\n ?a unknown:b ?c }", "utf-8")
    assert run(["query", "-f", str(file), "--snapshot", str(snapshots)]) == 2
    assert f"{file}:2:" in capfd.readouterr().err


def test_a_query_comes_from_standard_input(snapshots):
    command = [sys.executable, "-m", "greensilk_kg.cli", "query", "-f", "-", "--snapshot", snapshots]
    done = subprocess.run(
        [*command, "--format", "csv"], input=COUNTRIES, text=True, capture_output=True, check=True
    )
    assert list(csv.reader(io.StringIO(done.stdout))) == ROWS


@pytest.mark.parametrize("call", ["SERVICE <search> { ?a ?b ?c }", "service silent <http://127.0.0.1/> {}"])
def test_what_needs_a_server_is_told_where_there_is_none(call, snapshots, capfd):
    query = f"SELECT * {{\n ?service <http://SERVICE/> 'SERVICE' . # SERVICE\n {call} }}"
    assert run(["query", query, "--snapshot", str(snapshots)]) == WRONG
    assert "QUERY:3:2: SERVICE needs a server" in capfd.readouterr().err


@pytest.mark.parametrize("path", ["", "/", "/nowhere", "/search"])
def test_another_address_of_a_server_is_told(path, server, capfd):
    assert run(["query", "ASK {}", "--endpoint", f"http://{server}{path}"]) == WRONG
    assert "is this the SPARQL address?" in capfd.readouterr().err


def test_no_server_and_no_snapshot_are_told(tmp_path, capfd):
    assert run(["query", "ASK {}", "--endpoint", "http://127.0.0.1:1/sparql"]) == 2
    assert "is the server running?" in capfd.readouterr().err
    assert run(["query", "ASK {}", "--snapshot", str(tmp_path)]) == 2
    assert "greensilk build" in capfd.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [[], ["ASK {}", "-f", "x.rq"], ["ASK {}", "--endpoint", "http://127.0.0.1:1/", "--snapshot", "x"]],
)
def test_wrong_use(arguments, capfd):
    assert run(["query", *arguments]) == 2
    assert "query --help" in capfd.readouterr().err


def test_bytes_that_are_no_text_are_told(snapshots, capfd):
    assert run(["query", 'ASK { ?s ?p "\udcff" }', "--snapshot", str(snapshots)]) == WRONG
    assert "is not UTF-8" in capfd.readouterr().err
