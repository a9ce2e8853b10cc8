"""Every example of every shape: the valid conform, the invalid violate exactly what they say."""

import re
from functools import cache
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Quad
from rdflib import OWL, RDF, RDFS, SH

from greensilk_kg.rdf import namespaces as ns
from greensilk_kg.rdf.files import read
from greensilk_kg.validate.context import Context
from greensilk_kg.validate.engine import check
from greensilk_kg.validate.graphs import around
from greensilk_kg.validate.shapes import GSS, load_shapes

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXAMPLES = sorted(path for path in HERE.glob("*/*.ttl") if path.name != "background.ttl")
EXPECTS = re.compile(r"^# expects: gss:(\S+) (\w+) on (\S+)$", re.MULTILINE)
GS = rdflib.Namespace(ns.GS)
SDO = rdflib.Namespace("https://schema.org/")
ANY = 9  # more alternatives than this mean any entity, which its IRI shows


def name(path):
    return f"{path.parent.name}/{path.stem}"


@cache
def shapes(area=""):
    return load_shapes((ROOT / "shapes").glob("whole/*.ttl" if area == "whole" else "*.ttl"))


@cache
def ontology():
    return Context(quad for path in sorted((ROOT / "ontology").rglob("*.ttl")) for quad in read(path))


@cache
def modules():
    made = rdflib.Graph()
    for path in sorted((ROOT / "ontology/modules").glob("*.ttl")):
        made.parse(path)
    return made


def found(path):
    background = (HERE / "whole" if path.parent.name == "whole" else HERE) / "background.ttl"
    quads = [*read(background), *read(path)]
    said = {quad.subject: [other for other in quads if other.subject == quad.subject] for quad in quads}
    data = around(said, lambda node: said.get(node, []), ontology())
    return {
        (short(one.shape), one.component, curie(one.focus)) for one in check(data, shapes(path.parent.name))
    }


def short(shape):
    return shape.value.removeprefix(GSS)


def curie(term):
    tail = term.value.removeprefix(ns.PREFIXES["gsid"])
    if tail != term.value:
        return tail.replace("/", ":", 1)
    for prefix in ("gs", "owl"):
        if term.value.startswith(ns.PREFIXES[prefix]):
            return f"{prefix}:{term.value.removeprefix(ns.PREFIXES[prefix])}"
    return f"<{term.value}>"


def expected(path):
    triples = EXPECTS.findall(path.read_text(encoding="utf-8"))
    return {(shape, f"{component}ConstraintComponent", focus) for shape, component, focus in triples}


@pytest.mark.parametrize("path", EXAMPLES, ids=name)
def test_example(path):
    assert path.name.startswith(("valid-", "invalid-"))
    assert bool(expected(path)) == path.name.startswith("invalid-")
    assert found(path) == expected(path)


def of_our_classes(paths):
    """(class, subject) for what the examples say, of classes of ours."""
    return {
        (quad.object.value.removeprefix(ns.GS), curie(quad.subject))
        for path in paths
        for quad in read(path)
        if quad.predicate == ns.TYPE and quad.object.value.startswith(ns.GS)
    }


def our_classes():
    return ours(modules().subjects(RDF.type, OWL.Class))


def ours(classes):
    return {str(cls).removeprefix(ns.GS) for cls in classes if str(cls).startswith(ns.GS)}


@pytest.mark.parametrize("cls", sorted(our_classes()))
def test_every_class_has_a_shape_a_valid_and_an_invalid_example(cls):
    targets = set(shapes().graph.objects(None, SH.targetClass))
    assert targets & set(modules().transitive_objects(GS[cls], RDFS.subClassOf))
    here = [path for path in EXAMPLES if path.parent.name != "whole"]
    assert any(
        one == cls for one, _ in of_our_classes(path for path in here if path.name.startswith("valid-"))
    )
    wrong = [path for path in here if path.name.startswith("invalid-")]
    blamed = {focus for path in wrong for _, _, focus in expected(path)}
    assert any(one == cls and subject in blamed for one, subject in of_our_classes(wrong))


@pytest.mark.parametrize("area", ["", "whole"])
def test_every_shape_that_can_report_has_an_example_that_it_refuses(area):
    graph = shapes(area).graph
    targets = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.targetNode)
    targeted = {shape for target in targets for shape in graph.subjects(target)}
    told = {shape for path in EXAMPLES for shape, _, _ in expected(path)}
    assert {str(shape).removeprefix(GSS) for shape in targeted} <= told


@pytest.mark.parametrize("area", ["", "whole"])
def test_every_shape_has_a_severity_and_messages_in_both_languages(area):
    graph = shapes(area).graph
    for shape in set(graph.subjects(SH.message)):
        assert isinstance(shape, rdflib.URIRef)
        assert graph.value(shape, SH.severity) in (SH.Violation, SH.Warning, SH.Info)
        assert {text.language for text in graph.objects(shape, SH.message)} == {"zh", "en"}


def alternatives(shape):
    """The classes that a shape allows: of `sh:class`, or of each branch of `sh:or`."""
    graph = shapes().graph
    branches = [branch for first in graph.objects(shape, SH["or"]) for branch in graph.items(first)]
    classes = {cls for node in (shape, *branches) for cls in graph.objects(node, SH["class"])}
    return ours(classes)


def stated(prop, predicate):
    """The ontology's alternatives without those that another one covers."""
    names = ours(modules().objects(prop, predicate))
    parents = {name: set(map(str, modules().objects(GS[name], RDFS.subClassOf))) for name in names}
    covered = {name for name in names if parents[name] & {ns.GS + other for other in names}}
    return set() if len(names) > ANY else names - covered


OF_EVIDENCE = {
    GS[n] for n in ("start", "end", "contextStart", "contextEnd", "rule", "confidence", "dateBasis")
}
PROPERTIES = sorted(set(modules().subjects(SDO.domainIncludes)) - OF_EVIDENCE)


@pytest.mark.parametrize("prop", PROPERTIES, ids=lambda prop: str(prop).removeprefix(ns.GS))
def test_shapes_and_ontology_give_the_same_alternatives(prop):
    local = str(prop).removeprefix(ns.GS)
    assert alternatives(rdflib.URIRef(f"{GSS}{local}")) == stated(prop, SDO.domainIncludes)
    assert alternatives(rdflib.URIRef(f"{GSS}{local}-value")) == stated(prop, SDO.rangeIncludes)


def both(left, right):
    """Something of two classes, as quads by subject."""
    node = NamedNode("https://w3id.org/greensilk/id/event/both")
    types = [Quad(node, ns.TYPE, NamedNode(str(cls))) for cls in (left, right)]
    return {node: [*types, Quad(node, ns.LABEL, Literal("两者", language="zh"))]}


@pytest.mark.parametrize(
    "pair",
    sorted(modules().subject_objects(OWL.disjointWith)),
    ids=lambda pair: "-".join(map(str, pair)).replace(ns.GS, ""),
)
def test_every_pair_of_disjoint_classes_is_caught(pair):
    said = both(*pair)
    results = check(around(said, lambda node: said.get(node, []), ontology()), shapes())
    assert "Disjoint-types" in {short(one.shape) for one in results}
