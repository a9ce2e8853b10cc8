"""Lists and profiles over the data of this checkout say what independent queries find."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from greensilk_kg.rdf.namespaces import GS, RDFS
from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.browse.fields import tables
from greensilk_kg.serve.config import Config
from greensilk_kg.serve.profiles.sections import sections
from greensilk_kg.store import open_snapshot

NAME = re.compile(r"gs:(\w+)")


@pytest.fixture(scope="module")
def snapshot(snapshots):
    return open_snapshot(snapshots)


@pytest.fixture(scope="module")
def client(snapshot):
    app = create_app(snapshot, Config(query_workers=1, ready_workers=1))
    yield FlaskClient(app, app.response_class)
    app.extensions["greensilk"].pool.close()


def ask(snapshot, query):
    return list(snapshot.store.query(f"PREFIX gs: <{GS}> PREFIX rdfs: <{RDFS}> {query}"))


def numbers(snapshot, query):
    """Return last part of the first column → second column, a number."""
    return {re.split("[/#]", row[0].value)[-1]: int(row[1].value) for row in ask(snapshot, query)}


def counted(client, address, facet):
    found = client.get(address, headers={"Accept": "application/json"}).json["facets"][facet]
    return {one["value"]: one["count"] for one in found if one["value"] != "-"}


def test_of_a_class_that_is_listed_which_a_document_mentions(client, snapshot):
    listed = {row["class"]: row["spokenOf"] for row in client.get("/browse?format=json").json["classes"]}
    mentioned = "?x gs:mentionedIn ?document ; a ?class FILTER(STRSTARTS(STR(?class), STR(gs:)))"
    wanted = numbers(snapshot, f"SELECT ?class (COUNT(DISTINCT ?x) AS ?n) {{ {mentioned} }} GROUP BY ?class")
    del listed["SourceDocument"]  # no document mentions itself
    assert {name: number for name, number in listed.items() if number} == wanted


QUERIES = [
    ("Project", "country", "?x a gs:Project ; gs:hostCountry|gs:locatedIn ?v . ?v a gs:Country"),
    ("Project", "sector", "?x a gs:Project ; gs:sector ?v"),
    ("Institution", "kind", "?x a gs:Institution , ?v . ?v rdfs:subClassOf gs:Institution"),
    ("Institution", "source", "?x a gs:Institution ; gs:mentionedIn ?v"),
    ("Observation", "indicator", "?x a gs:Observation ; gs:indicator ?v"),
    (
        "Agreement?kind=MemorandumOfUnderstanding",
        "country",
        "?x a gs:MemorandumOfUnderstanding ; gs:party|gs:party/gs:country ?v . ?v a gs:Country",
    ),
]


@pytest.mark.parametrize(("listed", "facet", "pattern"), QUERIES)
def test_counts_beside_values(client, snapshot, listed, facet, pattern):
    query = f"SELECT ?v (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} . ?x gs:mentionedIn ?any }} GROUP BY ?v"
    wanted = numbers(snapshot, query)
    wanted.pop("Institution", None)  # above itself, by RDFS
    assert wanted
    assert counted(client, f"/browse/{listed}", facet) == wanted


def test_years_of_events(client, snapshot):
    rows = ask(snapshot, "SELECT DISTINCT ?x ?date { ?x a gs:Event ; gs:startDate|gs:endDate ?date }")
    pairs = {(row[0].value, row[1].value[:4]) for row in rows}
    wanted = {year: sum(one == year for _, one in pairs) for _, year in pairs}
    assert counted(client, "/browse/Event", "year") == wanted


def test_the_table_of_countries(client, snapshot):
    found = {row["iso3"]: row for row in client.get("/countries?format=json").json["countries"]}
    hosting = numbers(
        snapshot,
        """SELECT ?c (COUNT(DISTINCT ?x) AS ?n) {
      ?x a gs:Project ; gs:hostCountry|gs:locatedIn ?c . ?c a gs:Country } GROUP BY ?c""",
    )
    assert {code: row["projects"] for code, row in found.items() if row["projects"]} == {
        code.upper(): number for code, number in hosting.items()
    }
    signed = numbers(
        snapshot,
        """SELECT ?c (COUNT(DISTINCT ?x) AS ?n) { ?x a gs:Agreement
      { ?x gs:party ?c } UNION { ?x gs:signedAt ?c } UNION { ?x gs:party/gs:country ?c } ?c a gs:Country }
      GROUP BY ?c""",
    )
    assert {code: row["agreements"] for code, row in found.items() if row["agreements"]} == {
        code.upper(): number for code, number in signed.items()
    }


def test_tables_name_terms_of_the_ontology(snapshot):
    declared = {row[0].value for row in ask(snapshot, "SELECT DISTINCT ?t { ?t rdfs:isDefinedBy ?o }")}
    paths = {name for fields in tables().values() for one in fields for name in NAME.findall(one.path)}
    properties = {name for one in sections().values() for name in one.properties}
    kinds = {*tables(), *(one.kind for one in sections().values())}
    assert {GS + name for name in paths | properties | kinds} <= declared


def test_every_tie_that_was_extracted_has_evidence(client, snapshot):
    found = client.get("/countries/lao?format=json").json["sections"]
    ties = [role for part in found.values() for entry in part["entries"] for role in entry["roles"]]
    assert len(ties) > 5
    for one in ties:
        assert one["evidence"], one
        assert client.get(one["evidence"] + "&format=nt").data.count(b"wasDerivedFrom") >= 1
