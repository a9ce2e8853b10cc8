"""What a snapshot says of itself."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from greensilk_kg.errors import Place, UnreadableInputError
from greensilk_kg.quality.records import Findings
from greensilk_kg.rdf.namespaces import CANONICAL_BASE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from greensilk_kg.quality import Entry, Quality

FORMAT = 4
"""Raised when the layout of a snapshot's folder changes, or what its search index holds of a name."""

MANIFEST = "manifest.json"
REDIRECTS = "redirects.json"
WITHDRAWN = "withdrawn.json"
QUALITY = "quality.json"
"""What was measured of it (`quality.records.Quality`)."""
HISTORY = "history.json"
"""The figures of the snapshots before it and its own, a list of `quality.history.Entry`."""
STORE = "store"
DUMPS = "dumps"
"""Folder of the files for download."""
DATASET = f"{DUMPS}/dataset.nq.gz"
"""All named graphs as sorted N-Quads."""
DEFAULT = f"{DUMPS}/default.nt.gz"
"""The default graph as sorted N-Triples."""
CHECKSUMS = f"{DUMPS}/SHA256SUMS"


@dataclass(frozen=True, slots=True)
class Meta:
    """What the builder knows and the quads do not.

    Attributes:
        base: What entity IRIs begin with; ends in a slash.
        built_at: An `xsd:dateTime`; empty where it is not to be told.
        findings: What was found on the way.
        before: The figures of earlier states, for a folder in which nothing was built yet; the oldest first.
    """

    base: str = CANONICAL_BASE
    built_at: str = ""
    findings: Findings = field(default_factory=Findings)
    before: Sequence[Entry] = ()


@dataclass(frozen=True, slots=True)
class Dump:
    """One file for download.

    Attributes:
        bytes: Its size.
        sha256: Its digest, in hex digits.
    """

    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class SnapshotInfo:
    """One snapshot.

    Attributes:
        version: 16 hex digits of the SHA-256 of the format, its canonical quads, its redirects, what was
            withdrawn and what was measured; not of its history.
        base: What entity IRIs begin with; ends in a slash.
        built_at: When it was first built, or empty.
        counts: Named graph without `{base}graph/` → its statements; `""` is the default graph.
        dumps: Name of each file in `dumps/` → its size and digest.
        format: Of the folder's layout.
    """

    version: str
    base: str
    built_at: str
    counts: dict[str, int] = field(default_factory=dict)
    dumps: dict[str, Dump] = field(default_factory=dict)
    format: int = FORMAT


def to_json(value: object) -> bytes:
    """Return JSON for a file: keys sorted, one line each, Chinese as itself."""
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def quality_json(quality: Quality) -> bytes:
    """Return the file of what was measured: compact, tallies in their order."""
    return (json.dumps(quality, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def manifest_json(info: SnapshotInfo) -> bytes:
    """Return the manifest file of a snapshot."""
    return to_json(asdict(info))


def read_manifest(folder: Path) -> SnapshotInfo:
    """Read a snapshot's manifest.

    Raises:
        UnreadableInputError: There is none, or it was written by another version of the program.
    """
    path = folder / MANIFEST
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        if fields["format"] != FORMAT:
            raise _of_another_format(fields["format"], path)
        dumps = {name: Dump(**dump) for name, dump in fields.pop("dumps").items()}
        return SnapshotInfo(**fields, dumps=dumps)
    except (OSError, LookupError, ValueError, TypeError) as error:
        hint = "build one with `greensilk build`"
        raise UnreadableInputError("no snapshot here", where=Place(folder), hint=hint) from error


def _of_another_format(found: object, path: Path) -> UnreadableInputError:
    hint = "build it again with `greensilk build`"
    return UnreadableInputError(f"a snapshot of format {found}, not {FORMAT}", where=Place(path), hint=hint)
