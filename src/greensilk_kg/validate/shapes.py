"""Shapes from files, checked while they are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import rdflib
from pyoxigraph import BlankNode, NamedNode, Quad
from pyshacl.constraints import CONSTRAINT_PARAMETERS_MAP as CONSTRAINTS
from pyshacl.errors import ReportableRuntimeError
from pyshacl.shapes_graph import ShapesGraph
from rdflib import SH

from greensilk_kg.errors import ConfigurationError, Place, UnreadableInputError
from greensilk_kg.rdf import namespaces as ns
from greensilk_kg.rdf.files import read
from greensilk_kg.validate.convert import graph
from greensilk_kg.validate.locate import first_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

GSS = ns.CANONICAL_BASE + "shapes#"
UNTRUSTED = NamedNode(GSS + "Evidence-trusted")
"""The shape that refuses evidence of too little confidence."""
FORBIDDEN = re.compile(r"\b(?:MINUS|SERVICE|VALUES)\b", re.IGNORECASE)
LANGUAGES = frozenset({"zh", "en"})
PREFIXES = {name: rdflib.Namespace(iri) for name, iri in ns.PREFIXES.items()}


@dataclass(frozen=True, slots=True)
class Shapes:
    """Shapes that are ready to validate with.

    Attributes:
        graph: All of them; named `gss:…` where results can name them.
        files: Shape → the file it stands in.
    """

    graph: rdflib.Graph
    files: dict[rdflib.URIRef, Path]

    def subjects_of(self, shape: NamedNode) -> tuple[NamedNode, ...]:
        """Return the properties whose subjects a shape targets."""
        found = self.graph.objects(rdflib.URIRef(shape.value), SH.targetSubjectsOf)
        return tuple(sorted((NamedNode(str(name)) for name in found), key=str))

    def classes_of(self, shape: NamedNode) -> set[NamedNode]:
        """Return the classes whose instances a shape targets."""
        found = self.graph.objects(rdflib.URIRef(shape.value), SH.targetClass)
        return {NamedNode(str(name)) for name in found}

    def targets(self, kind: str) -> set[NamedNode]:
        """Return all that shapes target: properties of `targetSubjectsOf`, classes of `targetClass`."""
        return {NamedNode(str(name)) for name in self.graph.objects(None, SH[kind])}


def load_shapes(paths: Iterable[Path]) -> Shapes:
    """Return the shapes of some Turtle files.

    Args:
        paths: The files; a shape may use shapes of another file among them.

    Raises:
        ConfigurationError: A file is not there or broken, a term of SHACL is misspelt, a named shape
            that can report has no severity or no message in zh and en, or a shape is ill-formed; with
            file, line and what to do.
    """
    quads: list[Quad] = []
    files: dict[rdflib.URIRef, Path] = {}
    for number, path in enumerate(sorted(paths)):
        found = _read(path)
        _check_spelling(path, found)
        for quad in found:
            if isinstance(quad.subject, NamedNode):
                files[rdflib.URIRef(quad.subject.value)] = path
        quads += [_apart(quad, number) for quad in found]
    shapes = Shapes(graph(quads), files)
    _check_messages(shapes)
    _check_form(shapes)
    return shapes


def _read(path: Path) -> list[Quad]:
    try:
        return list(read(path))
    except UnreadableInputError as error:
        raise ConfigurationError(error.what, where=error.where, hint=error.hint) from error


def _apart(quad: Quad, number: int) -> Quad:
    """Keep the blank nodes of different files apart."""
    subject, value = quad.subject, quad.object
    if isinstance(subject, BlankNode):
        subject = BlankNode(f"f{number}x{subject.value}")
    if isinstance(value, BlankNode):
        value = BlankNode(f"f{number}x{value.value}")
    return Quad(subject, quad.predicate, value)


def _check_spelling(path: Path, quads: list[Quad]) -> None:
    for quad in quads:
        for part in (quad.predicate, quad.object):
            if isinstance(part, NamedNode) and part.value.startswith(ns.SH):
                name = part.value.removeprefix(ns.SH)
                if rdflib.URIRef(part.value) not in SH:
                    where = Place(path, first_line(path, f"sh:{name}"))
                    hint = "see the terms of https://www.w3.org/TR/shacl/"
                    raise ConfigurationError(f"SHACL has no term sh:{name}", where=where, hint=hint)


def _where(shapes: Shapes, shape: rdflib.URIRef) -> Place | None:
    path = shapes.files.get(shape)
    if path is None:
        return None
    return Place(path, first_line(path, "gss:" + str(shape).removeprefix(GSS)))


def _check_messages(shapes: Shapes) -> None:
    for shape in sorted(shapes.files):
        if any(isinstance(part, rdflib.BNode) for part in shapes.graph.objects(shape, SH.property)):
            what = f"the shape {shape} has a property shape without a name"
            raise ConfigurationError(
                what, where=_where(shapes, shape), hint="name it gss:…, so that results can"
            )
        if _reports(shapes.graph, shape):
            _check_said(shapes, shape)


def _check_said(shapes: Shapes, shape: rdflib.URIRef) -> None:
    said = {getattr(text, "language", None) for text in shapes.graph.objects(shape, SH.message)}
    missing = sorted(LANGUAGES - said) + (
        [] if (shape, SH.severity, None) in shapes.graph else ["sh:severity"]
    )
    if missing:
        hint = "give it a sh:severity, a sh:message in zh and one in en"
        what = f"the shape {shape} lacks a message or severity: {', '.join(missing)}"
        raise ConfigurationError(what, where=_where(shapes, shape), hint=hint)


def _reports(graph: rdflib.Graph, shape: rdflib.URIRef) -> bool:
    """Tell whether a shape has constraints of its own, besides those of its property shapes."""
    return any(name in CONSTRAINTS and name != SH.property for name in graph.predicates(shape))


def _check_form(shapes: Shapes) -> None:
    """Let pySHACL build every constraint, and tell whose file is to be mended when it cannot."""
    try:
        found = ShapesGraph(shapes.graph).shapes
    except ReportableRuntimeError as error:
        raise ConfigurationError(f"broken shapes: {error}", where=_blamed(shapes)) from error
    for shape in found:
        for name in set(shapes.graph.predicates(shape.node)) & CONSTRAINTS.keys():
            try:
                CONSTRAINTS[name](shape)
            except (ReportableRuntimeError, ValueError, TypeError) as error:
                where = _where(shapes, shape.node)
                raise ConfigurationError(f"broken {name} in {shape.node}: {error}", where=where) from error
    for constraint, query in shapes.graph.subject_objects(SH.select):
        _check_query(shapes, constraint, str(query))


def _check_query(shapes: Shapes, constraint: rdflib.term.Node, query: str) -> None:
    owner = next(shapes.graph.subjects(SH.sparql, constraint), None)
    for word in FORBIDDEN.findall(query):
        where = _where(shapes, owner) if isinstance(owner, rdflib.URIRef) else None
        hint = "SHACL allows none of MINUS, SERVICE and VALUES in a constraint's query"
        raise ConfigurationError(f"{word} in the query of {owner}", where=where, hint=hint)
    try:
        rdflib.Graph().query(query, initNs=PREFIXES)
    except Exception as error:  # rdflib's parser raises many kinds
        where = _where(shapes, owner) if isinstance(owner, rdflib.URIRef) else None
        raise ConfigurationError(f"broken query in {owner}: {error}", where=where) from error


def _blamed(shapes: Shapes) -> Place | None:
    """Return the place of the first shape that pySHACL cannot build alone, since its errors name none."""
    for shape in sorted(shapes.files):
        try:
            ShapesGraph(shapes.graph).shapes_from_uris([shape])
        except ReportableRuntimeError:
            return _where(shapes, shape)
    return None
