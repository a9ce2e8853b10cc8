"""`greensilk serve` of this checkout."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.serving.servers.running import HOST, Running, free_port, start

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.serving.data import Data

COMMAND = (sys.executable, "-m", "greensilk_kg.cli", "serve")


@dataclass(frozen=True, slots=True)
class Greensilk:
    """The server with its cache of responses on or off; else as it comes, without the access log.

    Attributes:
        cache: Whether it may answer a repeated request from the cache.
        timeout: Seconds that a query may take.
        more: Further arguments.
    """

    cache: bool
    timeout: float = 60.0
    more: tuple[str, ...] = ()

    def start(self, data: Data, folder: Path) -> Running:
        """Serve the snapshot; see `Server.start`."""
        return self.serve(data.snapshot, folder)

    def serve(self, snapshot: Path, folder: Path) -> Running:
        """Serve a snapshot's folder, with the log in another; see `Server.start`."""
        port = free_port()
        command = [
            *COMMAND,
            str(snapshot),
            "--host",
            HOST,
            "--port",
            str(port),
            "--timeout",
            str(self.timeout),
        ]
        command += ["--access-log", "off", *([] if self.cache else ["--cache", "0"]), *self.more]
        return start(command, port, "/sparql", folder)


UNCACHED = Greensilk(cache=False)
CACHED = Greensilk(cache=True)
