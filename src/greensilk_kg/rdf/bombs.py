"""Refuses RDF that is small to send and ends the process, or fills its memory, when it is read.

What the engine's readers do without this (pyoxigraph 0.5.13): internal XML entities are expanded without
limit (a kilobyte becomes a terabyte), and triple terms within triple terms are followed until the stack is
full. External entities and remote JSON-LD contexts are never fetched: both are an error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_NESTED = 100
_TOKENS = re.compile(
    rb"""<[^\x00-\x20<>"{}|^`]*>|\\.|#[^\r\n]*"""
    rb"""|\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''"""
    rb"""|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|(?P<opens><<)|(?P<closes>>>)""",
    re.DOTALL,
)
"""What may hold brackets without meaning them, and the brackets of triple terms."""
_NESTED = (
    ox.RdfFormat.TURTLE,
    ox.RdfFormat.TRIG,
    ox.RdfFormat.N3,
    ox.RdfFormat.N_TRIPLES,
    ox.RdfFormat.N_QUADS,
)


def refuse_bombs(body: bytes, chosen: ox.RdfFormat) -> None:
    """Refuse a document whose entities expand beyond measure, or whose triple terms nest too deep.

    Args:
        body: The document.
        chosen: Its format.

    Raises:
        ValueError: It is one of these; the message says why.

    Example:
        >>> refuse_bombs(b"<http://a> <http://b> " + b"<<( " * 101, ox.RdfFormat.TURTLE)
        Traceback (most recent call last):
        ValueError: triple terms may be nested 100 deep at most
    """
    if chosen == ox.RdfFormat.RDF_XML and b"<!ENTITY" in body:
        _refuse_expansion(body)
    if chosen in _NESTED and b"<<" in body and max(_depths(body), default=0) > _MOST_NESTED:
        raise ValueError(f"triple terms may be nested {_MOST_NESTED} deep at most")


def _refuse_expansion(body: bytes) -> None:
    """Let a reader with a limit read it first: at 8 MB what entities add may be 100 times the document."""
    try:
        expat.ParserCreate().Parse(body, True)  # noqa: FBT003 - it takes no names
    except expat.ExpatError as error:
        raise ValueError(f"malformed XML: {error}") from error


def _depths(body: bytes) -> Iterator[int]:
    depth = 0
    for match in _TOKENS.finditer(body):
        depth = max(depth + (match.lastgroup == "opens") - (match.lastgroup == "closes"), 0)
        yield depth
