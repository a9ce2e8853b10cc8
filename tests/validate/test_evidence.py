"""The short cut for evidence nodes never lets pass what SHACL refuses."""

import itertools
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from greensilk_kg.rdf import namespaces as ns
from greensilk_kg.rdf.files import read
from greensilk_kg.validate.engine import check
from greensilk_kg.validate.evidence import TRUSTED, doubtful, sound

EXAMPLES = sorted((Path(__file__).parents[1] / "shapes/evidence").glob("*.ttl"))
GRAPH = NamedNode("https://w3id.org/greensilk/graph/evidence/brief")


def typed(value, datatype):
    return Literal(value, datatype=NamedNode(ns.XSD + datatype))


LEXICAL = ("0", "1", "12", "-1", "007", "1.5", "0.5", "1.0", "0.50", ".5", "+1", "1e0", "", " 1", "x", "１")
VALUES = [
    *(
        typed(text, kind)
        for text, kind in itertools.product(LEXICAL, ("integer", "decimal", "string", "double"))
    ),
    *(typed(text, "string") for text in ("heading", "issue", "guess", "event/date")),
    Literal("heading", language="en"),
    NamedNode("https://w3id.org/greensilk/id/document/brief"),
    NamedNode("https://w3id.org/greensilk/id/event/forum"),
    NamedNode(ns.RDF + "Statement"),
]
OPTIONAL = ("contextStart", "contextEnd", "dateBasis")


def mould(number):
    """A node as emission makes them, under a name of its own: property → object."""
    node = NamedNode(f"https://w3id.org/greensilk/evidence/brief/{number:020x}")
    event = NamedNode("https://w3id.org/greensilk/id/event/forum")
    said = {
        ns.TYPE: NamedNode(ns.RDF + "Statement"),
        NamedNode(ns.RDF + "subject"): event,
        NamedNode(ns.RDF + "predicate"): ns.term("theme"),
        NamedNode(ns.RDF + "object"): Literal("港口", language="zh"),
        NamedNode(ns.PROV + "wasDerivedFrom"): NamedNode("https://w3id.org/greensilk/id/document/brief"),
        ns.term("start"): typed("5", "integer"),
        ns.term("end"): typed("9", "integer"),
        ns.term("rule"): typed("event/theme", "string"),
        ns.term("confidence"): typed("0.9", "decimal"),
        ns.term("contextStart"): typed("0", "integer"),
        ns.term("contextEnd"): typed("3", "integer"),
        ns.term("dateBasis"): typed("issue", "string"),
    }
    return node, said


def variations():
    """Every property left out, given each value instead of its own, and given each value beside it."""
    numbers = itertools.count()
    yield mould(next(numbers))
    for name in mould(0)[1]:
        node, said = mould(next(numbers))
        yield node, {key: value for key, value in said.items() if key != name}
        for value in VALUES:
            node, said = mould(next(numbers))
            yield node, {**said, name: value}
    node, said = mould(next(numbers))
    yield NamedNode("https://example.org/evidence/1"), said
    yield node, {key: value for key, value in said.items() if key.value.rpartition("#")[2] not in OPTIONAL}
    for name in OPTIONAL:
        node, said = mould(next(numbers))
        yield node, {key: value for key, value in said.items() if not key.value.endswith(name)}


def quads_of(node, said):
    return [Quad(node, name, value, GRAPH) for name, value in said.items()]


def test_what_the_short_cut_accepts_shacl_accepts(shapes):
    nodes = {node: quads_of(node, said) for node, said in variations()}
    accepted = {node for node, quads in nodes.items() if sound(quads)}
    refused = {one.focus for one in check([q for quads in nodes.values() for q in quads], shapes)}
    assert accepted
    assert not accepted & refused
    typed_nodes = {
        node
        for node, quads in nodes.items()
        if Quad(node, ns.TYPE, NamedNode(ns.RDF + "Statement"), GRAPH) in quads
    }
    doubted = (
        typed_nodes - accepted
    ) - refused  # left to SHACL, which accepts them: few, or the short cut is none
    assert len(doubted) < len(typed_nodes) / 10


def test_the_least_confidence_is_one_figure_on_both_roads():
    triples = {
        quad.triple
        for quad in read(Path(__file__).parents[2] / "shapes" / "evidence.ttl")
        if str(quad.subject).endswith("Evidence-trusted>")
    }
    (least,) = (one.object.value for one in triples if one.predicate.value == ns.SH + "minInclusive")
    assert float(least) == TRUSTED


def test_two_values_of_one_property_are_left_to_shacl():
    node, said = mould(1)
    for name in said:
        assert not sound([*quads_of(node, said), Quad(node, name, Literal("other"), GRAPH)])
    assert not sound([*quads_of(node, said), Quad(node, ns.term("theme"), Literal("other"), GRAPH)])


def test_the_examples_of_evidence_have_one_verdict_on_both_roads(shapes):
    for path in EXAMPLES:
        nodes = {}
        for quad in read(path):
            nodes.setdefault(quad.subject, []).append(Quad(quad.subject, quad.predicate, quad.object, GRAPH))
        by_shacl = check([quad for quads in nodes.values() for quad in quads], shapes)
        by_both = check(doubtful(nodes), shapes)
        assert [one.key for one in by_both] == [one.key for one in by_shacl], path.name


def test_what_emission_makes_takes_the_short_cut(emitted):
    nodes = {}
    for quad in emitted():
        if quad.graph_name == GRAPH:
            nodes.setdefault(quad.subject, []).append(quad)
    assert nodes
    assert doubtful(nodes) == []
