"""What was refused, as data: statements, evidence, and the results that condemned them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from greensilk_kg.rdf import namespaces as ns
from greensilk_kg.validate.facts import EVIDENCE, SOURCE, graph_name
from greensilk_kg.validate.shapes import GSS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.validate.records import Term, Violation

QUARANTINE = "/graph/quarantine/"
CONDEMNS = NamedNode(GSS + "condemns")
"""From a `sh:ValidationResult` to the evidence of what it condemns."""


def moved(quad: Quad) -> Quad:
    """Return a quad in its document's quarantine graph, so that no reader takes it for a fact.

    Example:
        >>> a, graph = NamedNode("urn:a"), NamedNode("https://w3id.org/greensilk/graph/source/brief")
        >>> moved(Quad(a, a, a, graph)).graph_name.value
        'https://w3id.org/greensilk/graph/quarantine/brief'
    """
    name = graph_name(quad).replace(SOURCE, QUARANTINE).replace(EVIDENCE, QUARANTINE)
    return Quad(quad.subject, quad.predicate, quad.object, NamedNode(name))


def result_quads(result: Violation, removed: Iterable[Quad]) -> list[Quad]:
    """Return a result as a `sh:ValidationResult` with an IRI, tied to the evidence of what it condemned."""
    quads = sorted(removed, key=str)
    graphs = sorted({str(moved(quad).graph_name) for quad in quads})
    nodes = sorted({str(quad.subject) for quad in quads if EVIDENCE in graph_name(quad)})
    digest = sha256("\n".join((*result.key, *nodes)).encode()).hexdigest()[:20]
    made: list[Quad] = []
    for graph in (NamedNode(name[1:-1]) for name in graphs):
        node = NamedNode(f"{graph.value}/{digest}")
        made += [Quad(node, name, value, graph) for name, value in properties(result)]
        made += [Quad(node, CONDEMNS, NamedNode(name[1:-1]), graph) for name in nodes]
    return made


def properties(result: Violation) -> list[tuple[NamedNode, Term]]:
    """Return what a `sh:ValidationResult` says of a result: property and value."""
    found: list[tuple[NamedNode, Term | None]] = [
        (ns.TYPE, _sh("ValidationResult")),
        (_sh("focusNode"), result.focus),
        (_sh("resultPath"), result.path),
        (_sh("value"), result.value),
        (_sh("sourceShape"), result.shape),
        (_sh("sourceConstraintComponent"), _sh(result.component)),
        (_sh("resultSeverity"), _sh(result.severity)),
    ]
    for language, text in sorted(result.messages.items()):
        found.append((_sh("resultMessage"), Literal(text, language=language) if language else Literal(text)))
    return [(name, value) for name, value in found if value is not None]


def _sh(name: str) -> NamedNode:
    return NamedNode(ns.SH + name)
