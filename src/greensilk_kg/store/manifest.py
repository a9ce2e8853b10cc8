"""What a snapshot says of itself."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from greensilk_kg.errors import Place, UnreadableInputError
from greensilk_kg.rdf.namespaces import CANONICAL_BASE

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1
"""Raised when the layout of a snapshot's folder changes."""

MANIFEST = "manifest.json"
REDIRECTS = "redirects.json"
DATASET = "dataset.nq.gz"
STORE = "store"


@dataclass(frozen=True, slots=True)
class Meta:
    """What the builder knows and the quads do not.

    Attributes:
        base: What entity IRIs begin with; ends in a slash.
        built_at: An `xsd:dateTime`; empty where it is not to be told.
    """

    base: str = CANONICAL_BASE
    built_at: str = ""


@dataclass(frozen=True, slots=True)
class SnapshotInfo:
    """One snapshot.

    Attributes:
        version: 16 hex digits of the SHA-256 of its canonical quads and its redirects.
        base: What entity IRIs begin with; ends in a slash.
        built_at: When it was first built, or empty.
        counts: Named graph without `{base}graph/` → its statements; `""` is the default graph.
        dataset_sha256: Digest of the compressed N-Quads beside the store.
        format: Of the folder's layout.
    """

    version: str
    base: str
    built_at: str
    counts: dict[str, int] = field(default_factory=dict)
    dataset_sha256: str = ""
    format: int = FORMAT


def to_json(value: object) -> bytes:
    """Return JSON for a file: keys sorted, one line each, Chinese as itself."""
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


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
        info = SnapshotInfo(**fields)
    except (OSError, ValueError, TypeError) as error:
        hint = "build one with `greensilk build`"
        raise UnreadableInputError("no snapshot here", where=Place(folder), hint=hint) from error
    if info.format != FORMAT:
        hint = "build it again with `greensilk build`"
        raise UnreadableInputError(
            f"a snapshot of format {info.format}, not {FORMAT}", where=Place(path), hint=hint
        )
    return info
