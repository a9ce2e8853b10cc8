"""One application while it serves: Flask, its site, its query workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import SHOWN_PREFIXES
from greensilk_kg.serve.engine.direct.answerer import Direct
from greensilk_kg.serve.site import site_in

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

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
        held = bool(self.site.pool.settings.files)
        self.direct = Direct(self.site.store, self.site.base, SHOWN_PREFIXES) if held else None
        self._users = 0
        self._over: Callable[[], object] | None = None

    def enter(self) -> None:
        """Count a request in."""
        self._users += 1

    def leave(self) -> None:
        """Count a request out; the last one of what is retired ends its workers."""
        self._users -= 1
        self._end_if_unused()

    def retire(self, over: Callable[[], object]) -> None:
        """End the workers as soon as no request needs them, and say so by a call."""
        self._over = over
        self._end_if_unused()

    def _end_if_unused(self) -> None:
        if self._over is not None and self._users == 0:
            self.pool.close()
            self._over()
