"""One worker process as the server sees it."""

from __future__ import annotations

import asyncio
import contextlib
import io
import os
import sys
import time
from typing import IO, TYPE_CHECKING

from greensilk_kg.serve.engine import job as jobs
from greensilk_kg.serve.engine import wire

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

LOWERED = 19
"""Niceness of a worker whose query takes long: those that take short go first."""


class WorkerDiedError(Exception):
    """The process ended by itself: most often its memory cap.

    Args:
        how: What is known of it.
        started: Whether it had been ready for queries; if not, the store could not be opened.
    """

    def __init__(self, how: str, *, started: bool) -> None:
        super().__init__(how)
        self.started = started


class Child:
    """A worker process; answers one job at a time. Belongs to the event loop that runs when it is made.

    Args:
        stream: The server's end of its socket.
        pid: Its process number.
        end: Kills the process and has it collected; called once.
    """

    def __init__(self, stream: socket.socket, pid: int, end: Callable[[], None]) -> None:
        self.pid = pid
        self.lowered = False
        self.alive = True
        self._asked = False
        self._loop = asyncio.get_running_loop()
        self._stream = stream
        self._end: Callable[[], None] | None = end
        self._reader = wire.Reader()
        self._waiter: asyncio.Future[tuple[jobs.Reply, IO[bytes], int]] | None = None
        stream.settimeout(0)
        self._loop.add_reader(stream.fileno(), self._readable)

    async def ready(self) -> None:
        """Wait until it can take jobs.

        Raises:
            WorkerDiedError: It ended before.
        """
        _, body, _ = await self._next(started=False)
        body.close()

    async def ask(self, job: jobs.Job) -> tuple[jobs.Reply, IO[bytes], int]:
        """Return the reply to a job, its body and the body's length in bytes.

        Raises:
            WorkerDiedError: The process ended by itself.
        """
        data = wire.encode(jobs.as_dict(job))
        self._asked = True
        try:
            sent = self._stream.send(data)
        except BlockingIOError:
            sent = 0
        except OSError as error:
            raise WorkerDiedError(str(error), started=True) from error
        if sent < len(data):
            with contextlib.suppress(ConnectionError):  # its end is seen below
                await self._loop.sock_sendall(self._stream, data[sent:])
        found = await self._next(started=True)
        self._asked = False
        return found

    @property
    def is_fresh(self) -> bool:
        """Whether it can take another job as if it were new."""
        return self.alive and not self.lowered and not self._asked

    def cpu(self) -> float | None:
        """Return the seconds that the process has computed; `None` where the system does not tell."""
        try:
            return time.clock_gettime(_cpu_clock(self.pid)) if sys.platform == "linux" else None
        except OSError:
            return None

    def lower(self) -> None:
        """Give way to other workers from now on. It cannot be taken back: the process is not used again."""
        self.lowered = True
        with contextlib.suppress(OSError):  # it has just ended
            os.setpriority(os.PRIO_PROCESS, self.pid, LOWERED)

    def fail(self) -> None:
        """Kill the process; whoever waits for its answer gets `WorkerDiedError`."""
        self.kill()
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(ConnectionResetError())

    def kill(self) -> None:
        """End the process at once."""
        self.alive = False
        if self._end is not None:
            self._loop.remove_reader(self._stream.fileno())
            self._stream.close()
            end, self._end = self._end, None
            end()

    async def _next(self, *, started: bool) -> tuple[jobs.Reply, IO[bytes], int]:
        self._waiter = self._loop.create_future()
        try:
            self._take()
            return await self._waiter
        except ConnectionError as error:
            raise WorkerDiedError("ended", started=started) from error
        finally:
            self._waiter = None

    def _readable(self) -> None:
        try:
            there = self._reader.read(self._stream)
        except BlockingIOError:
            return
        except OSError:
            there = False
        if there:
            self._take()
            return
        self.alive = False
        self._loop.remove_reader(self._stream.fileno())
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(ConnectionResetError())

    def _take(self) -> None:
        """Hand the next message, where it is complete, to whoever waits for it."""
        if self._waiter is None or self._waiter.done():
            return
        found = self._reader.take()
        if found is None:
            return
        body: IO[bytes] = io.BytesIO(found[1])
        size = len(found[1])
        if self._reader.handles:
            body = os.fdopen(self._reader.handles.pop(), "rb")
            size = body.seek(0, os.SEEK_END)
            body.seek(0)
        self._waiter.set_result((jobs.Reply(*found[0]), body, size))


def _cpu_clock(pid: int) -> int:
    """Return the clock of the time that a process has computed (Linux, `clock_getcpuclockid`)."""
    return (~pid << 3) | 2
