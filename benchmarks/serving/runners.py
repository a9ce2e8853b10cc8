"""What is put under load: a server over HTTP, or the engine in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from benchmarks.serving.load import Order
from benchmarks.serving.measure import Measure
from benchmarks.serving.processes import processor_seconds, wait_until_idle
from benchmarks.serving.servers.running import HOST, Running
from benchmarks.serving.wire import get

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.serving.questions import Shape

ROOT = Path(__file__).resolve().parents[2]


class Runner(Protocol):
    """Something that can be measured."""

    def run(self, shape: Shape, clients: int, seconds: float) -> Measure:
        """Put it under load with the queries of a shape."""
        ...

    def stop(self) -> None:
        """End its processes."""
        ...


class HttpRunner:
    """A server.

    Args:
        running: The server.
    """

    def __init__(self, running: Running) -> None:
        self.running = running

    def run(self, shape: Shape, clients: int, seconds: float) -> Measure:
        """Load it over HTTP; see `Runner`."""
        targets = [self.running.target(query) for query in shape.queries]
        return self.load(targets, shape.accept, clients, seconds)

    def load(self, targets: Sequence[str], accept: str, clients: int, seconds: float) -> Measure:
        """Load it with requests for these targets."""
        port, pid = self.running.port, self.running.process.pid
        requests = [get(f"{HOST}:{port}", target, accept).decode("ascii") for target in targets]
        before = processor_seconds(pid)
        measure = _loaded(Order(HOST, port, requests, clients, seconds))
        used = processor_seconds(pid) - before
        if measure.errors:
            wait_until_idle(pid)
        return replace(measure, server=used)

    def stop(self) -> None:
        """Stop the server."""
        self.running.stop()


class BareRunner:
    """The engine in a process of its own, without HTTP.

    Args:
        kind: `memory` or `disk`.
        place: N-Quads to load, or the folder of the store.
    """

    def __init__(self, kind: str, place: Path) -> None:
        command = [sys.executable, "-m", "benchmarks.serving.bare", kind, str(place)]
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        self._line()

    def run(self, shape: Shape, clients: int, seconds: float) -> Measure:
        """Run queries; see `Runner`."""
        order = {"queries": shape.queries, "clients": clients, "seconds": seconds}
        if self._process.stdin is None:
            raise RuntimeError("the process was started without a pipe")
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return Measure(**json.loads(self._line()))

    def stop(self) -> None:
        """End the process."""
        self._process.communicate()

    def _line(self) -> str:
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            raise RuntimeError("the engine's process has ended")
        return line


def _loaded(order: Order) -> Measure:
    command = [sys.executable, "-m", "benchmarks.serving.load"]
    done = subprocess.run(  # noqa: S603 - our own module
        command, input=json.dumps(asdict(order)), capture_output=True, text=True, check=False, cwd=ROOT
    )
    if done.returncode:
        return Measure(0, 0.0, errors={f"load generator: {done.stderr.strip().splitlines()[-1]}": 1})
    return Measure(**json.loads(done.stdout))
