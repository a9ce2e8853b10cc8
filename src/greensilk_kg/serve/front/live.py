"""One application while it serves: Flask, its site, its query workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.site import site_in

if TYPE_CHECKING:
    import asyncio

    from flask import Flask


class Live:
    """What answers requests; another one takes over when there is a new snapshot. Belongs to one event loop.

    Args:
        app: The application.
        loop: Where its queries run.
    """

    def __init__(self, app: Flask, loop: asyncio.AbstractEventLoop) -> None:
        self.app = app
        self.site = site_in(app.extensions)
        self.pool = self.site.pool.bind(loop)
        self._users = 0
        self._retired = False

    def enter(self) -> None:
        """Count a request in."""
        self._users += 1

    def leave(self) -> None:
        """Count a request out; the last one of what is retired ends its workers."""
        self._users -= 1
        self._end_if_unused()

    def retire(self) -> None:
        """End the workers as soon as no request needs them."""
        self._retired = True
        self._end_if_unused()

    def _end_if_unused(self) -> None:
        if self._retired and self._users == 0:
            self.pool.close()
