import pyoxigraph as ox
import pytest

from greensilk_kg.rdf.namespaces import PREFIXES
from greensilk_kg.reason import InconsistentError, materialise, reason

HEAD = (
    "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()) + "@prefix t: <urn:t:> .\n"
)


def parse(text):
    return [quad.triple for quad in ox.parse(HEAD + text, format=ox.RdfFormat.TURTLE)]


CASES = {
    "cax-dw": ("gs:Person owl:disjointWith gs:Place .", "t:x a gs:Person, gs:Place ."),
    "cax-adc": ("[] a owl:AllDisjointClasses ; owl:members (gs:A gs:B gs:C) .", "t:x a gs:B, gs:C ."),
    "cls-nothing2": ("gs:A a owl:Class .", "t:x a owl:Nothing ."),
    "cls-com": ("gs:A owl:complementOf gs:B .", "t:x a gs:A, gs:B ."),
    "cls-maxc1": (
        "gs:A rdfs:subClassOf [owl:onProperty gs:p; owl:maxCardinality 0] .",
        "t:x a gs:A ; gs:p t:y .",
    ),
    "cls-maxqc2": (
        "gs:A rdfs:subClassOf [owl:onProperty gs:p; owl:onClass owl:Thing; owl:maxQualifiedCardinality 0] .",
        "t:x a gs:A ; gs:p t:y .",
    ),
    "prp-irp": ("gs:p a owl:IrreflexiveProperty .", "t:x gs:p t:x ."),
    "prp-asyp": ("gs:p a owl:AsymmetricProperty .", "t:x gs:p t:y . t:y gs:p t:x ."),
    "prp-pdw": ("gs:p owl:propertyDisjointWith gs:q .", "t:x gs:p t:y ; gs:q t:y ."),
    "prp-adp": ("[] a owl:AllDisjointProperties ; owl:members (gs:p gs:q) .", "t:x gs:p t:y ; gs:q t:y ."),
    "prp-npa1": (
        "[] owl:sourceIndividual t:x ; owl:assertionProperty gs:p ; owl:targetIndividual t:y .",
        "t:x gs:p t:y .",
    ),
    "prp-npa2": (
        '[] owl:sourceIndividual t:x ; owl:assertionProperty gs:p ; owl:targetValue "1" .',
        't:x gs:p "1" .',
    ),
    "eq-diff1": ("", "t:x owl:sameAs t:y ; owl:differentFrom t:y ."),
    "eq-diff2": ("[] a owl:AllDifferent ; owl:members (t:x t:y t:z) .", "t:x owl:sameAs t:z ."),
    "eq-diff3": ("[] a owl:AllDifferent ; owl:distinctMembers (t:x t:y) .", "t:x owl:sameAs t:y ."),
    "dt-not-type": ("", 't:x gs:p "June"^^xsd:gYearMonth .'),
}


@pytest.mark.parametrize("rule", CASES)
def test_a_contradiction_names_its_rule_and_its_statements(rule):
    ontology, data = map(parse, CASES[rule])
    found = [each for each in materialise(data, ontology).inconsistencies if each.rule == rule]
    assert found
    assert set(data) & set(found[0].statements)


@pytest.mark.parametrize("rule", [r for r in CASES if r not in {"eq-diff1", "dt-not-type", "cls-nothing2"}])
def test_without_the_axiom_there_is_none(rule):
    assert not materialise(parse(CASES[rule][1]), []).inconsistencies


def test_reason_raises_where_materialise_reports():
    ontology, data = map(parse, CASES["cax-dw"])
    with pytest.raises(InconsistentError, match="disjoint") as caught:
        reason(data, ontology)
    assert caught.value.found


def test_a_key_joins_only_what_agrees_in_all_of_it():
    ontology = parse("gs:A owl:hasKey (gs:p gs:q) .")
    members = (("x", "1"), ("y", "2"), ("z", "1"))
    data = parse("".join(f't:{name} a gs:A ; gs:p "1" ; gs:q "{value}" . ' for name, value in members))
    same = ox.NamedNode(PREFIXES["owl"] + "sameAs")
    pairs = {(t.subject.value, t.object.value) for t in reason(data, ontology) if t.predicate == same}
    assert pairs == {("urn:t:x", "urn:t:z"), ("urn:t:z", "urn:t:x")}


def test_what_follows_is_new_and_closed():
    ontology = parse("gs:near a owl:SymmetricProperty, owl:TransitiveProperty . gs:A rdfs:subClassOf gs:B .")
    data = parse("t:x gs:near t:y . t:y gs:near t:z ; a gs:A .")
    new = reason(data, ontology)
    assert new
    assert not new & {*data, *ontology}
    assert reason([*data, *new], ontology) == set()
