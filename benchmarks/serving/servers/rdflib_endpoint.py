"""rdflib-endpoint over rdflib's store in memory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.serving.servers.competitors import program
from benchmarks.serving.servers.running import Running, free_port, start

if TYPE_CHECKING:
    from benchmarks.serving.data import Data

PROGRAM = Path(__file__).parents[1] / "rdflib_server.py"


class RdflibEndpoint:
    """FastAPI, uvicorn and rdflib's evaluator, in one process."""

    def start(self, data: Data, folder: Path) -> Running:
        """Load and serve; see `Server.start`."""
        program("rdflib-endpoint")
        port = free_port()
        return start([program("python"), str(PROGRAM), str(data.quads), str(port)], port, "/", folder)


SERVER = RdflibEndpoint()
