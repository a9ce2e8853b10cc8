"""Over all documents at hand no name in IRIs stands for two things."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from greensilk_kg.link import link
from greensilk_kg.link.mint import normalised
from greensilk_kg.model.claim import Ref
from greensilk_kg.pipeline import inputs
from greensilk_kg.pipeline.knowledge import make_extractor, schema_of
from greensilk_kg.rdf.authority import read_authority
from greensilk_kg.sources import read_document
from greensilk_kg.text import prepare
from greensilk_kg.zh.editions import edition

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "data/samples").iterdir() if path.name != "README.md")
SOURCES = sorted((ROOT.parent / "shared/sources").glob("*.txt"))
NODES = {"Observation", "Post", "Commitment"}


@pytest.fixture(scope="module")
def entries(home):
    return read_authority(home.files(*inputs.REFERENCE))


@pytest.fixture(scope="module")
def linked(home, entries):
    extractor, register = make_extractor(home, schema_of(home), entries), inputs.register_of(home)
    found = []
    for path in [*SAMPLES, *SOURCES]:
        document = read_document(path, register=register)
        found.append(link(extractor.extract(document, prepare(document.text)), entries, document))
    return found


def test_a_minted_name_stands_for_one_label(linked, entries):
    known = {entry.id for entry in entries}
    labels = defaultdict(set)
    for one in linked:
        for ref, entity in one.extraction.entities.items():
            if one.ids[ref] not in known:
                name = edition(entity.label) if ref.type == "Event" else entity.label
                labels[one.ids[ref]].add(normalised(name))
    assert labels
    assert {name: found for name, found in labels.items() if len(found) > 1} == {}


def test_a_node_has_one_content(linked):
    contents = defaultdict(set)
    for one in linked:
        facts = defaultdict(set)
        for claim in one.extraction.claims:
            if claim.subject.type in NODES:
                value = one.ids[claim.object] if isinstance(claim.object, Ref) else claim.object
                facts[claim.subject].add((claim.predicate, value))
        for ref, found in facts.items():
            contents[one.ids[ref]].add((one.extraction.slug, frozenset(found)))
    assert contents
    assert {name for name, found in contents.items() if len(found) > 1} == set()


def test_a_name_is_of_one_type(linked):
    types = defaultdict(set)
    for one in linked:
        for ref, name in one.ids.items():
            types[name].add(ref.type)
    assert {name: found for name, found in types.items() if len(found) > 1} == {}


@pytest.mark.skipif(not SOURCES, reason="the source documents (../shared/sources) are not here")
def test_documents_share_what_they_both_name(linked):
    seen = [set(one.ids.values()) for one in linked[len(SAMPLES) :]]
    for number, names in enumerate(seen):
        others = set().union(*(other for at, other in enumerate(seen) if at != number))
        assert names & others
