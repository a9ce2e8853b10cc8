"""Every statement of `data/extracted/` stands where its evidence says, in the documents themselves."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from hashlib import sha256
from pathlib import Path

import pytest

from greensilk_kg.pipeline.inputs import register_of
from greensilk_kg.rdf.files import read
from greensilk_kg.rdf.namespaces import ALT_LABEL, GS, LABEL
from greensilk_kg.resources import find_home
from greensilk_kg.sources import read_document

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT.parent / "shared" / "sources").glob("*.txt"))
EXTRACTED = find_home().files("data/extracted", "*.nq")
MADE = re.compile(r"/id/(?:observation|post|commitment|document)/")
"""Things without a name of their own: their labels are made."""

COMPOSED = re.compile(r"/id/(?:event|agreement|project|initiative)/")
"""Things that may be named by the words of a clause that reports them, in its order, with words left out."""

LONGEST_MADE = 40
"""Code points: the most that a label made from a clause of somebody's text may have."""

LAYOUT = re.compile(r"[\W_]+")


def squeezed(text):
    """Return the letters and digits of a text: what no line wrap, space, quote or dash can touch."""
    return LAYOUT.sub("", unicodedata.normalize("NFKC", text)).casefold()


def in_order(part, whole):
    rest = iter(whole)
    return all(letter in rest for letter in part)


@pytest.fixture(scope="module")
def documents(home):
    if not SOURCES:
        pytest.skip("the source documents are not beside this checkout (../shared/sources)")
    register = register_of(home)
    found = (read_document(path, register=register) for path in SOURCES)
    return {document.slug: document for document in found}


def evidence_of(path):
    """Yield each evidence node as a dictionary of its properties by local name."""
    nodes = defaultdict(dict)
    for quad in read(path):
        if "/graph/evidence/" in quad.graph_name.value:
            nodes[quad.subject][re.split(r"[#/]", quad.predicate.value)[-1]] = quad.object
    return nodes.values()


@pytest.mark.parametrize("path", EXTRACTED, ids=lambda path: path.stem)
def test_each_statement_has_evidence_with_rule_and_confidence(path):
    stated = {quad.triple for quad in read(path) if "/graph/source/" in quad.graph_name.value}
    told = set()
    for node in evidence_of(path):
        assert {
            "subject",
            "predicate",
            "object",
            "wasDerivedFrom",
            "start",
            "end",
            "rule",
            "confidence",
        } <= node.keys()
        assert 0 < float(node["confidence"].value) <= 1
        assert node["wasDerivedFrom"].value.endswith(f"/id/document/{path.stem}")
        told.add((node["subject"], node["predicate"], node["object"]))
    assert {(t.subject, t.predicate, t.object) for t in stated} == told


@pytest.mark.parametrize("path", EXTRACTED, ids=lambda path: path.stem)
def test_offsets_lie_in_the_document_that_is_registered(path, documents):
    document = documents[path.stem]
    assert (
        document.entry.sha256
        == sha256(next(p for p in SOURCES if p.name == document.name).read_bytes()).hexdigest()
    )
    for node in evidence_of(path):
        for start, end in (("start", "end"), ("contextStart", "contextEnd")):
            assert (start in node) == (end in node)
            if start in node:
                assert 0 <= int(node[start].value) < int(node[end].value) <= len(document.text)


def passage(node, text):
    """Return the letters of the evidence's passage; a torn title's other half is its context."""
    parts = [(node["start"], node["end"])]
    if "contextStart" in node:
        parts.append((node["contextStart"], node["contextEnd"]))
    return squeezed("".join(text[int(start.value) : int(end.value)] for start, end in parts))


@pytest.mark.parametrize("path", EXTRACTED, ids=lambda path: path.stem)
def test_the_passage_contains_each_label_and_each_figure_as_written(path, documents):
    text = documents[path.stem].text
    wrong = []
    for node in evidence_of(path):
        named = node["predicate"] in (LABEL, ALT_LABEL) and not MADE.search(node["subject"].value)
        if named or node["predicate"].value == GS + "valueText":
            wanted, there = squeezed(node["object"].value), passage(node, text)
            composed = named and COMPOSED.search(node["subject"].value)
            if wanted not in there and not (composed and in_order(wanted, there)):
                wrong.append((node["subject"].value, node["rule"].value))
    assert wrong == []


@pytest.mark.parametrize("path", EXTRACTED, ids=lambda path: path.stem)
def test_the_passage_of_a_value_holds_the_figure_as_written(path, documents):
    text = documents[path.stem].text
    nodes = list(evidence_of(path))
    written = {
        node["subject"]: node["object"].value for node in nodes if node["predicate"].value == GS + "valueText"
    }
    values = [node for node in nodes if node["predicate"].value == GS + "value"]
    assert [
        (node["subject"].value, node["rule"].value)
        for node in values
        if squeezed(written[node["subject"]]) not in passage(node, text)
    ] == []


@pytest.mark.parametrize("path", EXTRACTED, ids=lambda path: path.stem)
def test_labels_made_from_a_clause_are_short_and_define_nothing(path):
    labels = [
        quad
        for quad in read(path)
        if quad.predicate in {LABEL, ALT_LABEL} and "/source/" in str(quad.graph_name)
    ]
    made = [quad.object.value for quad in labels if "/id/commitment/" in quad.subject.value]
    assert max(map(len, made), default=0) <= LONGEST_MADE
    assert not [quad.object.value for quad in labels if "简称" in quad.object.value]
