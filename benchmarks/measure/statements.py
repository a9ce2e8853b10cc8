"""The statements of a dataset as they are judged: a triple of two things, or one whole node."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import ALT_LABEL, GS, LABEL, RDF, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

SOURCE, EVIDENCE = "/graph/source/", "/graph/evidence/"
WHOLE = {"observation": "about", "post": "holder", "commitment": "committedBy"}
"""Type of a node that is judged as a whole → the property that says whose it is."""
SHOWN = (
    "about", "holder", "committedBy", "indicator", "title", "postAt", "value", "unit", "per", "countOf",
    "qualifier", "modality", "targetYear", "asOf", "providedBy", "valueText", "listIsOpen",
)  # fmt: skip
"""What a whole node is shown with, in this order."""
NOT_DRAWN = {"mentionedIn"}
LONGEST = 28
"""Characters of a name in a sheet: longer ones may be wording of the source, and are cut."""
_PARTS = tuple(ox.NamedNode(RDF + name) for name in ("subject", "predicate", "object"))

Span = tuple[int, int]
Subject: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Triple


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement to judge.

    Attributes:
        document: Its slug.
        text: The statement in words, names in full.
        short: Likewise, names cut to what may stand in a sheet.
        rule: Which rule read it.
        confidence: As the evidence has it.
        span: Code points of the passage, the end exclusive.
        context: Text elsewhere that the reading needs, or `None`.
    """

    document: str
    text: str
    short: str
    rule: str
    confidence: str
    span: Span
    context: Span | None

    @property
    def id(self) -> str:
        """Return a name that stays while document, passage and statement do."""
        key = "\n".join((self.document, str(self.span), self.text))
        return sha256(key.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class _Node:
    """One evidence node: what it says by local name of the property."""

    said: Mapping[str, str]

    @property
    def span(self) -> Span:
        return int(self.said["start"]), int(self.said["end"])

    @property
    def context(self) -> Span | None:
        if "contextStart" not in self.said:
            return None
        return int(self.said["contextStart"]), int(self.said["contextEnd"])


def statements(quads: Iterable[ox.Quad]) -> list[Statement]:
    """Return the statements of a dataset that are to be judged, sorted.

    Types, labels and mentions are left out. A statement that stands at several passages comes once for each.

    Args:
        quads: Source and evidence graphs of one or more documents.
    """
    told: dict[str, list[ox.Triple]] = defaultdict(list)
    nodes: dict[str, dict[Subject, list[ox.Quad]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        graph = getattr(quad.graph_name, "value", "")
        if SOURCE in graph:
            told[graph.partition(SOURCE)[2]].append(quad.triple)
        elif EVIDENCE in graph:
            nodes[graph.partition(EVIDENCE)[2]][quad.subject].append(quad)
    found = [one for doc in told for one in _of_document(doc, told[doc], _evidence(nodes[doc]))]
    return sorted(found, key=lambda one: (one.document, one.span, one.text, one.rule))


def draw(found: Iterable[Statement], number: int, seed: int) -> list[Statement]:
    """Return some statements at random, each at one of its passages; the same for the same seed.

    Args:
        found: All of them, sorted.
        number: How many to draw; all where there are not so many.
        seed: Of the random numbers.
    """
    chance = random.Random(seed)  # noqa: S311 no secret
    passages: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in found:
        passages[one.document, one.text].append(one)
    each = [chance.choice(places) for places in passages.values()]
    drawn = chance.sample(each, min(number, len(each)))
    return sorted(drawn, key=lambda one: (one.document, one.span, one.text))


def _evidence(nodes: Mapping[Subject, list[ox.Quad]]) -> dict[ox.Triple, list[_Node]]:
    found: dict[ox.Triple, list[_Node]] = defaultdict(list)
    for quads in nodes.values():
        said = {quad.predicate: quad.object for quad in quads}
        triple = ox.Triple(*(said[part] for part in _PARTS))  # type: ignore[arg-type]  # subject and predicate are IRIs
        local = {name.value.removeprefix(GS): getattr(value, "value", "") for name, value in said.items()}
        found[triple].append(_Node(local))
    return found


def _of_document(
    doc: str, triples: Sequence[ox.Triple], evidence: Mapping[ox.Triple, list[_Node]]
) -> Iterator[Statement]:
    names = {t.subject: t.object.value for t in triples if t.predicate == LABEL}  # type: ignore[union-attr]  # labels are literals
    by_subject: dict[Subject, list[ox.Triple]] = defaultdict(list)
    for triple in triples:
        by_subject[triple.subject].append(triple)
    for subject, facts in by_subject.items():
        kind = _kind(subject)
        if kind in WHOLE:
            main = [t for t in facts if t.predicate == term(WHOLE[kind])]
            for triple in main[:1]:
                yield from _stated(doc, [_whole(kind, facts, names, cut) for cut in _CUTS], evidence[triple])
        else:
            for triple in filter(_is_drawn, facts):
                yield from _stated(doc, [_plain(triple, names, cut) for cut in _CUTS], evidence[triple])


_CUTS = (None, LONGEST)


def _stated(doc: str, texts: Sequence[str], nodes: Sequence[_Node]) -> Iterator[Statement]:
    for node in nodes:
        yield Statement(
            doc, texts[0], texts[1], node.said["rule"], node.said["confidence"], node.span, node.context
        )


def _kind(subject: Subject) -> str:
    return getattr(subject, "value", "").partition("/id/")[2].partition("/")[0]


def _is_drawn(triple: ox.Triple) -> bool:
    name = triple.predicate.value
    own = name.startswith(GS) and name.removeprefix(GS) not in NOT_DRAWN
    return _kind(triple.subject) not in {"document", ""} and (own or triple.predicate == ALT_LABEL)


def _plain(triple: ox.Triple, names: Mapping[Subject, str], cut: int | None) -> str:
    predicate = "altLabel" if triple.predicate == ALT_LABEL else triple.predicate.value.removeprefix(GS)
    subject = f"{_name(triple.subject, names, cut)} ({_kind(triple.subject)})"
    return f"{subject} — {predicate} → {_name(triple.object, names, cut)}"


def _whole(kind: str, facts: Sequence[ox.Triple], names: Mapping[Subject, str], cut: int | None) -> str:
    said: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        said[fact.predicate.value.removeprefix(GS)].append(_name(fact.object, names, cut))
    return f"{kind}: " + "; ".join(
        f"{name} {', '.join(sorted(said[name]))}" for name in SHOWN if name in said
    )


def _name(thing: object, names: Mapping[Subject, str], cut: int | None) -> str:
    text = names.get(thing, "") if isinstance(thing, ox.NamedNode) else getattr(thing, "value", str(thing))
    text = " ".join(text.split()) or getattr(thing, "value", "").rpartition("/")[2]
    return text if cut is None or len(text) <= cut else text[:cut] + "…"
