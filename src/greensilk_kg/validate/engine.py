"""pySHACL: from quads and shapes to results."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib import SH

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.validate import convert
from greensilk_kg.validate.records import Severity, Term, Violation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.validate.shapes import Shapes


def check(quads: Iterable[ox.Quad], shapes: Shapes) -> list[Violation]:
    """Return the results of all shapes on quads taken as one graph, each once, sorted.

    Args:
        quads: Data and whatever the shapes need to know of the ontology; graph names do not matter.
        shapes: The shapes.

    Raises:
        ConfigurationError: pySHACL cannot evaluate a shape.
    """
    data = convert.graph(quads)
    if not data:
        return []
    with convert.quiet():
        _, report, _ = pyshacl.validate(data, shacl_graph=shapes.graph, inplace=True)
    if not isinstance(report, rdflib.Graph):
        raise ConfigurationError(
            f"the shapes cannot be evaluated: {report}", hint="mend the shape that it names"
        )
    found = {result.key: result for result in _results(report)}
    return [found[key] for key in sorted(found)]


def _results(report: rdflib.Graph) -> list[Violation]:
    return [_result(report, node) for node in report.objects(None, SH.result)]


def _result(report: rdflib.Graph, node: rdflib.term.Node) -> Violation:
    path = report.value(node, SH.resultPath)
    value = report.value(node, SH.value)
    severity = str(report.value(node, SH.resultSeverity)).removeprefix(str(SH))
    return Violation(
        focus=_term(report.value(node, SH.focusNode)),
        path=ox.NamedNode(str(path)) if isinstance(path, rdflib.URIRef) else None,
        value=None if value is None else _term(value),
        shape=ox.NamedNode(str(report.value(node, SH.sourceShape))),
        component=str(report.value(node, SH.sourceConstraintComponent)).removeprefix(str(SH)),
        severity=cast("Severity", severity),
        messages=_messages(report, node),
    )


def _term(node: object) -> Term:
    found = convert.term(node)
    return ox.NamedNode(f"_:{found.value}") if isinstance(found, ox.BlankNode) else found


def _messages(report: rdflib.Graph, node: rdflib.term.Node) -> dict[str, str]:
    found = [text for text in report.objects(node, SH.resultMessage) if isinstance(text, rdflib.Literal)]
    return {text.language or "": str(text) for text in sorted(found, key=lambda text: text.language or "")}
