"""A few worker processes, shared by everything that one event loop serves."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.child import Child, WorkerDiedError
from greensilk_kg.serve.engine.lanes import Lanes, Size
from greensilk_kg.serve.engine.run import Answer, BusyError, ClientGoneError, DeadlineError, Run
from greensilk_kg.serve.operation import metrics

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from greensilk_kg.serve.engine.job import Job
    from greensilk_kg.serve.engine.starters import Starter

LOOK = 0.005
"""Seconds between two looks at the queries that run."""
FAIR = 0.005
"""Seconds of computing after which a query leaves its place to others that wait for one."""
AT_ONCE = 0.1
"""Seconds of computing; a worker that ends with fewer was most likely killed while idle: another is asked."""
LONG = 0.03
"""Seconds of computing after which a query counts as long and gives way to others."""


class Pool:
    """Runs each job in a process that is killed at the deadline.

    There are two lanes. A query begins in the short one. Where it takes long, its place there goes to the
    next, and its worker goes on at a lower priority and is used for nothing else afterwards. So heavy queries
    hold up neither light ones nor each other. Workers are started as they are needed. Belongs to one event
    loop.

    Args:
        starter: Starts a worker.
        size: How many.
        loop: Where it lives.
    """

    def __init__(self, starter: Starter, size: Size, loop: asyncio.AbstractEventLoop) -> None:
        self._starter = starter
        self._loop = loop
        self._kept = max(size.ready, size.short)
        self._runs: set[Run] = set()
        self._ticker: asyncio.TimerHandle | None = None
        self._idle: list[Child] = []
        self._all: set[Child] = set()
        self._lanes = Lanes(size, loop)
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False

    async def start(self) -> None:
        """Start the workers that are kept ready, and wait until they are.

        Raises:
            WorkerDiedError: They cannot be started.
        """
        while len(self._idle) < self._kept - self._lanes.short:
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
        deadline = self._loop.time() + seconds
        run = Run(deadline, gone)
        try:
            return await self._once(job, run)
        except WorkerDiedError as error:
            if job.change is not None or not error.started or run.computed > AT_ONCE:
                raise
        return await self._once(job, Run(deadline, gone))

    async def _once(self, job: Job, run: Run) -> Answer:
        await self._lanes.enter(run.deadline)
        run.begin()
        try:
            run.child = child = await self._worker()
            self._watch(run)
            reply, body, size = await child.ask(job)
        except WorkerDiedError:
            if run.why is not None:
                raise run.why from None
            raise
        finally:
            self._over(run)
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
        return self._lanes.running

    def _watch(self, run: Run) -> None:
        """Look at a run from time to time."""
        self._runs.add(run)
        run.used()
        if self._ticker is None:
            self._ticker = self._loop.call_later(LOOK, self._look)

    def _look(self) -> None:
        now = self._loop.time()
        for run in tuple(self._runs):
            if now >= run.deadline:
                run.stop(DeadlineError())
            elif now - run.began >= LOOK:
                self._look_at(run)
        self._ticker = self._loop.call_later(LOOK, self._look) if self._runs else None

    def _look_at(self, run: Run) -> None:
        """Watch the client of a run that goes on; one that computes for long leaves the short lane."""
        run.watch_client()
        long = FAIR if self._lanes.are_full else LONG
        if run.short and self._lanes.have_room and run.used() >= long:
            run.lower()
            self._lanes.pull_out()
            self._keep_ready()

    def _over(self, run: Run) -> None:
        """Give up the place of a run; its worker is used again where it is as good as new."""
        self._runs.discard(run)
        run.end()
        self._lanes.leave(is_short=run.short)
        if run.child is not None:
            if run.child.is_fresh and len(self._idle) < self._kept and not self._closed:
                self._idle.append(run.child)
            else:
                self._drop(run.child)
        self._lanes.let_in()

    def _ready(self) -> Child | None:
        while self._idle:
            child = self._idle.pop()
            if child.alive:
                return child
            self._drop(child)
        return None

    async def _worker(self) -> Child:
        """Return a worker; where one is being started, that one: a writable store bears no two."""
        child = self._ready()
        if child is None and self._tasks:
            await asyncio.wait(set(self._tasks), return_when=asyncio.FIRST_COMPLETED)
            child = self._ready()
        return child or await self._new()

    async def _new(self) -> Child:
        child = await self._starter.start()
        metrics.worker_started()
        self._all.add(child)
        return child

    def _drop(self, child: Child) -> None:
        """End a worker, and have another in its place."""
        self._all.discard(child)
        child.kill()
        self._keep_ready()

    def _keep_ready(self) -> None:
        """Start another worker where fewer are free, or soon will be, than are kept ready."""
        if not self._closed and len(self._idle) + self._lanes.short + len(self._tasks) < self._kept:
            task = self._loop.create_task(self._refill())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _refill(self) -> None:
        with contextlib.suppress(WorkerDiedError):  # the next query tries again, and says so
            child = await self._new()
            if self._closed:
                child.kill()
            else:
                self._idle.append(child)


__all__ = ["Answer", "BusyError", "ClientGoneError", "DeadlineError", "Pool", "Size", "WorkerDiedError"]
