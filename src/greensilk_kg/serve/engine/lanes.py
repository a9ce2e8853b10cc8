"""Places for the queries that run at once: a short lane, and room for those that take long."""

from __future__ import annotations

import asyncio
import collections
from dataclasses import dataclass

from greensilk_kg.serve.engine.run import BusyError


@dataclass(frozen=True, slots=True)
class Size:
    """How many workers there may be.

    Attributes:
        most: Queries that run at once.
        short: Of these, queries that have not run for long yet: no more than the cores can bear, so that
            each is done soon. The others wait for their turn.
        ready: Workers that are kept started, those of the short lane among them; 0 for no others. When many
            heavy queries come at once, a light one behind them finds one that is free.
    """

    most: int
    short: int = 2
    ready: int = 0


class Lanes:
    """Who may run. A query begins in the short lane; where it takes long, its place there goes to the next.

    Belongs to one event loop.

    Args:
        size: How many places there are.
        loop: Where it lives.

    Attributes:
        running: Queries that have a place.
        short: Those of them in the short lane.
    """

    def __init__(self, size: Size, loop: asyncio.AbstractEventLoop) -> None:
        self.running = 0
        self.short = 0
        self._size = size
        self._loop = loop
        self._waiting: collections.deque[asyncio.Future[None]] = collections.deque()

    @property
    def are_full(self) -> bool:
        """Whether queries wait for a place."""
        return bool(self._waiting)

    @property
    def have_room(self) -> bool:
        """Whether there are places besides those of the short lane."""
        return self._size.most > self._size.short

    async def enter(self, deadline: float) -> None:
        """Wait for a place in the short lane, after those who came before, and take it.

        Args:
            deadline: On the clock of the event loop.

        Raises:
            BusyError: There was none before the deadline.
        """
        if not self._waiting and self._has_place():
            self._take_place()
            return
        place: asyncio.Future[None] = self._loop.create_future()
        self._waiting.append(place)
        timer = self._loop.call_at(deadline, _give_up, place)
        try:
            await place
        except asyncio.CancelledError:
            if not place.cancelled() and place.exception() is None:  # it was given the place just before
                self.leave(is_short=True)
                self.let_in()
            raise
        finally:
            timer.cancel()

    def pull_out(self) -> None:
        """Take a query that goes on out of the short lane."""
        self.short -= 1
        self.let_in()

    def leave(self, *, is_short: bool) -> None:
        """Give up the place of a query that is over; the next gets it by `let_in`.

        Args:
            is_short: Whether it was still in the short lane.
        """
        self.running -= 1
        self.short -= is_short

    def let_in(self) -> None:
        """Give free places to those who wait, in the order in which they came."""
        while self._waiting and self._has_place():
            place = self._waiting.popleft()
            if not place.done():
                self._take_place()
                place.set_result(None)

    def _has_place(self) -> bool:
        return self.short < self._size.short and self.running < self._size.most

    def _take_place(self) -> None:
        self.running += 1
        self.short += 1


def _give_up(place: asyncio.Future[None]) -> None:
    if not place.done():
        place.set_exception(BusyError())
