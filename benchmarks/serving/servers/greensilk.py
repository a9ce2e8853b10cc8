"""`greensilk serve` of this checkout."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.serving.servers.running import HOST, Running, UnavailableError, free_port, start

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.serving.data import Data

COMMAND = (sys.executable, "-m", "greensilk_kg.cli", "serve")
WORKERS = 4


@dataclass(frozen=True, slots=True)
class Greensilk:
    """The server with its cache of responses on or off.

    Attributes:
        cache: Whether it may answer a repeated request from the cache.
        workers: Queries that run at once.
    """

    cache: bool
    workers: int = WORKERS

    def start(self, data: Data, folder: Path) -> Running:
        """Serve the snapshot; see `Server.start`."""
        known = subprocess.run([*COMMAND, "--help"], capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own command
        has_cache = "--cache" in known
        if self.cache and not has_cache:
            raise UnavailableError("this version has no cache of responses")
        port = free_port()
        command = [*COMMAND, str(data.snapshot), "--host", HOST, "--port", str(port)]
        command += ["--workers", str(self.workers), "--timeout", "60"]
        command += ["--cache", "0"] if has_cache and not self.cache else []
        return start(command, port, "/sparql", folder)


UNCACHED = Greensilk(cache=False)
CACHED = Greensilk(cache=True)
