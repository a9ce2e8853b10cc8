"""The RDF in a request's body: one document, or several as parts of a form.

Sources: SPARQL 1.1 Graph Store HTTP Protocol, section 5.5; RFC 7578.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from werkzeug.http import parse_options_header
from werkzeug.sansio.multipart import Data, Epilogue, Field, File, MultipartDecoder

from greensilk_kg.serve.engine.change import Part
from greensilk_kg.serve.sparql.protocol import utf_8
from greensilk_kg.serve.web.media import BY_EXTENSION, GRAPHS
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Iterator

MULTIPART = "multipart/form-data"
_FORMATS = {name: media for media in GRAPHS for name in media.types if name != "text/plain"}
"""Media type → format; plain text may be anything."""
TYPES = [media.types[0] for media in GRAPHS]
"""What a body may be, in their own names."""
_UNTYPED = frozenset({"", "application/octet-stream"})


def parts(content_type: str, body: bytes) -> tuple[Part, ...]:
    """Return the RDF documents in a body.

    Args:
        content_type: The request's Content-Type.
        body: The request's body.

    Raises:
        ProblemError: 400 or 415.

    Example:
        >>> parts("text/turtle", b"")
        (Part(format='ttl', text='', name=''),)
    """
    kind, parameters = parse_options_header(content_type)
    if kind != MULTIPART:
        return (_part(content_type, body),)
    boundary = parameters.get("boundary", "")
    try:
        found = tuple(_decoded(boundary.encode(), body)) if boundary else ()
    except ValueError as error:
        raise ProblemError(400, f"The body is no {MULTIPART}: {error}.") from error
    if not found:
        raise ProblemError(400, f"The body is no {MULTIPART} with the boundary {boundary!r}, or has no part.")
    return found


def _decoded(boundary: bytes, body: bytes) -> Iterator[Part]:
    decoder = MultipartDecoder(boundary)
    decoder.receive_data(body)
    decoder.receive_data(None)
    kind, name, data = "", "", bytearray()
    while not isinstance(event := decoder.next_event(), Epilogue):
        if isinstance(event, Field | File):
            kind = event.headers.get("Content-Type", "")
            name, data = getattr(event, "filename", None) or event.name or "", bytearray()
        elif isinstance(event, Data):
            data += event.data
            if not event.more_data:
                yield _part(kind, bytes(data), name)


def _part(content_type: str, data: bytes, name: str = "") -> Part:
    kind = utf_8(content_type)
    media = _FORMATS.get(kind)
    if kind in _UNTYPED:
        media = BY_EXTENSION.get(PurePath(name).suffix.lstrip("."))
    if media is None:
        which = f"The part {name!r}" if name else "The body"
        detail = f"{which} has the Content-Type {content_type!r}; send one of: {', '.join(TYPES)}."
        raise ProblemError(
            415, detail, headers={"Accept-Post": ", ".join([*TYPES, MULTIPART])}, available=TYPES
        )
    return Part(media.engine, _text(data, name), name)


def _text(data: bytes, name: str) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        which = f"The part {name!r}" if name else "The body"
        detail = f"{which} is not UTF-8 at line {line}, column {column}."
        raise ProblemError(400, detail, line=line, column=column) from error
