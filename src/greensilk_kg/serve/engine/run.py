"""One query under way: what may happen to it before it is done, and its answer."""

from __future__ import annotations

import asyncio
from typing import IO, TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from greensilk_kg.serve.engine.child import Child
    from greensilk_kg.serve.engine.job import Reply


class DeadlineError(Exception):
    """The query was stopped at its deadline."""


class BusyError(Exception):
    """No worker became free before the deadline."""


class ClientGoneError(Exception):
    """The query was stopped because nobody waits for its answer any more."""


class Answer(NamedTuple):
    """A reply and its body.

    Attributes:
        reply: How it ended; the body counts only where its status is `ok`.
        body: An open file (in memory where it is short), at its beginning.
        size: The body's length in bytes.
    """

    reply: Reply
    body: IO[bytes]
    size: int


class Run:
    """A query and the worker that runs it. Belongs to one event loop.

    Args:
        deadline: On the clock of the event loop.
        gone: Makes something to wait for that ends when the client has gone away.

    Attributes:
        deadline: When it has to be stopped.
        began: When it came to its place, on the same clock.
        computed: Seconds of computing that were last seen; 0 where the system does not tell.
        child: The worker; `None` while there is none yet.
        short: Whether it is in the short lane.
        why: Why it was stopped.
    """

    def __init__(self, deadline: float, gone: Callable[[], Awaitable[object]] | None) -> None:
        self._loop = asyncio.get_running_loop()
        self._gone = gone
        self._watcher: asyncio.Task[None] | None = None
        self._used: float | None = None
        self.deadline = deadline
        self.began = self._loop.time()
        self.computed = 0.0
        self.child: Child | None = None
        self.short = True
        self.why: Exception | None = None

    def begin(self) -> None:
        """Its place is free: its time in the lane counts from now."""
        self.began = self._loop.time()

    def used(self) -> float:
        """Return the seconds of computing since the first call; or of waiting, where that is unknown."""
        now = self.child.cpu() if self.child else None
        if now is None:
            return self._loop.time() - self.began
        self._used = now if self._used is None else self._used
        self.computed = now - self._used
        return self.computed

    def lower(self) -> None:
        """Leave the short lane: the worker gives way to others from now on."""
        self.short = False
        if self.child:
            self.child.lower()

    def watch_client(self) -> None:
        """Stop when the client goes away."""
        if self._gone is not None and self._watcher is None:
            self._watcher = self._loop.create_task(self._wait_for_client(self._gone))

    def stop(self, why: Exception) -> None:
        """End the worker; whoever waits for its answer learns why."""
        if self.why is None and self.child is not None:
            self.why = why
            self.child.fail()

    def end(self) -> None:
        """Watch nothing any more."""
        if self._watcher is not None:
            self._watcher.cancel()

    async def _wait_for_client(self, gone: Callable[[], Awaitable[object]]) -> None:
        await gone()
        self.stop(ClientGoneError())
