"""One worker process as its parent sees it."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
from typing import IO, TYPE_CHECKING

from greensilk_kg.serve.engine import job as jobs

if TYPE_CHECKING:
    from greensilk_kg.serve.engine.job import Job, Reply, Settings

_MODULE = "greensilk_kg.serve.engine.worker"


class WorkerDiedError(Exception):
    """The process ended by itself: most often its memory cap.

    Args:
        how: What is known of it.
        started: Whether it had been ready for queries; if not, the store could not be opened.
    """

    def __init__(self, how: str, *, started: bool) -> None:
        super().__init__(how)
        self.started = started


class WorkerProcess:
    """A started worker; used by one thread at a time.

    Args:
        settings: What it is started with. Starting does not wait until it is ready.
    """

    def __init__(self, settings: Settings) -> None:
        self._stream, child = socket.socketpair()
        with child:
            self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell, no outside text
                [sys.executable, "-m", _MODULE, str(child.fileno())],
                stdin=subprocess.DEVNULL,
                pass_fds=[child.fileno()],
            )
        self._stream.sendall(jobs.encode(settings))
        self._ready = False
        self.sealed = False

    @property
    def pid(self) -> int:
        """Its process number."""
        return self._process.pid

    def run(self, job: Job, output: IO[bytes], deadline: float) -> Reply:
        """Run a job, its answer written to an open file.

        Args:
            job: What to run.
            output: An open file that has a descriptor.
            deadline: On the clock of `time.monotonic`.

        Raises:
            TimeoutError: Not done at the deadline; the process has to be killed by the caller.
            WorkerDiedError: It ended by itself.
        """
        try:
            self._wait_until_ready(deadline)
            socket.send_fds(self._stream, [b"J"], [output.fileno()])
            self._stream.sendall(jobs.encode(job))
            return self._reply(deadline)
        except (BrokenPipeError, ConnectionResetError) as error:
            raise WorkerDiedError(str(error), started=self._ready) from error

    def kill(self) -> None:
        """End the process at once and collect it."""
        self._process.kill()
        self._process.wait()
        with contextlib.suppress(OSError):
            self._stream.close()

    def _wait_until_ready(self, deadline: float) -> None:
        if not self._ready:
            self.sealed = self._reply(deadline).message == "sealed"
            self._ready = True

    def _reply(self, deadline: float) -> Reply:
        self._stream.settimeout(max(deadline - time.monotonic(), 0.001))
        body = jobs.receive(self._stream)
        if body is None:
            raise WorkerDiedError(f"ended with status {self._process.wait()}", started=self._ready)
        return jobs.Reply(**body)
