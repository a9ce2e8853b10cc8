"""A few worker processes, shared by the threads of one server process."""

from __future__ import annotations

import queue
import tempfile
import threading
import time
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from greensilk_kg.serve.engine.process import WorkerDiedError, WorkerProcess

if TYPE_CHECKING:
    from greensilk_kg.serve.engine.job import Job, Reply, Settings


class DeadlineError(Exception):
    """The query was stopped at its deadline."""


class BusyError(Exception):
    """No worker became free before the deadline."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply and its body.

    Attributes:
        reply: How it ended; the body counts only where its status is `ok`.
        body: An open temporary file without a name, at its beginning.
        size: The body's length in bytes.
    """

    reply: Reply
    body: IO[bytes]
    size: int


class Pool:
    """Runs each job in a process that is killed at the deadline and replaced.

    Making a pool starts nothing; the first job, or `start`, does. Thread-safe. A pool must not be carried
    over a fork once it has started.

    Args:
        settings: What each worker is started with.
        size: How many queries run at once.
    """

    def __init__(self, settings: Settings, size: int) -> None:
        self.settings = settings
        self.size = size
        self._idle: queue.LifoQueue[WorkerProcess] = queue.LifoQueue()
        self._all: set[WorkerProcess] = set()
        self._lock = threading.Lock()

    def start(self) -> None:
        """Start the workers that are missing; does not wait for them."""
        with self._lock:
            while len(self._all) < self.size:
                self._add()

    def run(self, job: Job, seconds: float) -> Answer:
        """Run a job within a time that includes the wait for a free worker.

        Raises:
            BusyError: No worker was free in that time.
            DeadlineError: It was killed.
            WorkerDiedError: The worker ended by itself.
        """
        deadline = time.monotonic() + seconds
        if not self._all:
            self.start()
        try:
            worker = self._idle.get(timeout=seconds)
        except queue.Empty as error:
            raise BusyError from error
        return self._run_on(worker, job, deadline)

    def _run_on(self, worker: WorkerProcess, job: Job, deadline: float) -> Answer:
        body = tempfile.TemporaryFile()  # noqa: SIM115 - the caller sends it and closes it
        try:
            reply = worker.run(job, body, deadline)
        except TimeoutError as error:
            body.close()
            self._replace(worker)
            raise DeadlineError from error
        except BaseException:
            body.close()
            self._replace(worker)
            raise
        self._idle.put(worker)
        size = body.seek(0, 2)
        body.seek(0)
        return Answer(reply, body, size)

    def close(self) -> None:
        """Kill all workers."""
        with self._lock:
            while self._all:
                self._all.pop().kill()
            self._idle = queue.LifoQueue()

    def pids(self) -> list[int]:
        """Return the process numbers of the workers, sorted."""
        with self._lock:
            return sorted(worker.pid for worker in self._all)

    def _add(self) -> None:
        worker = WorkerProcess(self.settings)
        self._all.add(worker)
        self._idle.put(worker)

    def _replace(self, worker: WorkerProcess) -> None:
        worker.kill()
        with self._lock:
            if worker in self._all:
                self._all.remove(worker)
                self._add()


__all__ = ["Answer", "BusyError", "DeadlineError", "Pool", "WorkerDiedError"]
