"""Where statements stand: the evidence of the graph, and how a page shows it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import DCTERMS, PROV, RDF, term
from greensilk_kg.serve.linked.describe import DEFAULT, SUBJECT
from greensilk_kg.serve.linked.passages import texts
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.links import href
from greensilk_kg.serve.web.quantities import date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from greensilk_kg.serve.linked.passages import Passage
    from greensilk_kg.serve.linked.view import Item, Labels

PARTS = tuple(ox.NamedNode(RDF + name) for name in ("subject", "predicate", "object"))
SOURCE = ox.NamedNode(PROV + "wasDerivedFrom")
_START, _END, _RULE, _CONFIDENCE, _BASIS = map(term, ("start", "end", "rule", "confidence", "dateBasis"))
_CONTEXT = tuple(map(term, ("contextStart", "contextEnd")))
_ISSUED = ox.NamedNode(DCTERMS + "issued")
Key = tuple[ox.NamedNode, "ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple"]


@dataclass(frozen=True, slots=True)
class Stand:
    """One place in a source document that a statement was read from.

    Attributes:
        iri: Of the evidence node.
        document: IRI of the document.
        start: In code points, inclusive.
        end: Exclusive.
        rule: Which rule read it.
        confidence: From 0 to 1.
        context: Start and end of the text elsewhere that the reading needs; empty for none.
        basis: Where the missing part of a date came from; empty where nothing was missing.
        statement: Subject, predicate and object.
    """

    iri: str
    document: str
    start: int
    end: int
    rule: str
    confidence: str
    context: tuple[int, ...]
    basis: str
    statement: tuple[ox.NamedNode, ...]

    @property
    def doc(self) -> str:
        """Slug of the document."""
        return self.document.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Shown:
    """A place as a page shows it, with the words themselves where they may be shown.

    Attributes:
        stand: The place.
        link: To the page of the evidence.
        document: The document's title and page.
        issued: When the document appeared; empty where that is not known.
        sure: The confidence in per cent.
        passage: The words; `None` where the operator has not given the text.
        context: The words elsewhere that the reading needs; likewise.
    """

    stand: Stand
    link: str
    document: Item
    issued: str
    sure: str
    passage: Passage | None
    context: Passage | None


def stands_about(store: ox.Store, subject: ox.NamedNode) -> Mapping[Key, list[Stand]]:
    """Return (predicate, object) → where that statement about a thing stands, by document."""
    found: defaultdict[Key, list[Stand]] = defaultdict(list)
    for quad in store.quads_for_pattern(None, SUBJECT, subject, None):
        if isinstance(quad.subject, ox.NamedNode):
            one = read(store, quad.subject, quad.graph_name)
            found[one.statement[1], one.statement[2]].append(one)
    for places in found.values():
        places.sort(key=lambda one: (one.document, one.start, one.end, one.iri))
    return found


def stands_of(store: ox.Store, subject: ox.NamedNode, predicate: ox.NamedNode) -> list[Stand]:
    """Return where the statements about a thing with one property stand."""
    nodes = store.quads_for_pattern(None, SUBJECT, subject, None)
    held = (q for q in nodes if ox.Quad(q.subject, PARTS[1], predicate, q.graph_name) in store)
    found = [read(store, q.subject, q.graph_name) for q in held if isinstance(q.subject, ox.NamedNode)]
    return sorted(found, key=lambda one: (one.document, one.start, one.end, one.iri))


def read(store: ox.Store, node: ox.NamedNode, graph: object = None) -> Stand:
    """Return what is said of an evidence node.

    Args:
        store: Where it is.
        node: The node.
        graph: The graph that says it; `None` for any.
    """
    quads = store.quads_for_pattern(node, None, None, graph)  # type: ignore[arg-type]  # any graph name
    said = {quad.predicate: quad.object for quad in quads}

    def text(name: ox.NamedNode, absent: str = "") -> str:
        return str(getattr(said.get(name), "value", absent))

    return Stand(
        iri=node.value,
        document=text(SOURCE),
        start=int(text(_START, "0")),
        end=int(text(_END, "0")),
        rule=text(_RULE),
        confidence=text(_CONFIDENCE),
        context=tuple(int(text(name)) for name in _CONTEXT if name in said),
        basis=text(_BASIS),
        statement=tuple(said[part] for part in PARTS if part in said),  # type: ignore[misc]  # evidence has them
    )


def shown(stands: Iterable[Stand], labels: Labels, language: str) -> list[Shown]:
    """Return places as a page shows them."""
    return [_shown(one, labels, language) for one in stands]


def _shown(one: Stand, labels: Labels, language: str) -> Shown:
    known, document = texts(), ox.NamedNode(one.document)
    around = known.passage(one.doc, *one.context) if len(one.context) == len(_CONTEXT) else None
    return Shown(
        stand=one,
        link=href(one.iri) or one.iri,
        document=labels.of(document),
        issued=date(issued(document), language),
        sure=percent(one.confidence),
        passage=known.passage(one.doc, one.start, one.end),
        context=around,
    )


def issued(document: ox.NamedNode) -> str:
    """Return when a document appeared, as its description has it; empty where that is not told."""
    found = site().store.quads_for_pattern(document, _ISSUED, None, DEFAULT)
    return next((str(getattr(quad.object, "value", "")) for quad in found), "")


def percent(confidence: str) -> str:
    """Return a confidence in per cent.

    Example:
        >>> percent("0.935"), percent("1"), percent("")
        ('93.5%', '100%', '')
    """
    return f"{float(confidence) * 100:.3g}%" if confidence else ""
