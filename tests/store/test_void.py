"""The description in the store against what queries count: the second road to each figure."""

from __future__ import annotations

import re

import pyoxigraph as ox
import pytest

from greensilk_kg.errors import GreensilkError
from greensilk_kg.rdf.namespaces import LABEL, OWL, TYPE, Names, term
from greensilk_kg.store import Meta, build_snapshot, open_snapshot

NAMES = Names("https://kg.example.org/a-b/")
DATASET = f"{NAMES.base}dataset"
PREFIXES = {
    "void": "http://rdfs.org/ns/void#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
}


def thing(name):
    return ox.NamedNode(f"{NAMES.base}id/{name}")


def data():
    source, reference = NAMES.graph("source/a"), NAMES.graph("reference")
    yield ox.Quad(thing("document/a"), TYPE, term("SourceDocument"), reference)
    for number in range(7):
        dam = thing(f"project/dam-{number}")
        yield ox.Quad(dam, TYPE, term("Project"), source)
        yield ox.Quad(dam, TYPE, term("Project"), reference)
        yield ox.Quad(dam, LABEL, ox.Literal(f"坝 {number // 2}\u2028 .\n", language="zh"), source)
        yield ox.Quad(dam, term("partOf"), thing("project/dam-0"), source)
        yield ox.Quad(dam, term("start"), ox.Literal(number), NAMES.graph("evidence/a"))
    for host in ("http://one.example/x", "https://two.example/y", f"{NAMES.base}id/project/dam-2"):
        yield ox.Quad(thing("project/dam-1"), ox.NamedNode(OWL + "sameAs"), ox.NamedNode(host), reference)
    yield ox.Quad(
        term("Project"),
        ox.NamedNode("http://odd.example/p(1)"),
        thing("project/dam-3"),
        NAMES.graph("ontology"),
    )


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    folder = tmp_path_factory.mktemp("void")
    build_snapshot(
        data(),
        [ox.Triple(thing("project/dam-0"), TYPE, ox.NamedNode(OWL + "Thing"))],
        folder,
        Meta(NAMES.base),
        {},
    )
    return open_snapshot(folder)


@pytest.fixture(scope="module")
def ask(snapshot):
    """Rows of a query as tuples of values: numbers as numbers."""

    def rows(query):
        found = snapshot.store.query(query, prefixes=PREFIXES)
        return {tuple(int(v.value) if v.value.isdigit() else v.value for v in row) for row in found}

    return rows


def test_the_description_is_a_graph_and_part_of_the_default_graph(snapshot, ask):
    [(size,)] = ask(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{NAMES.graph('void').value}> {{ ?s ?p ?o }} }}")
    assert size == snapshot.counts["void"]
    assert ask(
        f"SELECT ?t {{ <{NAMES.graph('void').value}> a void:DatasetDescription ; foaf:primaryTopic ?t }}"
    ) == {(DATASET,)}


@pytest.mark.parametrize(
    ("figure", "counted"),
    [
        ("triples", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
        ("distinctSubjects", "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"),
        ("distinctObjects", "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"),
        ("classes", "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s a ?o }"),
        ("properties", "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"),
    ],
)
def test_a_figure_of_the_dataset_is_what_a_query_counts(ask, figure, counted):
    assert ask(f"SELECT ?n {{ <{DATASET}> void:{figure} ?n }}") == ask(counted)


def test_entities_are_the_subjects_that_match_the_pattern(ask):
    [(pattern, space)] = ask(f"SELECT ?r ?u {{ <{DATASET}> void:uriRegexPattern ?r ; void:uriSpace ?u }}")
    subjects = {name for (name,) in ask("SELECT DISTINCT ?s { ?s ?p ?o }")}
    entities = {name for name in subjects if re.search(pattern, name)}
    assert ask(f"SELECT ?n {{ <{DATASET}> void:entities ?n }}") == {(len(entities),)} == {(8,)}
    assert all(name.startswith(space) for name in entities)
    assert ask(
        "SELECT (COUNT(DISTINCT ?s) AS ?n) "
        "{ ?d void:uriRegexPattern ?r . ?s a ?c FILTER(REGEX(STR(?s), ?r)) }"
    ) == {(8,)}


def test_class_partitions_are_what_queries_count(ask):
    said = ask(f"SELECT ?c ?n {{ <{DATASET}> void:classPartition [ void:class ?c ; void:entities ?n ] }}")
    assert said == ask("SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c } GROUP BY ?c")
    assert (term("Project").value, 7) in said
    assert (
        ask("SELECT ?e { ?part void:class ?c ; void:exampleResource ?e FILTER NOT EXISTS { ?e a ?c } }")
        == set()
    )


def test_properties_of_a_class_are_what_queries_count(ask):
    said = ask(
        "SELECT ?c ?p ?n { ?a void:class ?c ; void:propertyPartition [ void:property ?p ; void:triples ?n ] }"
    )
    assert said == ask("SELECT ?c ?p (COUNT(*) AS ?n) { ?s a ?c ; ?p ?o } GROUP BY ?c ?p")


def test_property_partitions_are_what_queries_count(ask):
    part = f"<{DATASET}> void:propertyPartition ?part . ?part void:property ?p"
    said = ask(f"SELECT ?p ?n ?s {{ {part} ; void:triples ?n ; void:distinctSubjects ?s }}")
    assert said == ask("SELECT ?p (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?m) { ?s ?p ?o } GROUP BY ?p")
    said = ask(f"SELECT ?p ?o {{ {part} ; void:distinctObjects ?o }}")
    counted = ask("SELECT ?p (COUNT(DISTINCT ?o) AS ?m) { ?s ?p ?o } GROUP BY ?p")
    assert said <= counted
    assert {p.removeprefix(PREFIXES["void"]) for p, _ in counted - said} == {
        "triples", "entities", "classes", "properties", "distinctSubjects", "distinctObjects",
    }  # fmt: skip


def test_graphs_are_subsets_with_their_sizes_and_documents(snapshot, ask):
    subsets = ask(
        f"SELECT ?g ?n {{ <{DATASET}> void:subset|dcterms:hasPart ?g . ?g void:triples ?n "
        "MINUS { ?g a void:Linkset } }"
    )
    assert subsets == ask("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")
    within = {
        name for (name,) in ask(f"SELECT ?g {{ <{DATASET}> void:subset ?g MINUS {{ ?g a void:Linkset }} }}")
    }
    assert within == {NAMES.graph(name).value for name in snapshot.counts if not name.startswith("evidence/")}
    assert ask("SELECT ?g ?d { ?g a void:Dataset ; dcterms:source ?d }") == {
        (NAMES.graph(name).value, thing("document/a").value) for name in ("source/a", "evidence/a")
    }


def test_links_to_other_hosts_are_linksets(ask):
    found = ask(
        "SELECT ?p ?from ?space ?n { ?l a void:Linkset ; void:linkPredicate ?p ; void:subjectsTarget ?from ; "
        "void:objectsTarget [ void:uriSpace ?space ] ; void:triples ?n }"
    )
    assert found == {
        (OWL + "sameAs", DATASET, space, 1) for space in ("http://one.example/", "https://two.example/")
    }
    assert (
        ask("SELECT ?l { ?l a void:Linkset ; void:target ?t } GROUP BY ?l HAVING (COUNT(?t) != 2)") == set()
    )


def test_vocabularies_are_those_of_the_terms_in_use(ask):
    said = {name for (name,) in ask(f"SELECT ?v {{ <{DATASET}> void:vocabulary ?v }}")}
    terms = {name for (name,) in ask("SELECT DISTINCT ?t { { ?s ?t ?o } UNION { ?s a ?t } }")}
    assert said == {re.sub("[^#/]*$", "", name) for name in terms if "greensilk" not in name} | {
        "https://w3id.org/greensilk/ontology"
    }


def test_no_part_has_the_name_of_another(ask):
    assert ask("SELECT ?part { ?part void:class ?a, ?b FILTER(?a != ?b) }") == set()
    assert ask("SELECT ?part { ?part void:property ?a, ?b FILTER(?a != ?b) }") == set()


def test_the_graph_is_not_to_be_handed_in(tmp_path):
    stray = ox.Quad(thing("project/dam"), TYPE, term("Project"), NAMES.graph("void"))
    with pytest.raises(GreensilkError, match="graph/void"):
        build_snapshot([stray], [], tmp_path, Meta(NAMES.base), {})


def test_nothing_at_all_is_described_too(tmp_path):
    build_snapshot([], [], tmp_path, Meta(NAMES.base), {})
    snapshot = open_snapshot(tmp_path)
    [said] = snapshot.store.query(f"SELECT ?n {{ <{DATASET}> void:triples ?n }}", prefixes=PREFIXES)
    assert int(said["n"].value) == snapshot.info.counts[""] == snapshot.counts["void"]
