"""Oxigraph's own server, over a store on disk that is open for reading alone."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from benchmarks.serving.servers.competitors import program
from benchmarks.serving.servers.running import HOST, Running, free_port, start

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.serving.data import Data


class Oxigraph:
    """`oxigraph serve-read-only`."""

    def start(self, data: Data, folder: Path) -> Running:
        """Load, put the files in order, serve; see `Server.start`."""
        oxigraph, port = program("oxigraph"), free_port()
        at = ["--location", str(folder / "store")]
        for task in (["load", *at, "--file", str(data.quads)], ["optimize", *at]):
            subprocess.run([oxigraph, *task], capture_output=True, check=True)  # noqa: S603 - from our environment
        command = [oxigraph, "serve-read-only", *at, "--bind", f"{HOST}:{port}"]
        return start(command, port, "/query", folder)


SERVER = Oxigraph()
