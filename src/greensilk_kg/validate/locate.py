"""At which line of a file a statement stands."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.files import format_of
from greensilk_kg.validate.turtle_scan import Located, scan

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_LINES = (ox.RdfFormat.N_QUADS, ox.RdfFormat.N_TRIPLES)
_BLOCKS = (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG, ox.RdfFormat.N3)


def locate(path: Path, quad: ox.Quad) -> int | None:
    """Return the line, from 1, where a file states a quad; see `locate_all`."""
    return locate_all(path, [quad])[quad]


def locate_all(path: Path, quads: Iterable[ox.Quad]) -> dict[ox.Quad, int | None]:
    """Return for each quad the line, from 1, where a file states it.

    Args:
        path: N-Quads or N-Triples: the exact line. Turtle or TriG: the line of the object. Other formats
            have no lines for statements.
        quads: Statements of the file.

    Returns:
        `None` where the statement is not found; in Turtle, where only its object is not found as it is
        written, the line of its predicate, else of its subject.
    """
    wanted = list(dict.fromkeys(quads))
    form = format_of(path)
    if not wanted or form not in (*_LINES, *_BLOCKS):
        return dict.fromkeys(wanted)
    text = _text(path)
    found = _by_line(text, form, wanted) if form in _LINES else _by_scan(text, wanted)
    return {quad: found.get(quad) for quad in wanted}


def first_line(path: Path, token: str) -> int | None:
    """Return the first line, from 1, that holds a token with nothing of a name behind it."""
    for number, line in enumerate(_text(path).splitlines(), 1):
        start = line.find(token)
        while start >= 0:
            behind = line[start + len(token) : start + len(token) + 1]
            if not (behind.isalnum() or behind in ("-", "_")) or not behind:
                return number
            start = line.find(token, start + 1)
    return None


def _text(path: Path) -> str:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return data.decode("utf-8", errors="replace")


def _by_line(text: str, form: ox.RdfFormat, wanted: list[ox.Quad]) -> dict[ox.Quad, int]:
    targets, subjects = set(wanted), {str(quad.subject) for quad in wanted}
    found: dict[ox.Quad, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().split(" ", 1)[0] in subjects:
            for quad in ox.parse(line, format=form):
                if quad in targets:
                    found.setdefault(quad, number)
    return found


def _by_scan(text: str, wanted: list[ox.Quad]) -> dict[ox.Quad, int]:
    lines: dict[tuple[str, ...], int] = {}
    for part in scan(text):
        for key in _keys(part):
            lines.setdefault(key, part.line)
    found: dict[ox.Quad, int] = {}
    for quad in wanted:
        subject, predicate, value = (getattr(term, "value", "") for term in quad.triple)
        keys = ((subject, predicate, value), (subject, predicate), (subject,))
        line = next((lines[key] for key in keys if key in lines), None)
        if line is not None:
            found[quad] = line
    return found


def _keys(part: Located) -> tuple[tuple[str, ...], ...]:
    subject, predicate = part.subject, part.predicate
    return (subject, predicate, part.object), (subject, predicate), (subject,)
