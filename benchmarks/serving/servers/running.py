"""A server as a process that is started, asked and stopped."""

from __future__ import annotations

import socket
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from benchmarks.serving.client import request
from benchmarks.serving.wire import query_target

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from benchmarks.serving.data import Data

HOST = "127.0.0.1"
_OK = 200


class UnavailableError(Exception):
    """The server cannot be had on this machine, or does not come up; the message says why."""


class Server(Protocol):
    """A kind of server."""

    def start(self, data: Data, folder: Path) -> Running:
        """Load the data and start; return when it answers.

        Args:
            data: What to load.
            folder: An empty folder of its own.

        Raises:
            UnavailableError: It is not installed here, or it failed.
        """
        ...


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers.

    Attributes:
        process: Its first process.
        port: Where it listens on 127.0.0.1.
        path: Of its SPARQL endpoint, with fixed parameters where it needs some.
        before_describe: What it wants before a DESCRIBE to describe as the others do.
    """

    process: subprocess.Popen[bytes]
    port: int
    path: str
    before_describe: str = ""

    def target(self, query: str) -> str:
        """Return the target of a GET request that asks it a query."""
        return query_target(self.path, self.before_describe * ("DESCRIBE" in query) + query)

    def stop(self) -> None:
        """End it: politely, after ten seconds at once."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def free_port() -> int:
    """Return a port of 127.0.0.1 that nothing listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def start(
    command: Sequence[str],
    port: int,
    path: str,
    folder: Path,
    environment: Mapping[str, str] | None = None,
    within: float = 180.0,
) -> Running:
    """Start a server's process and wait until it answers a query.

    Raises:
        UnavailableError: It ended, or did not answer in time; its last words are in the message.
    """
    log = folder / "log"
    with log.open("wb") as stream:
        process = subprocess.Popen(  # noqa: S603 - commands of the modules beside this one
            command, stdin=subprocess.DEVNULL, stdout=stream, stderr=stream, cwd=folder, env=environment
        )
    running = Running(process, port, path)
    end = time.monotonic() + within
    while process.poll() is None and time.monotonic() < end:
        if answers(running):
            return running
        time.sleep(0.1)
    running.stop()
    raise UnavailableError(f"did not come up: {_last_line(log)}")


def _last_line(log: Path) -> str:
    lines = log.read_text(errors="replace").split("\n")
    return next((line for line in reversed(lines) if line.strip()), "no words in its log")


def answers(running: Running) -> bool:
    """Return whether a server answers a query now."""
    try:
        return (
            request(HOST, running.port, running.target("ASK {}"), "application/sparql-results+json", 5).status
            == _OK
        )
    except OSError:
        return False
