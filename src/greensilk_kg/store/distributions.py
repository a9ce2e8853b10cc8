"""The files that a snapshot offers for download: `dumps/`, with their sizes and checksums.

The same data give the same bytes: statements are sorted, and gzip is told no time.
"""

from __future__ import annotations

import gzip
import hashlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.files import write_atomic
from greensilk_kg.rdf.namespaces import SHOWN_PREFIXES, Names
from greensilk_kg.rdf.prefixes import sorted_prefixes
from greensilk_kg.store.lines import statements
from greensilk_kg.store.manifest import CHECKSUMS, DATASET, DEFAULT, DUMPS, Dump

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

LEVEL = 6
"""Of compression: 9 takes twice as long for 4 % less."""


def write_dumps(folder: Path, lines: bytes, merged: bytes, base: str) -> dict[str, Dump]:
    """Write the files for download into a snapshot's folder; return what the manifest says of them.

    Args:
        folder: The snapshot's folder.
        lines: All named graphs as sorted N-Quads.
        merged: The default graph as sorted N-Triples.
        base: What entity IRIs begin with; ends in a slash.
    """
    ontology = statements(lines, Names(base).graph("ontology").value)
    makers: dict[str, Callable[[], bytes]] = {
        DATASET: lambda: _packed(lines),
        f"{DUMPS}/dataset.trig.gz": lambda: _packed(pretty(lines, ox.RdfFormat.TRIG)),
        DEFAULT: lambda: _packed(merged),
        f"{DUMPS}/default.ttl.gz": lambda: _packed(pretty(merged, ox.RdfFormat.TURTLE)),
        f"{DUMPS}/ontology.ttl": lambda: pretty(ontology, ox.RdfFormat.TURTLE),
    }
    with ThreadPoolExecutor() as threads:
        made = threads.map(lambda name: _write(folder, name, makers[name]()), makers)
        dumps = dict(zip((name.removeprefix(f"{DUMPS}/") for name in makers), made, strict=True))
    write_atomic(folder / CHECKSUMS, checksums(dumps))
    return dumps


def _write(folder: Path, name: str, data: bytes) -> Dump:
    write_atomic(folder / name, data)
    return Dump(len(data), hashlib.sha256(data).hexdigest())


def _packed(data: bytes) -> bytes:
    return gzip.compress(data, LEVEL, mtime=0)


def pretty(lines: bytes, form: ox.RdfFormat) -> bytes:
    r"""Return N-Quads as TriG, or N-Triples as Turtle, in the same order, with prefixes.

    Example:
        >>> pretty(b"<urn:a> <urn:p> <urn:b> .\n", ox.RdfFormat.TURTLE).splitlines()[-1]
        b'<urn:a> <urn:p> <urn:b> .'
    """
    return sorted_prefixes(ox.serialize(_in_order(lines, form), format=form, prefixes=SHOWN_PREFIXES) or b"")


def _in_order(lines: bytes, form: ox.RdfFormat) -> list[ox.Quad]:
    """Return the quads of lines, those of one graph together."""
    quads = list(ox.parse(lines, format=ox.RdfFormat.N_QUADS))
    return sorted(quads, key=lambda quad: str(quad.graph_name)) if form.supports_datasets else quads


def checksums(dumps: Mapping[str, Dump]) -> bytes:
    r"""Return the file that `sha256sum --check` reads.

    Example:
        >>> checksums({"a.nt": Dump(1, "f0")})
        b'f0  a.nt\n'
    """
    return "".join(f"{dump.sha256}  {name}\n" for name, dump in sorted(dumps.items())).encode()
