"""Reading RDF files of any format, and writing sorted N-Quads so that equal data are equal bytes."""

from __future__ import annotations

import errno
import gzip
import os
import secrets
import zlib
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
    if path.is_dir():
        raise UnreadableInputError("is a folder", where=Place(path), hint="name the files in it")
    try:
        path.stat()
        form = format_of(path)
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
            yield from ox.parse(cast("IO[bytes]", stream), format=form)
    except SyntaxError as error:
        where = Place(path, error.lineno, error.offset)
        raise UnreadableInputError(error.msg, where=where, hint="mend the syntax there") from error
    except (EOFError, zlib.error) as error:
        hint = "fetch or make the file again"
        raise UnreadableInputError(f"broken gzip file: {error}", where=Place(path), hint=hint) from error
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
    """Write a file whole or not at all, beside itself first and then renamed into place.

    A symbolic link is followed. A device or pipe is written to and stays what it is.

    Raises:
        OSError: The file cannot be written; it is as it was before.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with temporary.open("xb") as stream:
            stream.write(data)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
