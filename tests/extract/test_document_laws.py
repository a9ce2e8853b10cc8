"""Laws that hold for whatever is read in whole documents: the samples, and the sources where they are."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from greensilk_kg.extract.core.mask import without_definitions
from greensilk_kg.link import link
from greensilk_kg.model.claim import Concept, Ref, Unit, Value
from greensilk_kg.pipeline import inputs
from greensilk_kg.pipeline.knowledge import schema_of
from greensilk_kg.rdf.authority import read_authority
from greensilk_kg.resources import find_home
from greensilk_kg.sources import read_document
from greensilk_kg.text import prepare
from greensilk_kg.text.folding import fold

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "data/samples").iterdir() if path.name != "README.md")
SOURCES = sorted((ROOT.parent / "shared/sources").glob("*.txt"))
ABSENT = pytest.mark.skip(reason="the source documents (../shared/sources) are not here")
PATHS = [*SAMPLES, *(SOURCES or [pytest.param(None, marks=ABSENT)])]
QUOTED = ["label", "altLabel", "valueText", "title", "countOf", "theme"]
NAMING = {"type", "label", "altLabel"}
DATES = {"date", "gYear", "gYearMonth"}
REPORT = (
    "\n\n南屿鸟类年鉴出版\n\n2019年2月2日，南屿鸟类保护协会在赫尔辛基公布《南屿鸟类年鉴》。年鉴记有灰鹤800只。"
    "\n\n（来源：南屿报，2019年2月）\n"
)


@pytest.fixture(scope="module")
def home():
    return find_home()


@pytest.fixture(scope="module")
def schema(home):
    return schema_of(home)


@pytest.fixture(scope="module")
def register(home):
    return inputs.register_of(home)


@pytest.fixture(scope="module", params=PATHS, ids=lambda path: path.stem[:16] if path else "none")
def document(request, register):
    return read_document(request.param, register=register)


@pytest.fixture(scope="module")
def extraction(extractor, document):
    return extractor.extract(document, prepare(document.text))


@pytest.fixture(scope="module")
def classes(extraction):
    """Return for each entity its classes."""
    found = defaultdict(set)
    for claim in extraction.claims:
        if claim.predicate == "type":
            found[claim.subject].add(claim.object.value)
    return found


JOINING = re.compile("^(?:的|内|占|来自)+")


def bare(string):
    return re.sub(r"\s", "", fold(string))


def put_together(label, passage, names):
    """Tell whether a label is a name of the document and words of the passage, or a deed and 仪式."""
    deed = re.sub("仪式$|典礼$", "", label)
    return deed in passage or any(
        label.startswith(name) and label[len(name) :] in passage for name in names if name != label
    )


def in_pieces(words, passage, most=4):
    """Tell whether words are pieces of a passage that 的 may join: 对甲国出口 of 对甲国进出口…，其中出口."""
    for _ in range(most):
        length = next((size for size in range(len(words), 0, -1) if words[:size] in passage), 0)
        words = JOINING.sub("", words[length:])
        if not words:
            return True
    return False


def test_something_is_read(extraction):
    assert len(extraction.claims) > 20


def test_evidence_lies_inside_the_document(extraction, document):
    for claim in extraction.claims:
        for span in (claim.evidence.span, claim.evidence.context):
            assert span is None or 0 <= span.start < span.end <= len(document.text), claim
        assert 0 < claim.evidence.confidence <= 1
        assert claim.evidence.rule


def test_issues_lie_inside_the_document(extraction, document):
    for issue in extraction.issues:
        assert 0 <= issue.span.start < issue.span.end <= len(document.text), issue


@pytest.mark.parametrize("predicate", QUOTED)
def test_words_that_are_claimed_stand_in_the_passage(predicate, extraction, document):
    missing = []
    names = {bare(one.object.value) for one in extraction.claims if one.predicate in {"label", "altLabel"}}
    for claim in extraction.claims:
        if claim.predicate == predicate:
            where = claim.evidence
            passage = where.span.of(document.text)
            passage += where.context.of(document.text) if where.context else ""
            plain = without_definitions(passage)  # a name goes on behind the bracket with its short form
            words = bare(claim.object.value)
            if predicate == "countOf" and in_pieces(words, bare(passage)):
                continue
            if words not in bare(passage) + bare(plain) and not put_together(words, bare(passage), names):
                missing.append((claim.object.value, where.rule, where.span))
    assert not missing


def test_every_entity_has_a_class_and_a_label(extraction, classes):
    labelled = {claim.subject for claim in extraction.claims if claim.predicate == "label"}
    meant = {ref for ref, entity in extraction.entities.items() if entity.authority and not entity.label}
    for claim in extraction.claims:
        for thing in (claim.subject, claim.object):
            if isinstance(thing, Ref):
                assert classes[thing], claim
                assert thing in labelled | meant, claim


def test_an_entity_has_one_label(extraction):
    labels = defaultdict(set)
    for claim in extraction.claims:
        if claim.predicate == "label":
            labels[claim.subject].add(claim.object.value)
    assert {ref: found for ref, found in labels.items() if len(found) > 1} == {}


def kind(thing):
    """Return what a schema calls a value that is no entity."""
    if isinstance(thing, Concept):
        return "concept"
    if isinstance(thing, Unit):
        return "unit"
    return (
        "date"
        if thing.datatype in DATES
        else {"zh": "text", "en": "text", "string": "text"}.get(thing.datatype, thing.datatype)
    )


def test_no_claim_leaves_domain_and_range(extraction, classes, schema):
    def are(thing):
        return {name for cls in classes[thing] for name in schema.ancestors(cls)}

    for claim in extraction.claims:
        if claim.predicate not in NAMING:
            domain, range_ = schema.domains[claim.predicate], schema.ranges[claim.predicate]
            told = are(claim.object) if isinstance(claim.object, Ref) else {kind(claim.object)}
            assert not domain or domain & are(claim.subject), claim
            assert not range_ or range_ & told, claim


def test_classes_and_dates_are_well_formed(extraction, schema):
    shapes = {
        "date": r"\d{4}-\d\d-\d\d",
        "gYearMonth": r"\d{4}-\d\d",
        "gYear": r"\d{4}",
        "decimal": r"-?\d+(\.\d+)?",
    }
    for claim in extraction.claims:
        if isinstance(claim.object, Value):
            if claim.object.datatype == "class":
                assert claim.object.value in schema.top, claim
            assert re.fullmatch(shapes.get(claim.object.datatype, r".+"), claim.object.value), claim


def test_nothing_is_said_of_itself(extraction):
    assert [claim for claim in extraction.claims if claim.subject == claim.object] == []


def test_extracting_twice_gives_the_same(extractor, document, extraction):
    assert extractor.extract(document, prepare(document.text)) == extraction


def test_explaining_shows_all_that_is_read(extractor, document, extraction):
    shown = [claim for one in extractor.explain(document, prepare(document.text)) for claim in one.claims]
    told = [claim for claim in extraction.claims if claim.predicate not in NAMING]
    assert {claim.evidence for claim in told} <= {claim.evidence for claim in shown}


def test_a_report_that_follows_changes_nothing(extractor, document, extraction):
    longer = type(document)(
        document.slug,
        document.text + REPORT,
        document.sha256,
        document.name,
        document.media_type,
        document.entry,
    )
    more = extractor.extract(longer, prepare(longer.text))
    kept = {claim for claim in more.claims if claim.evidence.span.end <= len(document.text)}
    assert set(extraction.claims) - kept == set()
    assert kept - set(extraction.claims) == set()


def test_every_thing_has_a_name_in_iris(extraction, document, home):
    linked = link(extraction, read_authority(home.files(*inputs.REFERENCE)), document)
    things = {claim.subject for claim in extraction.claims}
    things |= {claim.object for claim in extraction.claims if isinstance(claim.object, Ref)}
    assert things <= linked.ids.keys()
    for ref in things:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", linked.ids[ref].type)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", linked.ids[ref].slug), ref
