"""Goes over to a new snapshot while requests go on.

Whoever builds makes another snapshot current (`store.folders.make_current`). Each server process looks from
time to time, opens the new one beside the old one, and hands it to its server, which lets requests in hand
finish on the old one. A snapshot that cannot be opened is refused, and the old one goes on.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from greensilk_kg.store.folders import locate
from greensilk_kg.store.manifest import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

_log = logging.getLogger(__name__)


class Follower:
    """Knows which snapshot is served and which were refused.

    Args:
        path: A folder of snapshots.
        served: The folder of the snapshot that is served.
    """

    def __init__(self, path: Path, served: Path) -> None:
        self._path = path
        self._refused: Path | None = None
        self.served = served

    def look(self) -> Path | None:
        """Return the current snapshot's folder where it is neither served nor refused already."""
        current = locate(self._path)
        return None if current in {self.served, self._refused} else current

    def taken(self, folder: Path) -> None:
        """Say that a snapshot is served now."""
        _log.info("serving snapshot %s in place of %s", folder.name, self.served.name)
        self.served, self._refused = folder, None

    def refuse(self, folder: Path, why: Exception) -> None:
        """Say that a snapshot cannot be served; it is not tried again until `forgive`."""
        _log.error("snapshot %s is refused and %s goes on: %s", folder.name, self.served.name, why)
        self._refused = folder

    def forgive(self) -> None:
        """Try again what was refused."""
        self._refused = None


def is_followed(path: Path) -> bool:
    """Return whether a path is a folder of snapshots, one of which is current, and not one snapshot."""
    return not (path / MANIFEST).is_file()


async def follow(
    path: Path, served: Path, seconds: float, take: Callable[[Path], Awaitable[None]], wake: asyncio.Event
) -> None:
    """Hand every new current snapshot to a server, until cancelled.

    Args:
        path: A folder of snapshots.
        served: The folder of the snapshot that is served.
        seconds: Between two looks; 0 to look only when woken.
        take: Opens and serves the snapshot in a folder; an exception refuses it.
        wake: Set by others (SIGHUP) to look at once, at what was refused too.
    """
    follower = Follower(path, served)
    while True:
        if await _woken(wake, seconds):
            follower.forgive()
        folder = follower.look()
        if folder is None:
            continue
        try:
            await take(folder)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with the new one, the old one goes on
            follower.refuse(folder, error)
        else:
            follower.taken(folder)


async def _woken(wake: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(wake.wait(), seconds or None)
    except TimeoutError:
        return False
    wake.clear()
    return True
