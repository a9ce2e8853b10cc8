"""The figures that a snapshot keeps of itself and of those before it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from greensilk_kg.store.folders import locate
from greensilk_kg.store.manifest import HISTORY, QUALITY

if TYPE_CHECKING:
    from pathlib import Path

    from greensilk_kg.quality import Entry, Quality


def quality(folder: Path) -> Quality | None:
    """Return what was measured of a snapshot; those built before anything was do not have the file.

    Raises:
        OSError: The file cannot be read.
        ValueError: It is no JSON.
    """
    return cast("Quality | None", _read(folder / QUALITY))


def history(folder: Path) -> list[Entry]:
    """Return the figures up to a snapshot, the oldest first; none where nothing was built there.

    Args:
        folder: Of the snapshot, or of snapshots, whose current one is taken.

    Raises:
        OSError: The file cannot be read.
        ValueError: It is no JSON.
    """
    return cast("list[Entry]", _read(locate(folder) / HISTORY) or [])


def _read(path: Path) -> object:
    return json.loads(path.read_text("utf-8")) if path.is_file() else None
