"""The folder of snapshots: which is current, how another becomes so, which may go."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import tempfile
import time
from pathlib import Path

from greensilk_kg.store.manifest import MANIFEST

CURRENT = "current"
BUILDING = ".building-"
ABANDONED = 24 * 3600
"""Seconds after which a folder that a build left behind is taken for abandoned."""


def locate(path: Path) -> Path:
    """Return a snapshot's own folder, given that or a folder of snapshots with a current one.

    The symbolic link is resolved, so that a reader stays with one snapshot while another becomes current.
    """
    return (path if (path / MANIFEST).is_file() else path / CURRENT).resolve()


def make_current(folder: Path) -> None:
    """Point `current` beside a snapshot at it; readers see the old one or the new one, never none."""
    link = Path(tempfile.mktemp(dir=folder.parent, prefix=".current-"))  # noqa: S306 (symlink_to fails if taken)
    link.symlink_to(folder.name, target_is_directory=True)
    link.replace(folder.parent / CURRENT)


class Hold:
    """Keeps a snapshot from being collected as long as this object lives, and its process.

    Args:
        folder: Of the snapshot.

    Raises:
        OSError: It is not there.
    """

    def __init__(self, folder: Path) -> None:
        self._file = os.open(folder / MANIFEST, os.O_RDONLY | os.O_CLOEXEC)
        fcntl.flock(self._file, fcntl.LOCK_SH)

    def __del__(self) -> None:
        if hasattr(self, "_file"):
            os.close(self._file)


def collect(folder: Path, keep: int) -> list[Path]:
    """Remove all but the current and the newest snapshots, and what broken builds left behind.

    A snapshot that a running process has open stays (`Hold`).

    Args:
        folder: The folder of snapshots.
        keep: How many to keep beside the current one.

    Returns:
        What was removed.
    """
    current = locate(folder)
    old = [path.parent for path in folder.glob(f"*/{MANIFEST}") if _is_snapshot(path.parent, current)]
    old.sort(key=lambda path: ((path / MANIFEST).stat().st_mtime, path.name), reverse=True)
    left = [path for path in folder.glob(f"{BUILDING}*") if time.time() - path.stat().st_mtime > ABANDONED]
    return [path for path in (*old[keep:], *left) if _remove(path)]


def _remove(path: Path) -> bool:
    """Remove a folder, and return whether it is gone: not where a process holds it."""
    with contextlib.ExitStack() as stack:
        if (path / MANIFEST).is_file():
            manifest = stack.enter_context((path / MANIFEST).open("rb"))
            try:
                fcntl.flock(manifest, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
        shutil.rmtree(path)
    return True


def _is_snapshot(path: Path, current: Path) -> bool:
    return not path.is_symlink() and not path.name.startswith(".") and path.resolve() != current


def settle(temporary: Path, folder: Path) -> None:
    """Give a finished snapshot its name; where another process was first, keep that one."""
    try:
        os.rename(temporary, folder)  # noqa: PTH104 (Path.rename would do the same; this is what must not replace)
    except OSError:
        if not (folder / MANIFEST).is_file():
            raise
        shutil.rmtree(temporary)
