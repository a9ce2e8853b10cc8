"""What violates goes to the quarantine with its evidence and its reason; the rest conforms."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from greensilk_kg.emit import emit
from greensilk_kg.model.claim import Claim, Concept, Evidence, Extraction, Linked, Ref, Value
from greensilk_kg.model.document import Document
from greensilk_kg.model.knowledge import EntityId
from greensilk_kg.model.text import Span
from greensilk_kg.rdf import namespaces as ns
from greensilk_kg.validate import validate_source

NAMES = ns.Names()
SOURCE, EVIDENCE, QUARANTINE = (NAMES.graph(f"{name}/brief") for name in ("source", "evidence", "quarantine"))
FORUM, CENTRE, LI, POST = Ref("Event", "1"), Ref("Institution", "1"), Ref("Person", "1"), Ref("Post", "1")
FORUM_IRI, CENTRE_IRI, LI_IRI, POST_IRI = (
    NamedNode(f"https://w3id.org/greensilk/id/{tail}")
    for tail in ("event/forum", "institution/centre", "person/li", "post/li-1")
)


def claim(subject, predicate, value, start=200, confidence=0.9, end=None):
    return Claim(subject, predicate, value, Evidence(Span(start, end or start + 10), "test/rule", confidence))


def statements(quads, graph=SOURCE):
    """(subject, local name, object as text) of a graph's quads but evidence nodes and results."""
    return {
        (q.subject.value, q.predicate.value.rpartition("#")[2], q.object.value)
        for q in quads
        if q.graph_name == graph
        and "/evidence/" not in q.subject.value
        and "/quarantine/" not in q.subject.value
    }


def shapes_of(validated):
    return {violation.shape.value.rpartition("#")[2] for violation in validated.violations}


def refused(validated):
    return statements(validated.quarantined, QUARANTINE)


@pytest.fixture
def sieve(emitted, context, shapes):
    def run(*claims, more=(), **keywords):
        quads = [*emitted(*claims, **keywords), *more]
        validated = validate_source(quads, context, shapes)
        assert_nothing_lost(quads, validated)
        again = validate_source(validated.accepted, context, shapes)
        assert (again.accepted, again.violations) == (validated.accepted, ())
        return validated

    return run


def assert_nothing_lost(quads, validated):
    """Every quad is accepted or quarantined, none is both, and none is invented."""
    moved = {Quad(q.subject, q.predicate, q.object, QUARANTINE) for q in set(quads) - set(validated.accepted)}
    assert set(validated.accepted) <= set(quads)
    told = {q for q in validated.quarantined if "/graph/quarantine/" not in q.subject.value}
    assert told == moved


def test_what_conforms_is_accepted_whole(sieve, emitted):
    validated = sieve()
    assert validated.accepted == sorted(emitted(), key=str)
    assert (validated.quarantined, validated.violations, validated.notes) == ([], (), ())


def test_an_unregistered_document_conforms_with_its_own_description(context, shapes, schema, sound_claims):
    document = Document("stray-0a1b2c3d", "文" * 1000, "cd" * 32, "stray.md", "text/markdown")
    ids = {ref: EntityId(ref.type.lower(), "x") for ref in {one.subject for one in sound_claims}}
    quads = emit(Linked(Extraction(document.slug, {}, sound_claims, ()), ids), document, schema, NAMES)
    validated = validate_source(quads, context, shapes)
    assert (validated.accepted, validated.violations) == (quads, ())


@pytest.mark.parametrize(
    ("predicate", "value", "shape"),
    [
        ("startDate", Value("2022-13", "gYearMonth"), "startDate-value"),
        ("endDate", Value("2022-05-08", "date"), "Event-order"),
        ("chair", CENTRE, "chair-value"),
        ("sector", Concept("sector", "energy"), "sector"),
        ("theme", Value("港口", "string"), "theme-value"),
        ("altLabel", Value("", "zh"), "altLabel-value"),
    ],
)
def test_a_wrong_statement_is_refused_alone(sieve, emitted, predicate, value, shape):
    validated = sieve(claim(FORUM, predicate, value))
    assert shape in shapes_of(validated)
    assert {(s, p) for s, p, _ in refused(validated)} == {(FORUM_IRI.value, predicate)}
    assert statements(validated.accepted) == statements(emitted())


def test_a_refused_statement_takes_its_evidence_along_and_says_why(sieve):
    validated = sieve(claim(FORUM, "chair", CENTRE, 200), claim(FORUM, "chair", CENTRE, 300))
    about = {}
    for quad in validated.quarantined:
        about.setdefault(quad.subject, {}).setdefault(quad.predicate.value.rpartition("#")[2], []).append(
            quad.object
        )
    (result,) = [node for node in about.values() if "resultMessage" in node]
    assert {text.language for text in result["resultMessage"]} == {"zh", "en"}
    assert (result["focusNode"], result["value"]) == ([FORUM_IRI], [CENTRE_IRI])
    spans = {about[node]["start"][0].value for node in result["condemns"]}
    assert spans == {"200", "300"}
    assert all(isinstance(quad.subject, NamedNode) for quad in validated.quarantined)


def test_of_disjoint_types_the_less_certain_goes(sieve, emitted):
    validated = sieve(claim(CENTRE, "type", Value("Meeting", "class"), 400, confidence=0.85))
    assert refused(validated) == {(CENTRE_IRI.value, "type", ns.GS + "Meeting")}
    assert statements(validated.accepted) == statements(emitted())


def test_a_type_against_the_reference_goes_however_certain(emitted, context, shapes):
    known = Quad(CENTRE_IRI, ns.TYPE, ns.term("Enterprise"), NAMES.graph("reference"))
    quads = emitted(claim(CENTRE, "type", Value("Meeting", "class"), 400, confidence=1.0))
    validated = validate_source(quads, [*context, known], shapes)
    assert refused(validated) == {(CENTRE_IRI.value, "type", ns.GS + "Meeting")}


def test_what_the_reference_says_of_a_thing_is_judged_with_what_it_points_at(emitted, context, shapes):
    """A country of the reference that lies in a region of the reference is no fault of the source."""
    graph, region = NAMES.graph("reference"), NamedNode("https://w3id.org/greensilk/id/place/region")
    within = Quad(CENTRE_IRI, ns.term("locatedIn"), region, graph)
    described = [
        Quad(region, ns.TYPE, ns.term("Place"), graph),
        Quad(region, ns.LABEL, Literal("地区", language="zh"), graph),
    ]
    good = validate_source(emitted(), [*context, within, *described], shapes)
    assert (good.violations, good.notes, good.quarantined) == ((), (), [])
    bad = validate_source(emitted(), [*context, within], shapes)
    assert (bad.violations, bad.quarantined, bad.accepted) == ((), [], good.accepted)
    assert [(one.focus, one.value) for one in bad.notes] == [(CENTRE_IRI, region)]


def test_a_post_without_its_holder_goes_whole(sieve, sound_claims):
    kept = [c for c in sound_claims if c.predicate != "holder"]
    validated = sieve(sound=tuple(kept))
    assert shapes_of(validated) == {"Post-holder"}
    assert {s for s, _, _ in refused(validated)} == {POST_IRI.value}
    assert POST_IRI.value not in {s for s, _, _ in statements(validated.accepted)}
    assert LI_IRI.value in {s for s, _, _ in statements(validated.accepted)}


def test_what_hung_on_a_refused_entity_goes_with_it(sieve, sound_claims):
    nameless = [c for c in sound_claims if not (c.subject == LI and c.predicate == "label")]
    validated = sieve(sound=tuple(nameless))
    assert LI_IRI.value not in {term for s in statements(validated.accepted) for term in s}
    assert POST_IRI.value not in {term for s in statements(validated.accepted) for term in s}
    assert {"Label", "Post-holder"} <= shapes_of(validated)


def test_what_has_no_type_left_goes(sieve, sound_claims):
    untyped = [c for c in sound_claims if not (c.subject == CENTRE and c.predicate == "type")]
    validated = sieve(sound=tuple(untyped))
    assert CENTRE_IRI.value not in {term for s in statements(validated.accepted) for term in s}
    assert FORUM_IRI.value in {s for s, _, _ in statements(validated.accepted)}


def test_of_two_readings_of_one_passage_the_less_certain_goes(sieve):
    twice = [claim(FORUM, "signedOn", Value("2022", "gYear"))]  # of no event: goes by its domain
    dates = [
        claim(FORUM, "endDate", Value(day, "date"), 300, sure)
        for day, sure in (("2022-05-11", 0.9), ("2022-05-12", 0.6))
    ]
    validated = sieve(*twice, *dates)
    assert {(p, o) for _, p, o in refused(validated)} == {("signedOn", "2022"), ("endDate", "2022-05-12")}


def test_readings_of_two_passages_both_stay(sieve):
    dates = [
        claim(FORUM, "endDate", Value(day, "date"), at)
        for day, at in (("2022-05-11", 300), ("2022-05-12", 400))
    ]
    assert sieve(*dates).violations == ()


def test_a_statement_without_evidence_and_evidence_without_a_statement_go(sieve):
    bare = Quad(FORUM_IRI, ns.term("supporter"), CENTRE_IRI, SOURCE)
    validated = sieve(more=[bare])
    assert refused(validated) == {(FORUM_IRI.value, "supporter", CENTRE_IRI.value)}
    assert shapes_of(validated) == {"Grounded"}


@pytest.mark.parametrize(
    ("predicate", "value"), [("organiser", LI_IRI), ("type", ns.term("Confernce"))], ids=["property", "class"]
)
def test_a_misspelt_term_of_ours_is_refused(emitted, context, shapes, predicate, value):
    name = ns.TYPE if predicate == "type" else ns.term(predicate)
    validated = validate_source(
        [*emitted(), Quad(FORUM_IRI, name, value, NAMES.graph("contributed/x"))], context, shapes
    )
    assert [(one.shape.value.rpartition("#")[2], one.path, one.value) for one in validated.violations] == [
        ("Known", name, value)
    ]


def test_evidence_of_nothing_goes(emitted, context, shapes):
    quads = [q for q in emitted() if not (q.graph_name == SOURCE and q.predicate == ns.term("participant"))]
    validated = validate_source(quads, context, shapes)
    assert shapes_of(validated) == {"Evidence-statement"}
    assert refused(validated) == set()


def test_broken_evidence_takes_the_statement_along_unless_another_bears_it(sieve):
    theme = Value("港口", "zh")
    backwards = claim(FORUM, "theme", theme, 300, end=290)
    assert refused(sieve(backwards)) == {(FORUM_IRI.value, "theme", "港口")}
    validated = sieve(backwards, claim(FORUM, "theme", theme, 400))
    assert (refused(validated), shapes_of(validated)) == (set(), {"Evidence-order"})


def test_what_is_read_with_little_confidence_goes_to_the_quarantine_unless_another_reading_bears_it(sieve):
    theme = Value("港口", "zh")
    weak = claim(FORUM, "theme", theme, 300, confidence=0.79)
    validated = sieve(weak)
    assert (refused(validated), shapes_of(validated)) == (
        {(FORUM_IRI.value, "theme", "港口")}, {"Evidence-trusted"},
    )  # fmt: skip
    assert any(quad.predicate == ns.term("confidence") for quad in validated.quarantined)
    validated = sieve(weak, claim(FORUM, "theme", theme, 400, confidence=0.8))
    assert refused(validated) == set()
    assert not any(getattr(quad.object, "value", "") == "0.79" for quad in validated.accepted)


def test_the_order_of_quads_does_not_matter(emitted, context, shapes):
    quads = emitted(
        claim(FORUM, "chair", CENTRE), claim(CENTRE, "type", Value("Meeting", "class"), confidence=0.82)
    )
    assert validate_source(quads, context, shapes) == validate_source(
        reversed(quads), reversed(context), shapes
    )
