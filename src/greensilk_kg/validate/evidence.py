"""Which evidence nodes the shapes need to see.

There is one evidence node and more for each statement, all of one mould. A node that is plainly of that
mould conforms to the shapes of evidence and needs no engine to say so; every other one is left to SHACL,
which alone refuses. A test runs both roads on the same nodes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from greensilk_kg.rdf import namespaces as ns
from greensilk_kg.validate.facts import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TRUSTED = 0.8
"""Least confidence of evidence that is served, as `shapes/evidence.ttl` has it (`gss:Evidence-trusted`)."""

_XSD = {name: NamedNode(ns.XSD + name) for name in ("integer", "decimal", "string")}
_DERIVED = NamedNode(ns.PROV + "wasDerivedFrom")
_START, _END = ns.term("start"), ns.term("end")
_CONTEXT = ns.term("contextStart"), ns.term("contextEnd")
_NAME = re.compile(r"/evidence/[A-Za-z0-9._~-]+/[0-9a-f]{16,64}\Z")
_DOCUMENT = re.compile(r"/id/document/[!-~]+\Z")
_COUNT = re.compile(r"(?:0|[1-9][0-9]{0,17})\Z")
_SHARE = re.compile(r"(?:0(?:\.[0-9]{1,17})?|1)\Z")
_NEEDED = {ns.TYPE, *PARTS, _DERIVED, _START, _END, ns.term("rule"), ns.term("confidence")}
_ALLOWED = _NEEDED | {*_CONTEXT, ns.term("dateBasis")}
_BASES = {"heading", "issue", "dateline"}


def doubtful(nodes: Mapping[object, list[Quad]]) -> list[Quad]:
    """Return the quads of the evidence nodes that the shapes must judge.

    These are the nodes that are not plainly sound, and those that share subject, predicate and span with
    another that has another literal for its object: readings of one passage that may exclude each other.
    """
    found = {node for node, quads in nodes.items() if not sound(quads)}
    rivals: dict[tuple[object, ...], dict[object, set[object]]] = defaultdict(lambda: defaultdict(set))
    for node, quads in nodes.items():
        said = {quad.predicate: quad.object for quad in quads}
        subject, predicate, value = (said.get(part) for part in PARTS)
        if isinstance(value, Literal):
            rivals[subject, predicate, said.get(_START), said.get(_END)][value].add(node)
    for values in rivals.values():
        if len(values) > 1:
            found.update(node for nodes_of_value in values.values() for node in nodes_of_value)
    return [quad for node in nodes if node in found for quad in nodes[node]]


def sound(quads: Iterable[Quad]) -> bool:
    """Tell whether an evidence node is plainly of the mould that the contract gives."""
    said: dict[NamedNode, object] = {}
    subject = ""
    for quad in quads:
        if quad.predicate in said or quad.predicate not in _ALLOWED:
            return False
        said[quad.predicate] = quad.object
        subject = getattr(quad.subject, "value", "")
    if not said.keys() >= _NEEDED or not _NAME.search(subject):
        return False
    return _refers(said) and _positions(said) and _annotations(said)


def _refers(said: Mapping[NamedNode, object]) -> bool:
    iris = [said[ns.TYPE], said[PARTS[0]], said[PARTS[1]], said[_DERIVED]]
    if not all(isinstance(iri, NamedNode) for iri in iris):
        return False
    if not isinstance(said[PARTS[2]], NamedNode | Literal):
        return False
    return iris[0] == NamedNode(ns.RDF + "Statement") and bool(_DOCUMENT.search(str(iris[3])[1:-1]))


def _positions(said: Mapping[NamedNode, object]) -> bool:
    if not _ordered(said[_START], said[_END]):
        return False
    first, last = (said.get(name) for name in _CONTEXT)
    return (first is None and last is None) or _ordered(first, last)


def _ordered(start: object, end: object) -> bool:
    low, high = _lexical(start, "integer", _COUNT), _lexical(end, "integer", _COUNT)
    return low is not None and high is not None and int(low) < int(high)


def _annotations(said: Mapping[NamedNode, object]) -> bool:
    basis = said.get(ns.term("dateBasis"))
    share = _lexical(said[ns.term("confidence")], "decimal", _SHARE)
    return (
        bool(_lexical(said[ns.term("rule")], "string"))
        and share is not None
        and float(share) >= TRUSTED
        and (basis is None or _lexical(basis, "string") in _BASES)
    )


def _lexical(term: object, datatype: str, pattern: re.Pattern[str] | None = None) -> str | None:
    """Return a literal's lexical form where its datatype and form are as expected."""
    if not isinstance(term, Literal) or term.language or term.datatype != _XSD[datatype]:
        return None
    return term.value if pattern is None or pattern.match(term.value) else None
