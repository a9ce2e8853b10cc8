"""Which application serves now: the one of the current snapshot, taken over while requests go on."""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from typing import TYPE_CHECKING

from greensilk_kg.serve.front.live import Live
from greensilk_kg.serve.front.warming import warm
from greensilk_kg.serve.operation import metrics
from greensilk_kg.serve.operation.reload import follow

if TYPE_CHECKING:
    from pathlib import Path

    from greensilk_kg.serve.loading import Loader

WAKE = signal.SIGUSR1 if sys.platform != "win32" else signal.SIGTERM
"""What a server process takes as the word to look at once for another snapshot."""

_SETTLED = 1.0
"""Seconds after its last request in which nothing uses an old application: then its files are closed."""
_SAMPLED = 1.0
"""Seconds between two looks at how many query workers there are."""


class Following:
    """Holds what serves. Belongs to one event loop.

    Args:
        loader: Makes applications.
        loop: Where queries run.
    """

    def __init__(self, loader: Loader, loop: asyncio.AbstractEventLoop) -> None:
        self._loader = loader
        self._loop = loop
        self._tasks: list[asyncio.Task[None]] = []
        self._wake = asyncio.Event()
        self._writing: asyncio.TimerHandle | None = None
        self._first = loader.current()
        self.live = self._live(self._first)

    async def start(self) -> None:
        """Start the query workers, make every page once, and begin to look for other snapshots.

        Raises:
            WorkerDiedError: The workers cannot be started.
        """
        await self.live.pool.start()
        await self._warm(self.live)
        self._tasks.append(self._loop.create_task(self._count_workers()))
        folder = self._loader.followed
        if folder is not None:
            self._loop.add_signal_handler(WAKE, self._wake.set)
            seconds = self._loader.config.reload
            following = follow(folder, self._first, seconds, self._take, self._wake)
            self._tasks.append(self._loop.create_task(following))

    def counted(self) -> None:
        """See to it that what was counted of a request is soon among the figures of all processes."""
        if self._writing is None:
            self._writing = self._loop.call_later(metrics.SOON, self._write)

    def _write(self) -> None:
        self._writing = None
        metrics.flush()

    def close(self) -> None:
        """End the workers."""
        for task in self._tasks:
            task.cancel()
        self.live.pool.close()
        metrics.flush()

    async def _take(self, folder: Path) -> None:
        """Serve another snapshot from now on; requests in hand end on the old one."""
        new = await self._loop.run_in_executor(None, self._live, folder)
        try:
            await new.pool.start()
            await self._warm(new)
        except BaseException:
            new.pool.close()
            raise
        old, self.live = self.live, new
        old.retire(lambda: self._loop.call_later(_SETTLED, gc.collect))
        metrics.serving(new.site.version, new.site.size, before=old.site.version)

    def _live(self, folder: Path) -> Live:
        """Load what is in a folder; takes seconds."""
        return Live(self._loader.load(folder), self._loop)

    async def _warm(self, live: Live) -> None:
        """Have all pages made once; a store that is written to has none that stay as they are."""
        if not live.site.writable:
            await self._loop.run_in_executor(None, warm, live.app)

    async def _count_workers(self) -> None:
        while True:
            pool = self.live.pool
            metrics.workers(max(len(pool.pids()) - pool.busy(), 0), pool.busy())
            await asyncio.sleep(_SAMPLED)
