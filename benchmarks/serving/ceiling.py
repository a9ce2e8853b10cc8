"""What can be reached at most: by the load generator, and by the WSGI stack with a constant body."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.serving.client import request
from benchmarks.serving.runners import ROOT, HttpRunner
from benchmarks.serving.servers.running import HOST, Running, free_port, start

if TYPE_CHECKING:
    from benchmarks.serving.measure import Measure
    from benchmarks.serving.questions import Shape

CLIENTS = 32
SECONDS = 2.0


def generator_ceiling(folder: Path) -> Measure:
    """Measure the load generator against bare sockets that always say the same."""
    port = free_port()
    command = [sys.executable, "-m", "benchmarks.serving.constant", str(port)]
    running = start(command, port, "/constant", _own(folder, "sockets"), _environment())
    try:
        return HttpRunner(running).load(["/constant"], "*/*", CLIENTS, SECONDS)
    finally:
        running.stop()


def start_constant(folder: Path, ours: Running, shape: Shape, processes: int) -> Running:
    """Start granian with Flask and, as a constant body, our answer to the first query of a shape."""
    target = ours.target(shape.queries[0])
    own = _own(folder, "constant")
    body = own / "body"
    body.write_bytes(request(HOST, ours.port, target, shape.accept).body)
    port = free_port()
    command = [str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--no-ws"]
    command += ["--host", HOST, "--port", str(port), "--workers", str(processes)]
    command += ["benchmarks.serving.constant:app"]
    return start(command, port, "/constant", own, _environment(GREENSILK_BODY=str(body)))


def _environment(**more: str) -> dict[str, str]:
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path, **more}


def _own(folder: Path, name: str) -> Path:
    own = folder / name
    own.mkdir()
    return own
