"""Reads the RDF that a client sent. Nothing outside the document is ever fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast
from xml.parsers import expat

import pyoxigraph as ox

from greensilk_kg.rdf.bombs import refuse_bombs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.serve.engine.change import Part

_WHERE = re.compile(r"\AParser error at [^:]*: ")
_REMOTE_CONTEXT = "LoadDocumentCallback"
_NO_REMOTE_CONTEXT = "a remote JSON-LD context is not fetched; write the context into the document"
_OTHER_GRAPH = "a statement stands in the graph {graph}; a request holds statements of one graph"


class PayloadError(Exception):
    """A document cannot be read.

    Args:
        said: What is wrong, without a final stop.
        line: From 1; 0 where it is not known.
        column: From 1, in code points; 0 where it is not known.
        part: What the client calls the part; empty for a whole body.
    """

    def __init__(self, said: str, line: int = 0, column: int = 0, part: str = "") -> None:
        super().__init__(said)
        self.line = line
        self.column = column
        self.part = part


def triples(parts: Iterable[Part], base: str, graph: str) -> list[ox.Triple]:
    """Return the statements of all parts; blank nodes are new, and each part has its own.

    Quads may stand in no graph or in the one that is asked about.

    Args:
        parts: The documents.
        base: What relative IRIs are resolved against.
        graph: IRI of the graph they are for; empty for the default graph.

    Raises:
        PayloadError: One of them is malformed, or has statements of another graph.

    Example:
        >>> from greensilk_kg.serve.engine.change import Part
        >>> print(triples([Part("ttl", "<a> <b> <c> .")], "http://e.example/", "")[0])
        <http://e.example/a> <http://e.example/b> <http://e.example/c>
    """
    return [triple for part in parts for triple in _read(part, base, graph)]


def _read(part: Part, base: str, graph: str) -> Iterator[ox.Triple]:
    form = cast("ox.RdfFormat", ox.RdfFormat.from_extension(part.format))
    try:
        refuse_bombs(part.text.encode(), form)
        for quad in ox.parse(part.text, format=form, base_iri=base or None, rename_blank_nodes=True):
            if isinstance(quad.graph_name, ox.DefaultGraph) or quad.graph_name.value == graph:
                yield quad.triple
            else:
                raise PayloadError(_OTHER_GRAPH.format(graph=quad.graph_name), part=part.name)
    except SyntaxError as error:
        raise _malformed(error, part) from error
    except ValueError as error:
        raise PayloadError(str(error), part=part.name) from error


def _malformed(error: SyntaxError, part: Part) -> PayloadError:
    said = _WHERE.sub("", error.msg).removesuffix(f" (line {error.lineno})")
    if _REMOTE_CONTEXT in said:
        said = _NO_REMOTE_CONTEXT
    if error.lineno is None and part.format == "rdf":
        return _ill_formed(part) or PayloadError(said, part=part.name)
    return PayloadError(said, error.lineno or 0, error.offset or 0, part.name)


def _ill_formed(part: Part) -> PayloadError | None:
    """Return where XML is not well-formed: the engine does not tell. Fetches no external entity."""
    try:
        expat.ParserCreate().Parse(part.text, True)  # noqa: FBT003 - takes no name
    except expat.ExpatError as error:
        return PayloadError(expat.ErrorString(error.code), error.lineno, error.offset + 1, part.name)
    return None
