"""Immutable snapshots on disk: built beside the others, checked, then made current in one step."""

from greensilk_kg.store.build import build_snapshot
from greensilk_kg.store.dumps import export
from greensilk_kg.store.manifest import Meta, SnapshotInfo
from greensilk_kg.store.rebase import rebase
from greensilk_kg.store.snapshot import Snapshot, open_snapshot
from greensilk_kg.store.withdrawn import Withdrawal, check_withdrawn, load_withdrawn

__all__ = [
    "Meta",
    "Snapshot",
    "SnapshotInfo",
    "Withdrawal",
    "build_snapshot",
    "check_withdrawn",
    "export",
    "load_withdrawn",
    "open_snapshot",
    "rebase",
]
