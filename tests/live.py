"""A live server for tests: `greensilk serve` in a process of its own, on a port of loopback."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Live:
    """A running server.

    Attributes:
        root: Its address without a final slash.
        process: The process that was started.
        log: File with its standard error.
    """

    root: str
    process: subprocess.Popen
    log: Path

    @property
    def sparql(self) -> str:
        return f"{self.root}/sparql"

    def get(self, path: str, **headers: str) -> tuple[int, bytes]:
        """Return status and body."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        asked = urllib.request.Request(f"{self.root}{path}", headers=named)  # noqa: S310 - loopback
        try:
            with urllib.request.urlopen(asked, timeout=60) as answer:  # noqa: S310 - loopback
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read()

    def version(self) -> str:
        """Return which snapshot is served."""
        return json.loads(self.get("/ready")[1])["version"]

    def records(self) -> list[dict[str, object]]:
        """Return the lines of the access log."""
        return [found for found in self.lines() if "path" in found]

    def lines(self) -> list[dict[str, object]]:
        """Return what it says as JSON."""
        return [json.loads(line) for line in self.log.read_text().splitlines() if line.startswith('{"time"')]

    def family(self) -> set[int]:
        """Return the process numbers of all its processes (Linux)."""
        return {self.process.pid} | children(self.process.pid)


def children(pid: int) -> set[int]:
    own = set()
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            own |= {int(child) for child in task.read_text().split()}
        except OSError:  # ended just now
            continue
    return own.union(*(children(child) for child in own))


def find_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(what, seconds: float = 180.0):
    """Return what a function returns once it is true; fail where that takes too long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"not within {seconds} s: {what}")


@contextmanager
def serving(snapshot: Path | None, log: Path, *options: str, port: int | None = None) -> Iterator[Live]:
    """Serve a snapshot, a folder of them, or what the options say, until the block ends."""
    port = port or find_port()
    command = [sys.executable, "-m", "greensilk_kg.cli", "serve", "--port", str(port)]
    command += [] if snapshot is None else [str(snapshot)]
    with log.open("w") as stream:
        process = subprocess.Popen([*command, *options], stderr=stream)
    live = Live(f"http://127.0.0.1:{port}", process, log)

    def answers() -> bool:
        assert process.poll() is None, log.read_text()
        try:
            return live.get("/ready")[0] == 200
        except (urllib.error.URLError, OSError):
            return False

    try:
        until(answers)
        yield live
    finally:
        process.terminate()
        process.wait(30)
