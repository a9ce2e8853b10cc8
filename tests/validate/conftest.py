"""The project's own shapes and ontology, and a small source that conforms."""

from pathlib import Path

import pytest

from greensilk_kg.emit import describe_register, emit
from greensilk_kg.model.claim import Claim, Evidence, Extraction, Linked, Ref, Value
from greensilk_kg.model.document import Document, SourceEntry
from greensilk_kg.model.knowledge import EntityId
from greensilk_kg.model.text import Span
from greensilk_kg.rdf import namespaces as ns
from greensilk_kg.rdf.files import read
from greensilk_kg.rdf.schema import load_schema
from greensilk_kg.validate import load_shapes

ROOT = Path(__file__).parents[2]
NAMES = ns.Names()
ENTRY = SourceEntry("brief", "简报", "中心", None, "ab" * 32, "newsletter", "版权归原作者")
DOCUMENT = Document("brief", "文" * 1000, "ab" * 32, "brief.txt", "text/plain", ENTRY)
FORUM, CENTRE, LI, POST = (
    Ref(*pair) for pair in (("Event", "1"), ("Institution", "1"), ("Person", "1"), ("Post", "1"))
)
IDS = {
    FORUM: EntityId("event", "forum"),
    CENTRE: EntityId("institution", "centre"),
    LI: EntityId("person", "li"),
    POST: EntityId("post", "li-1"),
}


def claim(subject, predicate, value, start=0, confidence=0.9, end=None):
    """A claim read at a span of ten code points."""
    return Claim(subject, predicate, value, Evidence(Span(start, end or start + 10), "test/rule", confidence))


def named(ref, cls, label, start):
    return [claim(ref, "type", Value(cls, "class"), start), claim(ref, "label", Value(label, "zh"), start)]


SOUND = (
    *named(FORUM, "Conference", "绿色港口论坛", 10),
    *named(CENTRE, "ResearchInstitution", "绿色港口中心", 30),
    *named(LI, "Person", "李某", 50),
    *named(POST, "Post", "李某，绿色港口中心主任", 50),
    claim(FORUM, "organizer", CENTRE, 70),
    claim(FORUM, "participant", LI, 90),
    claim(FORUM, "startDate", Value("2022-05-10", "date"), 110),
    claim(POST, "holder", LI, 130),
    claim(POST, "postAt", CENTRE, 130),
    claim(POST, "title", Value("主任", "zh"), 130),
)


@pytest.fixture(scope="session")
def schema():
    return load_schema((ROOT / "ontology/modules").glob("*.ttl"))


@pytest.fixture(scope="session")
def shapes():
    return load_shapes((ROOT / "shapes").glob("*.ttl"))


@pytest.fixture(scope="session")
def context():
    ontology = [quad for path in sorted((ROOT / "ontology").rglob("*.ttl")) for quad in read(path)]
    return [*ontology, *describe_register([ENTRY], NAMES)]


@pytest.fixture(scope="session")
def emitted(schema):
    """Claims beside the sound ones → quads."""

    def make(*claims, sound=SOUND):
        return emit(Linked(Extraction("brief", {}, (*sound, *claims), ()), IDS), DOCUMENT, schema, NAMES)

    return make


@pytest.fixture(scope="session")
def sound_claims():
    """Claims that conform."""
    return SOUND
