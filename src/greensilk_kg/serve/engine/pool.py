"""A few worker processes, shared by everything that one event loop serves."""

from __future__ import annotations

import asyncio
import collections
import contextlib
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from greensilk_kg.serve import metrics
from greensilk_kg.serve.engine.child import Child, WorkerDiedError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from greensilk_kg.serve.engine.job import Job, Reply
    from greensilk_kg.serve.engine.starters import Starter

LOOK = 0.03
"""Seconds between two looks at whether a query takes long."""
LONG = 0.03
"""Seconds of computing after which a query counts as long and gives way to others."""


class DeadlineError(Exception):
    """The query was stopped at its deadline."""


class BusyError(Exception):
    """No worker became free before the deadline."""


class ClientGoneError(Exception):
    """The query was stopped because nobody waits for its answer any more."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply and its body.

    Attributes:
        reply: How it ended; the body counts only where its status is `ok`.
        body: An open file (in memory where it is short), at its beginning.
        size: The body's length in bytes.
    """

    reply: Reply
    body: IO[bytes]
    size: int


@dataclass(frozen=True, slots=True)
class Size:
    """How many workers there may be.

    Attributes:
        most: Queries that run at once.
        short: Of these, queries that have not run for long yet: no more than the cores can bear, so that
            each is done soon. The others wait for their turn.
    """

    most: int
    short: int = 2


class Pool:
    """Runs each job in a process that is killed at the deadline.

    There are two lanes. A query begins in the short one. Where it takes long, its place there goes to the
    next, and its worker goes on at a lower priority and is used for nothing else afterwards. So heavy queries
    hold up neither light ones nor each other. Workers are started as they are needed. Belongs to one event
    loop.

    Args:
        starter: Starts a worker.
        size: How many.
    """

    def __init__(self, starter: Starter, size: Size) -> None:
        self.size = size
        self._starter = starter
        self._idle: list[Child] = []
        self._all: set[Child] = set()
        self._running = 0
        self._short = 0
        self._waiting: collections.deque[asyncio.Future[None]] = collections.deque()
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False

    @property
    def has_long_lane(self) -> bool:
        """Whether queries may run that have left the short lane."""
        return self.size.most > self.size.short

    async def start(self) -> None:
        """Start the workers of the short lane, and wait until they are ready.

        Raises:
            WorkerDiedError: They cannot be started.
        """
        while len(self._idle) < self.size.short - self._short:
            self._idle.append(await self._new())

    async def run(
        self, job: Job, seconds: float, gone: Callable[[], Awaitable[object]] | None = None
    ) -> Answer:
        """Run a job within a time that includes the wait for a free worker.

        Args:
            job: What to run.
            seconds: Its limit.
            gone: Makes something to wait for that ends when the client has gone away.

        Raises:
            BusyError: No worker was free in that time.
            DeadlineError: It was killed.
            ClientGoneError: Likewise.
            WorkerDiedError: The worker ended by itself.
        """
        deadline = asyncio.get_running_loop().time() + seconds
        await self._enter(deadline)
        run = _Run(self, deadline, gone)
        try:
            run.begin(self._ready() or await self._new())
            reply, body, size = await run.child.ask(job)
        except WorkerDiedError:
            if run.why is not None:
                raise run.why from None
            raise
        finally:
            run.over()
        return Answer(reply, body, size)

    def close(self) -> None:
        """Kill all workers."""
        self._closed = True
        for task in self._tasks:
            task.cancel()
        for child in self._all:
            child.kill()
        self._all.clear()
        self._idle.clear()
        self._starter.close()

    def pids(self) -> list[int]:
        """Return the process numbers of the workers, sorted."""
        return sorted(child.pid for child in self._all)

    def busy(self) -> int:
        """Return how many queries run."""
        return self._running

    def _has_place(self) -> bool:
        return self._short < self.size.short and self._running < self.size.most

    async def _enter(self, deadline: float) -> None:
        """Take a place in the short lane, after those who came before."""
        if not self._waiting and self._has_place():
            self._running += 1
            self._short += 1
            return
        loop = asyncio.get_running_loop()
        place: asyncio.Future[None] = loop.create_future()
        self._waiting.append(place)
        timer = loop.call_at(deadline, _give_up, place)
        try:
            await place
        finally:
            timer.cancel()

    def leave_short(self) -> None:
        """Give up a place in the short lane; the query goes on."""
        self._short -= 1
        self._next()

    def leave(self, child: Child | None, *, short: bool) -> None:
        """Give up a place; the worker is used again where it is as good as new."""
        self._running -= 1
        self._short -= short
        if child is not None and child.alive and not child.lowered and not child.asked and not self._closed:
            self._idle.append(child)
        elif child is not None:
            self._drop(child)
        self._next()

    def _next(self) -> None:
        while self._waiting and self._has_place():
            place = self._waiting.popleft()
            if not place.done():
                self._running += 1
                self._short += 1
                place.set_result(None)

    def _ready(self) -> Child | None:
        while self._idle:
            child = self._idle.pop()
            if child.alive:
                return child
            self._drop(child)
        return None

    async def _new(self) -> Child:
        child = await self._starter.start()
        metrics.worker_started()
        self._all.add(child)
        return child

    def _drop(self, child: Child) -> None:
        """End a worker, and have another ready in its place."""
        self._all.discard(child)
        child.kill()
        if not self._closed and len(self._idle) + self._short + len(self._tasks) < self.size.short:
            task = asyncio.get_running_loop().create_task(self._refill())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _refill(self) -> None:
        with contextlib.suppress(WorkerDiedError):  # the next query tries again, and says so
            child = await self._new()
            if self._closed:
                child.kill()
            else:
                self._idle.append(child)


class _Run:
    """One job under way: what happens to it when it takes long."""

    def __init__(self, pool: Pool, deadline: float, gone: Callable[[], Awaitable[object]] | None) -> None:
        self.child: Child
        self.why: Exception | None = None
        self._pool = pool
        self._deadline = deadline
        self._gone = gone
        self._loop = asyncio.get_running_loop()
        self._timer: asyncio.TimerHandle | None = None
        self._watch: asyncio.Task[None] | None = None
        self._given: Child | None = None
        self._short = True
        self._cpu: float | None = None
        self._began = self._loop.time()

    def begin(self, child: Child) -> None:
        self.child = self._given = child
        self._cpu = child.cpu()
        self._look_later()

    def over(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        if self._watch is not None:
            self._watch.cancel()
        self._pool.leave(self._given, short=self._short)

    def _look_later(self) -> None:
        soon = min(self._loop.time() + LOOK, self._deadline)
        self._timer = self._loop.call_at(soon, self._look)

    def _look(self) -> None:
        if self._loop.time() >= self._deadline:
            self._stop(DeadlineError())
            return
        self._watch_client()
        if self._pool.has_long_lane and self._used() >= LONG:
            self._take_the_long_lane()
        else:
            self._look_later()

    def _used(self) -> float:
        """Return the seconds of computing so far; where the system does not tell, of waiting."""
        now = self.child.cpu()
        return self._loop.time() - self._began if now is None or self._cpu is None else now - self._cpu

    def _take_the_long_lane(self) -> None:
        self.child.lower()
        self._timer = self._loop.call_at(self._deadline, self._stop, DeadlineError())
        self._short = False
        self._pool.leave_short()

    def _watch_client(self) -> None:
        if self._gone is not None and self._watch is None:
            self._watch = self._loop.create_task(self._wait_for_client(self._gone))

    async def _wait_for_client(self, gone: Callable[[], Awaitable[object]]) -> None:
        await gone()
        self._stop(ClientGoneError())

    def _stop(self, why: Exception) -> None:
        """End the worker; whoever waits for its answer learns why."""
        if self.why is None:
            self.why = why
            self.child.fail()


def _give_up(place: asyncio.Future[None]) -> None:
    if not place.done():
        place.set_exception(BusyError())


__all__ = ["Answer", "BusyError", "ClientGoneError", "DeadlineError", "Pool", "Size", "WorkerDiedError"]
