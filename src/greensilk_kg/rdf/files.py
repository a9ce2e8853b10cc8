"""Reading RDF files of any format, and writing sorted N-Quads so that equal data are equal bytes."""

from __future__ import annotations

import gzip
import os
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.errors import Place, UnreadableInputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def format_of(path: Path) -> ox.RdfFormat:
    """Return the RDF format that a file's suffix names; a final `.gz` is left out.

    Raises:
        UnreadableInputError: No known RDF suffix.
    """
    suffix = Path(path.name.removesuffix(".gz")).suffix.lstrip(".")
    found = ox.RdfFormat.from_extension(suffix) if suffix else None
    if found is None:
        hint = "name it .ttl, .nt, .nq, .trig, .jsonld or .rdf"
        raise UnreadableInputError(f"unknown RDF format {suffix!r}", where=Place(path), hint=hint)
    return found


def read(path: Path) -> Iterator[ox.Quad]:
    """Yield the quads of an RDF file; triples come in the default graph.

    Raises:
        UnreadableInputError: The file is not there, or is broken; with the line where it is known.
    """
    form = format_of(path)
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
            yield from ox.parse(cast("IO[bytes]", stream), format=form)
    except SyntaxError as error:
        where = Place(path, error.lineno, error.offset)
        raise UnreadableInputError(error.msg, where=where, hint="mend the syntax there") from error
    except OSError as error:
        raise UnreadableInputError(error.strerror or str(error), where=Place(path)) from error


def canonical(quads: Iterable[ox.Quad]) -> bytes:
    r"""Return N-Quads, one a line, each once, sorted by code point.

    With no blank nodes among them this is canonical: the same quads in any order give the same bytes.

    Example:
        >>> a, b = ox.NamedNode("urn:a"), ox.NamedNode("urn:b")
        >>> canonical([ox.Quad(b, a, a), ox.Quad(a, a, a), ox.Quad(b, a, a)])
        b'<urn:a> <urn:a> <urn:a> .\n<urn:b> <urn:a> <urn:a> .\n'
    """
    lines = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    return b"".join(sorted(set(lines.splitlines(keepends=True))))


def write_atomic(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, beside itself first and then renamed into place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
