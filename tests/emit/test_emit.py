"""Claims become statements with evidence, whatever order they come in."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from greensilk_kg.emit import describe_register, emit
from greensilk_kg.emit.description import DESCRIPTION_RULE
from greensilk_kg.errors import ConfigurationError
from greensilk_kg.model.claim import Claim, Concept, Evidence, Extraction, Linked, Ref, Unit, Value
from greensilk_kg.model.document import Document, SourceEntry
from greensilk_kg.model.knowledge import EntityId, Schema
from greensilk_kg.model.text import Span
from greensilk_kg.model.value import PartialDate
from greensilk_kg.rdf import namespaces as ns

NAMES = ns.Names()
ENTRY = SourceEntry(
    "brief-1", "简报第一期", "某某中心", PartialDate(2022, 3), "ab" * 32, "newsletter", "版权归原作者"
)
DOCUMENT = Document("brief-1", "文" * 500, "ab" * 32, "brief.txt", "text/plain", ENTRY)
SCHEMA = Schema(
    parents={"Conference": ("Event",)},
    top={"Event": "Event", "Conference": "Event", "Institution": "Institution", "Observation": "Observation"},
    domains={},
    ranges={},
    properties=dict.fromkeys(("organizer", "startDate", "sector", "unit", "value", "listIsOpen"), ()),
)
FORUM, HOST = Ref("Event", "论坛"), Ref("Institution", "中心")
IDS = {FORUM: EntityId("event", "luntan-1"), HOST: EntityId("institution", "zhongxin-1")}
SOURCE, EVIDENCE = NAMES.graph("source/brief-1"), NAMES.graph("evidence/brief-1")


def at(start, end, rule="test/rule", confidence=0.9, **more):
    return Evidence(Span(start, end), rule, confidence, **more)


def linked(*claims):
    return Linked(Extraction("brief-1", {}, claims, ()), IDS)


def emitted(*claims, document=DOCUMENT, names=NAMES):
    return emit(linked(*claims), document, SCHEMA, names)


def in_graph(quads, graph):
    return [quad for quad in quads if quad.graph_name == graph]


def evidence_of(quads, predicate):
    """Evidence nodes of a predicate: node → {property: object}."""
    nodes = {q.subject for q in quads if q.graph_name == EVIDENCE and q.object == predicate}
    return {
        n: {q.predicate.value.rpartition("#")[2]: q.object for q in quads if q.subject == n} for n in nodes
    }


CLAIMS = (
    Claim(FORUM, "type", Value("Conference", "class"), at(3, 7)),
    Claim(FORUM, "label", Value("绿色论坛", "zh"), at(3, 7)),
    Claim(FORUM, "altLabel", Value("论坛", "zh"), at(30, 32)),
    Claim(FORUM, "organizer", HOST, at(0, 20)),
    Claim(FORUM, "organizer", HOST, at(40, 60, context=Span(0, 5), date_basis="heading")),
    Claim(FORUM, "startDate", Value("2022-03-01", "date"), at(10, 20)),
    Claim(HOST, "label", Value("绿色中心", "zh"), at(50, 54)),
    Claim(HOST, "label", Value("绿色中心", "zh"), at(0, 4, confidence=0.5)),
    Claim(HOST, "type", Value("Institution", "class"), at(0, 4)),
)


def test_one_statement_read_twice_has_two_evidence_nodes():
    quads = emitted(*CLAIMS)
    organizer = ns.term("organizer")
    assert [q for q in in_graph(quads, SOURCE) if q.predicate == organizer] == [
        Quad(NAMES.entity(IDS[FORUM]), organizer, NAMES.entity(IDS[HOST]), SOURCE)
    ]
    spans = {(e["start"].value, e["end"].value) for e in evidence_of(quads, organizer).values()}
    assert spans == {("0", "20"), ("40", "60")}


def test_an_evidence_node_says_all_that_the_contract_asks():
    (node,) = evidence_of(emitted(*CLAIMS), ns.term("startDate")).values()
    assert node["type"].value == ns.RDF + "Statement"
    assert node["subject"] == NAMES.entity(IDS[FORUM])
    assert node["object"] == Literal("2022-03-01", datatype=NamedNode(ns.XSD + "date"))
    assert node["wasDerivedFrom"].value == "https://w3id.org/greensilk/id/document/brief-1"
    assert (node["rule"].value, node["confidence"].value) == ("test/rule", "0.9")
    assert node["start"].datatype.value == ns.XSD + "integer"
    second = [e for e in evidence_of(emitted(*CLAIMS), ns.term("organizer")).values() if "dateBasis" in e]
    assert [(e["contextStart"].value, e["contextEnd"].value, e["dateBasis"].value) for e in second] == [
        ("0", "5", "heading")
    ]


def test_every_statement_has_evidence_and_every_evidence_a_statement():
    quads = emitted(*CLAIMS, document=replace(DOCUMENT, entry=None))
    rdf = [NamedNode(ns.RDF + part) for part in ("subject", "predicate", "object")]
    nodes = {q.subject for q in in_graph(quads, EVIDENCE)}
    value = {(q.subject, q.predicate): q.object for q in in_graph(quads, EVIDENCE)}
    told = {tuple(value[node, part] for part in rdf) for node in nodes}
    assert told == {(q.subject, q.predicate, q.object) for q in in_graph(quads, SOURCE)}


def test_entities_are_mentioned_at_their_first_label():
    nodes = evidence_of(emitted(*CLAIMS), ns.term("mentionedIn"))
    assert {(n["subject"], n["start"].value) for n in nodes.values()} == {
        (NAMES.entity(IDS[FORUM]), "3"),
        (NAMES.entity(IDS[HOST]), "0"),
    }
    said = Claim(HOST, "mentionedIn", Ref("SourceDocument", "brief-1"), at(7, 9))
    nodes = evidence_of(emitted(*CLAIMS, said), ns.term("mentionedIn"))
    assert {n["start"].value for n in nodes.values()} == {"3", "7"}


def test_what_only_a_claim_names_is_mentioned_where_that_stands():
    claim = Claim(FORUM, "organizer", HOST, at(5, 8))
    nodes = evidence_of(emitted(claim), ns.term("mentionedIn"))
    assert [(n["subject"], n["start"].value) for n in nodes.values()] == [(NAMES.entity(IDS[HOST]), "5")]


@given(st.permutations(CLAIMS))
def test_the_order_of_claims_does_not_matter(claims):
    assert emitted(*claims) == emitted(*CLAIMS)


def test_of_two_rules_on_one_span_the_more_certain_is_kept_in_either_order():
    weak, strong = (replace(CLAIMS[5], evidence=at(10, 20, rule, c)) for rule, c in (("a", 0.5), ("b", 0.8)))
    for order in itertools.permutations([weak, strong]):
        (node,) = evidence_of(emitted(*order), ns.term("startDate")).values()
        assert (node["rule"].value, node["confidence"].value) == ("b", "0.8")


def test_another_base_changes_no_digest_and_no_ontology_term():
    other = ns.Names("https://example.org/kg/")
    moved = [str(q).replace(other.base, ns.CANONICAL_BASE) for q in emitted(*CLAIMS, names=other)]
    assert sorted(moved) == [str(q) for q in emitted(*CLAIMS)]


@pytest.mark.parametrize(
    ("predicate", "value", "expected"),
    [
        ("sector", Concept("sector", "energy"), NamedNode("https://w3id.org/greensilk/scheme/sector/energy")),
        ("unit", Unit("KiloM"), NamedNode("http://qudt.org/vocab/unit/KiloM")),
        ("value", Value("1.50", "decimal"), Literal("1.5", datatype=NamedNode(ns.XSD + "decimal"))),
        ("value", Value("many", "decimal"), Literal("many", datatype=NamedNode(ns.XSD + "decimal"))),
        ("listIsOpen", Value("true", "boolean"), Literal("true", datatype=NamedNode(ns.XSD + "boolean"))),
        ("startDate", Value("2022", "gYear"), Literal("2022", datatype=NamedNode(ns.XSD + "gYear"))),
    ],
)
def test_objects(predicate, value, expected):
    quads = in_graph(emitted(Claim(FORUM, predicate, value, at(0, 2))), SOURCE)
    assert [q.object for q in quads] == [expected]


@pytest.mark.parametrize(("predicate", "value"), [("organiser", HOST), ("type", Value("Confernce", "class"))])
def test_names_the_ontology_does_not_have_are_refused_with_their_rule(predicate, value):
    with pytest.raises(ConfigurationError, match="rule test/rule claims the unknown"):
        emitted(Claim(FORUM, predicate, value, at(0, 2)))


def test_an_unregistered_document_describes_itself_with_the_whole_text_as_evidence():
    assert not in_graph(emitted(), SOURCE)
    quads = emitted(document=replace(DOCUMENT, entry=None))
    node = NAMES.entity(EntityId("document", "brief-1"))
    about = {q.predicate.value.rpartition("/")[2]: q.object.value for q in in_graph(quads, SOURCE)}
    assert {q.subject for q in in_graph(quads, SOURCE)} == {node}
    assert (about["title"], about["sha256"]) == ("brief.txt", "ab" * 32)
    for quad in in_graph(quads, EVIDENCE):
        if quad.predicate == ns.term("rule"):
            assert quad.object.value == DESCRIPTION_RULE
        if quad.predicate == ns.term("end"):
            assert quad.object.value == "500"


def test_the_register_is_described_in_the_reference_graph():
    quads = describe_register([ENTRY, replace(ENTRY, slug="brief-2", issued=None, publisher="")], NAMES)
    assert {q.graph_name for q in quads} == {NAMES.graph("reference")}
    first = {str(q.predicate): str(q.object) for q in quads if q.subject.value.endswith("brief-1")}
    assert first["<http://purl.org/dc/terms/issued>"] == f'"2022-03"^^<{ns.XSD}gYearMonth>'
    assert first["<https://schema.org/sha256>"] == f'"{"ab" * 32}"'
    assert first["<http://purl.org/dc/elements/1.1/publisher>"] == '"某某中心"@zh'
    assert len([q for q in quads if q.subject.value.endswith("brief-2")]) == len(first) - 2
