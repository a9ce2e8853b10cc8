"""An invented graph in the shape of the project's own, of any size, the same for the same size."""

from __future__ import annotations

import hashlib
import random
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import (
    ALT_LABEL,
    CANONICAL_BASE,
    GS,
    LABEL,
    PREF_LABEL,
    PROV,
    RDF,
    RDFS,
    TYPE,
    XSD,
    Names,
    term,
    unit,
)

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

Term = ox.NamedNode | ox.Literal
Fact = tuple[ox.NamedNode, ox.NamedNode, Term]

SUPERCLASSES = {
    "Country": ("Place",),
    "Enterprise": ("Institution",),
    "GovernmentBody": ("Institution",),
    "Conference": ("Event",),
}
SYLLABLES = "绿丝路光伏风电水能港口铁路环保合作中老泰缅柬越蒙哈乌南北东西新安平和友谊金银山河湖海"
WORDS = {
    "Country": "国",
    "Place": "区",
    "Enterprise": "有限公司",
    "GovernmentBody": "生态环境部",
    "Project": "光伏电站",
    "Conference": "论坛",
    "Person": "",
    "Post": "主任",
    "Observation": "的装机容量",
}
DOCUMENTS = 5
PASSAGE = 40


class Invention:
    """The source of one graph: what is drawn depends on the seed and on the order of drawing alone.

    Args:
        seed: Another one gives another graph.
    """

    def __init__(self, seed: int = 1) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - no secret
        self._names = Names()
        self._made: dict[str, list[ox.NamedNode]] = {}

    def groups(self) -> Iterator[list[Fact]]:
        """Yield the facts of one project and what belongs to it, without end."""
        while True:
            yield list(self._group())

    def _group(self) -> Iterator[Fact]:
        country = yield from self._some("Country", 190)
        place = yield from self._some("Place", 4000)
        yield place, term("locatedIn"), country
        maker = yield from self._some("Enterprise", 3000)
        office = yield from self._some("GovernmentBody", 1000)
        yield office, term("country"), country
        project = yield from self._new("Project")
        yield from _facts(
            project, locatedIn=place, hostCountry=country, contractor=maker, startedOn=self._date()
        )
        yield from self._figure(project)
        yield from self._meeting(office, maker)

    def _figure(self, project: ox.NamedNode) -> Iterator[Fact]:
        figure = yield from self._new("Observation")
        value = ox.Literal(str(self._chance.randrange(1, 10**6)), datatype=ox.NamedNode(XSD + "decimal"))
        yield from _facts(figure, about=project, value=value, unit=unit("KiloW"), asOf=self._date())

    def _meeting(self, office: ox.NamedNode, maker: ox.NamedNode) -> Iterator[Fact]:
        event = yield from self._some("Conference", 2000)
        yield from _facts(event, startDate=self._date(), organizer=office, participant=maker)
        for body in (office, maker):
            person = yield from self._some("Person", 20_000)
            post = yield from self._new("Post")
            yield from _facts(post, holder=person, postAt=body, title=ox.Literal("主任", language="zh"))
            yield event, term("participant"), person

    def _some(self, kind: str, most: int) -> Generator[Fact, None, ox.NamedNode]:
        """Return one of a class, described where it is new; there will be `most` of them."""
        made = self._made.setdefault(kind, [])
        if self._chance.random() * most < len(made):
            return self._chance.choice(made)
        return (yield from self._new(kind))

    def _new(self, kind: str) -> Generator[Fact, None, ox.NamedNode]:
        made = self._made.setdefault(kind, [])
        top = SUPERCLASSES.get(kind, (kind,))[0] if kind != "Country" else kind
        thing = ox.NamedNode(f"{CANONICAL_BASE}id/{top.lower()}/{kind.lower()}-{len(made):06}")
        made.append(thing)
        yield thing, TYPE, term(kind)
        name = "".join(self._chance.choices(SYLLABLES, k=4)) + WORDS[kind]
        yield thing, LABEL, ox.Literal(name, language="zh")
        if self._chance.random() < 1 / 3:
            yield thing, ALT_LABEL, ox.Literal(name[:4], language="zh")
        yield from _facts(thing, mentionedIn=self._document())
        return thing

    def _document(self) -> ox.NamedNode:
        return ox.NamedNode(f"{CANONICAL_BASE}id/document/invented-{self._chance.randrange(DOCUMENTS)}")

    def _date(self) -> ox.Literal:
        day = f"{self._chance.randrange(2010, 2026)}-{self._chance.randrange(1, 13):02}-15"
        return ox.Literal(day, datatype=ox.NamedNode(XSD + "date"))


def invented(count: int) -> tuple[list[ox.Quad], list[ox.Triple]]:
    """Return quads of named graphs and what reasoning would add, together at least `count` statements.

    As in the project's graph most statements are evidence, and a good part is inferred.
    """
    quads: dict[ox.Quad, None] = dict.fromkeys(_ontology())
    inferred: dict[ox.Triple, None] = {}
    for group in Invention().groups():
        for number, (thing, about, value) in enumerate(group):
            document = f"invented-{(number + len(quads)) % DOCUMENTS}"
            quads[ox.Quad(thing, about, value, Names().graph(f"source/{document}"))] = None
            quads.update(dict.fromkeys(_evidence(thing, about, value, document)))
            inferred.update(dict.fromkeys(_follows(thing, about, value)))
        if len(quads) + len(inferred) >= count:
            return list(quads), list(inferred)
    raise AssertionError("invention has no end")


def _facts(thing: ox.NamedNode, **values: Term) -> Iterator[Fact]:
    for name, value in values.items():
        yield thing, term(name), value


def _follows(thing: ox.NamedNode, about: ox.NamedNode, value: Term) -> Iterator[ox.Triple]:
    if about == LABEL:
        yield ox.Triple(thing, PREF_LABEL, value)
    if about == TYPE and isinstance(value, ox.NamedNode):
        yield ox.Triple(thing, TYPE, ox.NamedNode("http://www.w3.org/2002/07/owl#Thing"))
        for name in SUPERCLASSES.get(value.value.removeprefix(GS), ()):
            yield ox.Triple(thing, TYPE, term(name))


def _evidence(thing: ox.NamedNode, about: ox.NamedNode, value: Term, document: str) -> Iterator[ox.Quad]:
    names = Names()
    digest = hashlib.sha256(f"{thing}{about}{value}".encode()).hexdigest()[:16]
    start = int(digest[:5], 16)
    integer = ox.NamedNode(XSD + "integer")
    said = {
        RDF + "type": ox.NamedNode(RDF + "Statement"),
        RDF + "subject": thing,
        RDF + "predicate": about,
        RDF + "object": value,
        PROV + "wasDerivedFrom": ox.NamedNode(f"{CANONICAL_BASE}id/document/{document}"),
        GS + "start": ox.Literal(str(start), datatype=integer),
        GS + "end": ox.Literal(str(start + PASSAGE), datatype=integer),
    }
    node, graph = names.evidence(document, digest), names.graph(f"evidence/{document}")
    for name, given in said.items():
        yield ox.Quad(node, ox.NamedNode(name), given, graph)


def _ontology() -> Iterator[ox.Quad]:
    graph, above = Names().graph("ontology"), ox.NamedNode(RDFS + "subClassOf")
    for name, supers in SUPERCLASSES.items():
        for other in supers:
            yield ox.Quad(term(name), above, term(other), graph)
