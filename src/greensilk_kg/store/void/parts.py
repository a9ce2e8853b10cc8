"""The statements of a VoID description."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import CANONICAL_BASE, DCTERMS, GS, TYPE, XSD
from greensilk_kg.store.lines import EVIDENCE
from greensilk_kg.store.lines import VOID as GRAPH
from greensilk_kg.store.void.names import namespace, short

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from greensilk_kg.rdf.namespaces import Names
    from greensilk_kg.store.void.links import Links
    from greensilk_kg.store.void.tally import Tally

VOID = "http://rdfs.org/ns/void#"
FOAF = "http://xmlns.com/foaf/0.1/"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
TITLES = (("绿色丝绸之路知识图谱", "zh"), ("Green Silk Road knowledge graph", "en"))
_CHINESE = (
    "从中文文献中提取的绿色“一带一路”知识：项目、机构、倡议、协议、会议与数据；每条提取的陈述都注明出处。"
)
_ENGLISH = (
    "What Chinese documents say of the green Belt and Road: projects, institutions, initiatives, agreements,"
    " events and figures. Every extracted statement says its source."
)
DESCRIPTIONS = ((_CHINESE, "zh"), (_ENGLISH, "en"))
COUNTS = frozenset(
    VOID + name
    for name in ("triples", "entities", "classes", "properties", "distinctSubjects", "distinctObjects")
)
"""Properties whose objects are figures of this description; how many differ is told of none of them."""

Said = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]


@dataclass(frozen=True, slots=True)
class Parts:
    """A VoID description; iterating gives its statements.

    Attributes:
        tally: Counts of the default graph.
        counts: Name of each named graph → its statements.
        linked: Sets of links to other hosts.
        names: Say what begins the IRIs.
        objects: Whether it is told how many objects the dataset has.
    """

    tally: Tally
    counts: Mapping[str, int]
    linked: Mapping[Links, int]
    names: Names
    objects: bool = True

    def __iter__(self) -> Iterator[Said]:
        """Yield the statements."""
        yield from self._about()
        yield from self._figures()
        yield from self._graphs()
        yield from self._classes()
        yield from self._properties()
        yield from self._links()

    @property
    def _dataset(self) -> str:
        return f"{self.names.base}dataset"

    def _about(self) -> Iterator[Said]:
        document = self.names.graph(GRAPH).value
        yield _link(document, TYPE.value, VOID + "DatasetDescription")
        yield _link(document, FOAF + "primaryTopic", self._dataset)
        yield _link(self._dataset, TYPE.value, VOID + "Dataset")
        for predicate, texts in (("title", TITLES), ("description", DESCRIPTIONS)):
            for text, language in texts:
                yield _text(self._dataset, DCTERMS + predicate, ox.Literal(text, language=language))
        yield _link(self._dataset, DCTERMS + "license", LICENCE)
        entities = f"{self.names.base}id/"
        yield _text(self._dataset, VOID + "uriSpace", ox.Literal(entities))
        yield _text(self._dataset, VOID + "uriRegexPattern", ox.Literal(f"^{re.escape(entities)}.+"))

    def _figures(self) -> Iterator[Said]:
        tally, entities = self.tally, f"<{self.names.base}id/"
        instances, properties = tally.instances(), tally.properties()
        yield _count(self._dataset, "triples", tally.triples)
        yield _count(self._dataset, "entities", sum(s.startswith(entities) for s in tally.spoken))
        yield _count(self._dataset, "distinctSubjects", len(tally.spoken))
        if self.objects:
            yield _count(self._dataset, "distinctObjects", tally.distinct_objects())
        yield _count(self._dataset, "classes", len(instances))
        yield _count(self._dataset, "properties", len(properties))
        for space in {namespace(name[1:-1]) for name in (*instances, *properties)}:
            vocabulary = f"{CANONICAL_BASE}ontology" if space == GS else space
            yield _link(self._dataset, VOID + "vocabulary", vocabulary)

    def _graphs(self) -> Iterator[Said]:
        """Yield each named graph as a subset; those with evidence are beside the default graph."""
        for name, count in self.counts.items():
            graph = self.names.graph(name).value
            part = DCTERMS + "hasPart" if name.startswith(EVIDENCE) else VOID + "subset"
            yield _link(self._dataset, part, graph)
            yield _link(graph, TYPE.value, VOID + "Dataset")
            yield _count(graph, "triples", count)
            document = f"{self.names.base}id/document/{name.rpartition('/')[2]}"
            if "/" in name and f"<{document}>" in self.tally.spoken:
                yield _link(graph, DCTERMS + "source", document)

    def _classes(self) -> Iterator[Said]:
        for name, instances in self.tally.instances().items():
            cls = name[1:-1]
            part = f"{self._dataset}#class/{short(cls)}"
            yield _link(self._dataset, VOID + "classPartition", part)
            yield _link(part, VOID + "class", cls)
            yield _count(part, "entities", len(instances))
            yield from self._example(part, cls, instances)
            for key, (triples, _) in self.tally.properties(instances).items():
                used = f"{part}/property/{short(key[1:-1])}"
                yield _link(part, VOID + "propertyPartition", used)
                yield _link(used, VOID + "property", key[1:-1])
                yield _count(used, "triples", triples)

    def _example(self, part: str, cls: str, instances: Sequence[str]) -> Iterator[Said]:
        own = [name for name in instances if name.startswith(f"<{self.names.base}")]
        for example in own[:1]:
            yield _link(part, VOID + "exampleResource", example[1:-1])
            if cls.startswith(GS) and example.startswith(f"<{self.names.base}id/"):
                yield _link(self._dataset, VOID + "exampleResource", example[1:-1])

    def _properties(self) -> Iterator[Said]:
        for name, (triples, subjects) in self.tally.properties().items():
            used = name[1:-1]
            part = f"{self._dataset}#property/{short(used)}"
            yield _link(self._dataset, VOID + "propertyPartition", part)
            yield _link(part, VOID + "property", used)
            yield _count(part, "triples", triples)
            yield _count(part, "distinctSubjects", subjects)
            if used not in COUNTS:
                yield _count(part, "distinctObjects", len(self.tally.objects[name]))

    def _links(self) -> Iterator[Said]:
        for found, count in self.linked.items():
            links = f"{self._dataset}#links/{short(found.predicate)}/{found.target.split('/')[2]}"
            target = f"{self._dataset}#target/{found.target.split('/')[2]}"
            yield _link(self._dataset, VOID + "subset", links)
            yield _link(links, TYPE.value, VOID + "Linkset")
            yield _link(links, VOID + "linkPredicate", found.predicate)
            for side, end in (("subjectsTarget", self._dataset), ("objectsTarget", target)):
                yield _link(links, VOID + side, end)
                yield _link(links, VOID + "target", end)
            yield _count(links, "triples", count)
            yield _link(target, TYPE.value, VOID + "Dataset")
            yield _text(target, VOID + "uriSpace", ox.Literal(found.target))


def _link(subject: str, predicate: str, value: str) -> Said:
    return ox.NamedNode(subject), ox.NamedNode(predicate), ox.NamedNode(value)


def _text(subject: str, predicate: str, value: ox.Literal) -> Said:
    return ox.NamedNode(subject), ox.NamedNode(predicate), value


def _count(subject: str, figure: str, count: int) -> Said:
    return _text(subject, VOID + figure, ox.Literal(str(count), datatype=ox.NamedNode(XSD + "integer")))
