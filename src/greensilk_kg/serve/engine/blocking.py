"""A pool for threads: each call waits for its answer while an event loop does the work."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, cast

from greensilk_kg.serve.engine.pool import Answer, Pool, Size
from greensilk_kg.serve.engine.starters import starter

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from typing import TypeVar

    from greensilk_kg.serve.engine.job import Job, Settings

    T = TypeVar("T")


class BlockingPool:
    """Workers that any thread may ask. Thread-safe; must not be carried over a fork once it has started.

    Making one starts nothing; the first job, or `start`, does: on an event loop in a thread of its own, or on
    the loop that `bind` names.

    Args:
        settings: What each worker is started with.
        size: How many there may be.
    """

    def __init__(self, settings: Settings, size: Size) -> None:
        self.settings = settings
        self.size = size
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._pool: Pool | None = None

    def bind(self, loop: asyncio.AbstractEventLoop) -> Pool:
        """Use an event loop that another thread runs, and return the pool that lives there."""
        with self._lock:
            self._loop = loop
            self._pool = self._pool or Pool(starter(self.settings), self.size, loop)
            return self._pool

    def start(self) -> None:
        """Start the workers that are kept ready, and wait until they are.

        Raises:
            WorkerDiedError: They cannot be started.
        """
        _wait(self._running().start(), self._loop)

    def run(self, job: Job, seconds: float, gone: Callable[[], Awaitable[object]] | None = None) -> Answer:
        """Run a job; see `Pool.run`."""
        return _wait(self._running().run(job, seconds, gone), self._loop)

    def close(self) -> None:
        """Kill all workers."""
        with self._lock:
            pool, loop, self._pool = self._pool, self._loop, None
        if pool is None or loop is None:
            return
        _wait(_closing(pool), loop)
        if self._thread is not None:
            loop.call_soon_threadsafe(loop.stop)
            self._thread.join()
            loop.close()
            self._thread = self._loop = None

    def pids(self) -> list[int]:
        """Return the process numbers of the workers, sorted."""
        return [] if self._pool is None else self._pool.pids()

    def _running(self) -> Pool:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
                self._thread.start()
            self._pool = self._pool or Pool(starter(self.settings), self.size, self._loop)
            return self._pool


def _wait(work: Coroutine[object, object, T], loop: asyncio.AbstractEventLoop | None) -> T:
    return asyncio.run_coroutine_threadsafe(work, cast("asyncio.AbstractEventLoop", loop)).result()


async def _closing(pool: Pool) -> None:
    pool.close()
